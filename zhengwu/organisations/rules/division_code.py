"""行政区划代码: 12 digits, 2 province + 2 city + 2 county + 3 township + 3 village. DOMAIN §2.

The level is the last group that is not zero. Whoever lies below a division begins with its digits up to that group: a
subtree is a prefix. A city without counties (东莞) has townships straight below it: their county group is zero, so the
code above them, filled up with zeros, is the city's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput

LENGTH = 12
#: How many digits say a division of level 1 to 5.
PREFIX_LENGTHS = (2, 4, 6, 9, 12)
LEVEL_NAMES = {1: "省级", 2: "市级", 3: "县级", 4: "乡级", 5: "村级"}


class DivisionCodeWrong(BadInput):
    """Not twelve digits, or all of them zero."""

    code = "division.code"


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionCode:
    """A code as read: its level 1–5, the digits its whole subtree begins with, and the code above it."""

    code: str
    level: int
    prefix: str
    parent_code: str | None


def read_division_code(code: str) -> DivisionCode:
    """Read a code of 12 digits; a shorter one of 2, 4, 6 or 9 digits is filled up with zeros.

    Raises:
        DivisionCodeWrong
    """
    code = code.strip()
    if len(code) in PREFIX_LENGTHS:
        code = code.ljust(LENGTH, "0")
    if len(code) != LENGTH or not (code.isascii() and code.isdigit()) or code.startswith("00"):
        raise DivisionCodeWrong.one(("division",), "区划代码应为 12 位数字，请核对。", "division.code")
    level = _level(code)
    return DivisionCode(
        code=code, level=level, prefix=code[: PREFIX_LENGTHS[level - 1]], parent_code=_parent(code, level)
    )


def _level(code: str) -> int:
    bounds = zip((0, *PREFIX_LENGTHS), PREFIX_LENGTHS, strict=False)
    return max(level for level, (start, end) in enumerate(bounds, start=1) if code[start:end].strip("0"))


def _parent(code: str, level: int) -> str | None:
    if level == 1:
        return None
    return code[: PREFIX_LENGTHS[level - 2]].ljust(LENGTH, "0")


def subtree_prefix(code: str) -> str:
    """The digits with which this division and all below it begin."""
    return read_division_code(code).prefix


def division_path_codes(code: str) -> tuple[str, ...]:
    """The 12-digit codes of everything above a division and its own, highest first.

    Raises:
        DivisionCodeWrong
    """
    read = read_division_code(code)
    return tuple(dict.fromkeys(read.code[:digits].ljust(LENGTH, "0") for digits in PREFIX_LENGTHS[: read.level]))
