"""统一社会信用代码 (GB 32100-2015): registrar 1, class 1, region 6, organisation code 9, check 1. DOMAIN §2.

The last check character is python-stdnum's. Its shape check is not used: it wants digits in the first two places, while
agricultural collectives are registered under N and others under A or Y.
"""

from __future__ import annotations

from stdnum.cn import uscc

from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.number_error import NumberRefused

Loc = tuple[str | int, ...]

LENGTH = 18
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"

# GB 11714: the organisation code counts letters from A=10 without leaving any out, and its own check is modulo 11.
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_REGION = slice(2, 8)
_ORGANISATION = slice(8, 16)
_ORGANISATION_CHECK = 16


class UsccMissing(NumberRefused):
    """Nothing was filled in."""

    code = "uscc.missing"
    template = "请填写统一社会信用代码。"


class UsccLength(NumberRefused):
    """Not eighteen places."""

    code = "uscc.length"
    template = "统一社会信用代码应为 18 位，您填写了 {length} 位。请照营业执照或登记证书重新填写。"


class UsccCharacters(NumberRefused):
    """A character the code does not use."""

    code = "uscc.characters"
    template = (
        "统一社会信用代码的第 {position} 位不对：只用数字和大写字母，不用 I、O、S、V、Z，第 3 至 8 位是数字。"
        "请照证照重新填写。"
    )


class UsccOrganisationCode(NumberRefused):
    """The ninth place of the organisation code does not follow from its first eight."""

    code = "uscc.organisation_code"
    template = "统一社会信用代码第 9 至 17 位（组织机构代码）的校验位不对。请照证照逐位核对。"


class UsccCheckDigit(NumberRefused):
    """The last place does not follow from the seventeen before it."""

    code = "uscc.check_digit"
    template = "统一社会信用代码的校验位不对，其中可能有一位写错，或有两位写颠倒了。请照证照逐位核对。"


def read_uscc(code: str, *, loc: Loc = ("uscc",)) -> str:
    """The code as it is stored: 18 half-width upper-case characters.

    Raises:
        UsccMissing, UsccLength, UsccCharacters, UsccOrganisationCode, UsccCheckDigit: BadInput, each with its code.
    """
    code = normal_number(code)
    if not code:
        raise UsccMissing(loc=loc)
    if len(code) != LENGTH:
        raise UsccLength(loc=loc, length=len(code))
    for place, char in enumerate(code):
        if char not in ALPHABET or (_REGION.start <= place < _REGION.stop and not char.isdigit()):
            raise UsccCharacters(loc=loc, position=place + 1)
    if code[-1] != uscc.calc_check_digit(code):
        raise UsccCheckDigit(loc=loc)
    if code[_ORGANISATION_CHECK] != organisation_check(code[_ORGANISATION]):
        raise UsccOrganisationCode(loc=loc)
    return code


def organisation_check(eight: str) -> str:
    """The ninth character of an 组织机构代码 (GB 11714), from its first eight."""
    total = sum(int(char, 36) * weight for char, weight in zip(eight, _ORGANISATION_WEIGHTS, strict=True))
    return "0X987654321"[total % 11]


def complete_uscc(sixteen: str) -> str:
    """A code with both check characters put behind its first 16 places: for demonstration bodies and tests."""
    seventeen = sixteen + organisation_check(sixteen[_ORGANISATION])
    return seventeen + uscc.calc_check_digit(seventeen + "0")
