"""公民身份号码 (GB 11643): 6 digits of region, 8 of birth, 3 of order, and a check digit (ISO 7064 MOD 11-2).

The check digit is python-stdnum's. Its other checks are not used: it looks the county up as of the year of birth, and
so refuses people who were first registered elsewhere, later, or in a county that has since been renamed. Of the region
we ask only that the province exists. DOMAIN §2; 居民身份证法 art. 3: the number is unique and for life.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stdnum.cn import ric

from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.number_error import NumberRefused

Sex = Literal["male", "female"]
Loc = tuple[str | int, ...]

LENGTH = 18
OLD_LENGTH = 15
EARLIEST_YEAR = 1900

#: First two digits (GB/T 2260). 81, 82, 83 stand on 港澳台居民居住证, whose numbers follow the same rule.
PROVINCES = frozenset(
    str(code)
    for area in (
        range(11, 16),
        range(21, 24),
        range(31, 38),
        range(41, 47),
        range(50, 55),
        range(61, 66),
        (71, 81, 82, 83),
    )
    for code in area
)

_SHAPE = re.compile(r"[0-9]{17}[0-9X]")
_ALLOWED = frozenset("0123456789X")


class ResidentIdMissing(NumberRefused):
    """Nothing was filled in."""

    code = "resident_id.missing"
    template = "请填写身份证号码。"


class ResidentIdLength(NumberRefused):
    """Not eighteen places."""

    code = "resident_id.length"
    template = "身份证号码应为 18 位，您填写了 {length} 位。请照身份证重新填写。"


class ResidentIdOldNumber(NumberRefused):
    """A number of fifteen places: the first generation of cards, no longer valid since 2013."""

    code = "resident_id.old_number"
    template = "15 位的旧号码已经停用。请填写现在身份证上的 18 位号码。"


class ResidentIdCharacters(NumberRefused):
    """Something that is neither a digit nor a final X."""

    code = "resident_id.characters"
    template = "身份证号码的第 {position} 位不对：前 17 位只能是数字，最后一位是数字或 X。请照身份证重新填写。"


class ResidentIdProvince(NumberRefused):
    """The first two digits are no province."""

    code = "resident_id.province"
    template = "身份证号码开头的 {province} 不是任何省份的代码。请核对前两位。"


class ResidentIdDate(NumberRefused):
    """Digits 7 to 14 are no day of the calendar."""

    code = "resident_id.date"
    template = "身份证号码里的出生日期 {year} 年 {month} 月 {day} 日不存在。请核对第 7 至 14 位。"


class ResidentIdTooEarly(NumberRefused):
    """Born before 1900."""

    code = "resident_id.too_early"
    template = "身份证号码里的出生年份 {year} 早于 1900 年。请核对第 7 至 10 位。"


class ResidentIdFuture(NumberRefused):
    """Born after today."""

    code = "resident_id.future"
    template = "身份证号码里的出生日期 {birth_date} 还没有到。请核对第 7 至 14 位。"


class ResidentIdCheckDigit(NumberRefused):
    """The last place does not follow from the seventeen before it: somewhere a digit is wrong or two are swapped."""

    code = "resident_id.check_digit"
    template = "身份证号码的校验位不对，其中可能有一位写错，或有两位写颠倒了。请照身份证逐位核对。"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentId:
    """A number that can be right, and what it says of its holder."""

    number: str
    birth_date: date
    sex: Sex


def read_resident_id(number: str, *, today: date, loc: Loc = ("id_number",)) -> ResidentId:
    """Read a 公民身份号码 as typed: full-width digits, spaces and a lower-case x are understood.

    Args:
        today: the day in Shanghai on which it is read; nobody is born after it.
        loc: the path of the input, named in the error.
    Raises:
        ResidentIdMissing, ResidentIdLength, ResidentIdOldNumber, ResidentIdCharacters, ResidentIdProvince,
        ResidentIdDate, ResidentIdTooEarly, ResidentIdFuture, ResidentIdCheckDigit: each a BadInput with its own code.
    """
    number = normal_number(number)
    _check_shape(number, loc=loc)
    if number[:2] not in PROVINCES:
        raise ResidentIdProvince(loc=loc, province=number[:2])
    birth_date = _birth_date(number, today=today, loc=loc)
    if ric.calc_check_digit(number) != number[-1]:
        raise ResidentIdCheckDigit(loc=loc)
    return ResidentId(number=number, birth_date=birth_date, sex="male" if int(number[16]) % 2 else "female")


def _check_shape(number: str, *, loc: Loc) -> None:
    if not number:
        raise ResidentIdMissing(loc=loc)
    if len(number) == OLD_LENGTH and number.isascii() and number.isdigit():
        raise ResidentIdOldNumber(loc=loc)
    if len(number) != LENGTH:
        raise ResidentIdLength(loc=loc, length=len(number))
    if not _SHAPE.fullmatch(number):
        raise ResidentIdCharacters(loc=loc, position=_first_odd_place(number))


def _first_odd_place(number: str) -> int:
    last = len(number)
    return next(
        place for place, char in enumerate(number, start=1) if char not in _ALLOWED or (char == "X" and place != last)
    )


def _birth_date(number: str, *, today: date, loc: Loc) -> date:
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    try:
        birth_date = date(year, month, day)
    except ValueError:
        raise ResidentIdDate(loc=loc, year=year, month=month, day=day) from None
    if year < EARLIEST_YEAR:
        raise ResidentIdTooEarly(loc=loc, year=year)
    if birth_date > today:
        raise ResidentIdFuture(loc=loc, birth_date=birth_date.isoformat())
    return birth_date
