"""Codes as lists of counties write them: what an item code is made of, and what a department code is."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zhengwu.items.rules.sheet.remarks import Odd

IsUscc = Callable[[str], bool]

#: base - division - 000 - body - level - sub item; a body's old code may have a hyphen of its own.
_SIX: Final = re.compile(
    r"(?P<base>.+?)-(?P<division>[0-9]{12})-(?P<town>[0-9]{3})-(?P<body>.+)-(?P<level>[0-9])-(?P<sub>[0-9]{2})"
)
_BASE_AND_BODY: Final = re.compile(r"(?P<base>.+)-(?P<body>[^-]{8,})")
USUAL_SEGMENTS: Final = 6
#: 国家标准 GB 11714: eight places and a check character.
_OLD: Final = re.compile(r"(?P<eight>[0-9A-Z]{8})-?(?P<check>[0-9X])")
_OLD_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
_OLD_MODULUS: Final = 11
_ONE_SIGN_REPEATED: Final = re.compile(r"(.)\1{5,}")
_SUFFIX: Final = re.compile(r"(?P<code>.+)(?P<suffix>_[0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An item code taken apart; "" for what it does not say. `segments`: between its hyphens."""

    base: str
    division: str
    body: str
    segments: int


def half_width(text: str) -> str:
    """Codes written with full-width signs, or with spaces, as they are meant."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def take_apart(code: str) -> Parts:
    """The parts of an item code as places write them; a code without hyphens is its own base."""
    segments = code.count("-") + 1
    if found := _SIX.fullmatch(code):
        return Parts(base=found["base"], division=found["division"], body=found["body"], segments=segments)
    if found := _BASE_AND_BODY.fullmatch(code):
        return Parts(base=found["base"], division="", body=found["body"], segments=segments)
    return Parts(base=code, division="", body="", segments=segments)


def old_code(code: str) -> str:
    """The nine places of an 组织机构代码, "" when it is none."""
    found = _OLD.fullmatch(code)
    if not found:
        return ""
    total = sum(int(sign, 36) * weight for sign, weight in zip(found["eight"], _OLD_WEIGHTS, strict=True))
    right = "0X987654321"[total % _OLD_MODULUS] == found["check"]
    return found["eight"] + found["check"] if right else ""


def oddity_of_part(part: str, *, is_uscc: IsUscc) -> Odd | None:
    """What is odd about the body that an item code names; None when it is a 统一社会信用代码 or names none."""
    if not part or is_uscc(part):
        return None
    if _ONE_SIGN_REPEATED.fullmatch(part):
        return Odd.CODE_PLACEHOLDER
    return Odd.CODE_OLD_BODY if old_code(part) else Odd.CODE_BODY_WRONG


def without_suffix(code: str) -> tuple[str, str]:
    """The code, and a suffix like `_5143` that some systems put behind it."""
    found = _SUFFIX.fullmatch(code)
    return (found["code"], found["suffix"]) if found else (code, "")


def oddity_of_department(code: str, *, is_uscc: IsUscc) -> Odd | None:
    """What is odd about a department code without its suffix; None when it is a 统一社会信用代码 or empty."""
    if not code or is_uscc(code):
        return None
    if old_code(code):
        return Odd.DEPARTMENT_OLD_CODE
    return Odd.DEPARTMENT_INTERNAL if code.isdecimal() else Odd.DEPARTMENT_NOT_18
