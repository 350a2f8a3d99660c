"""联系电话: a mainland mobile number, a landline with its area code, or a number from abroad with its country code."""

from __future__ import annotations

import re

from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.number_error import NumberRefused

Loc = tuple[str | int, ...]

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0[1-9][0-9]{1,2}[2-9][0-9]{6,7}")
_ABROAD = re.compile(r"\+[1-9][0-9]{5,14}")  # ITU-T E.164: at most fifteen digits
_HOTLINE = re.compile(r"(?:12[0-9]{3}|[48]00[0-9]{7})")
_MOBILE_LENGTH = 11


class PhoneMissing(NumberRefused):
    """Nothing was filled in."""

    code = "phone.missing"
    template = "请填写联系电话。"


class PhoneCharacters(NumberRefused):
    """Something that is no digit."""

    code = "phone.characters"
    template = "联系电话只能有数字，座机可以用“-”分开区号，境外号码以“+”开头。请重新填写。"


class PhoneLength(NumberRefused):
    """A mobile number with a digit too few or too many."""

    code = "phone.length"
    template = "手机号码应为 11 位，您填写了 {length} 位。请核对后重新填写。"


class PhoneUnknown(NumberRefused):
    """Digits, but no number of any kind we know."""

    code = "phone.unknown"
    template = "认不出这个电话号码。手机填 11 位号码，座机请带区号，如 0551-68841234。"


def read_phone(number: str, *, loc: Loc = ("phone",)) -> str:
    """The number as it is stored: digits only, `+` and country code before a foreign one; +86 and 0086 are dropped.

    Raises:
        PhoneMissing, PhoneCharacters, PhoneLength, PhoneUnknown: each a BadInput with its own code.
    """
    digits = normal_number(number).translate(dict.fromkeys(map(ord, "()（）")))
    digits = re.sub(r"^(?:\+|00)86(?=[01])", "", digits)
    digits = re.sub(r"^00(?=[1-9])", "+", digits)
    if not digits:
        raise PhoneMissing(loc=loc)
    if not re.fullmatch(r"\+?[0-9]+", digits):
        raise PhoneCharacters(loc=loc)
    if any(kind.fullmatch(digits) for kind in (_MOBILE, _LANDLINE, _ABROAD, _HOTLINE)):
        return digits
    if digits.startswith("1") and len(digits) != _MOBILE_LENGTH:
        raise PhoneLength(loc=loc, length=len(digits))
    raise PhoneUnknown(loc=loc)


def is_mobile(number: str) -> bool:
    """Whether a stored number can take a short message."""
    return _MOBILE.fullmatch(number) is not None
