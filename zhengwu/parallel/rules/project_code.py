"""投资项目代码: 24 characters, `2020-340123-47-03-012345`, one code for the whole life of a project (GB/T 40058-2021).

    time      the year (until 2020) or year and month, 2107
    region    six digits, 000000 for the centre
    group     the central department that guides, or the branch of industry in older codes
    type      01 审批, 02 核准, 03 备案; others are given out by the national platform
    serial    five digits and a check digit

How the last digit is computed is not printed in the part of the standard that is public, so a site chooses: `none` believes the
digit, `mod11_10` checks it by ISO/IEC 7064 MOD 11,10 over the nineteen digits before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from zhengwu.kernel.pure import BadInput

CheckScheme = Literal["none", "mod11_10"]

_SHAPE = re.compile(
    r"(?P<time>\d{4})-(?P<region>\d{6})-(?P<group>\d{2})-(?P<type>\d{2})-(?P<serial>\d{5})(?P<check>\d)"
)
_WIDE = str.maketrans("０１２３４５６７８９－—–", "0123456789---")
_PROVINCES = frozenset(
    f"{first}{last}"
    for first, lasts in {"1": "12345", "2": "123", "3": "1234567", "4": "123456", "5": "01234", "6": "123456"}.items()
    for last in lasts
) | {"71", "81", "82", "00"}
_FIRST_YEAR, _LAST_YEAR, _MONTHS = 2016, 2020, 12

#: How a project comes into being, as its code says.
TYPE_NAMES: dict[str, str] = {"01": "审批", "02": "核准", "03": "备案"}


class ProjectCodeWrong(BadInput):
    """Not a code the national platform gives out."""

    code = "project.code_wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectCode:
    """A code that has been read. `year` is when it was given."""

    text: str
    year: int
    region: str
    type: str

    @property
    def type_name(self) -> str:
        """审批, 核准, 备案; empty for a type without a public name."""
        return TYPE_NAMES.get(self.type, "")


def read_project_code(typed: str, *, check: CheckScheme = "none", field: str = "code") -> ProjectCode:
    """The code somebody typed, wide digits and blanks forgiven.

    Raises:
        ProjectCodeWrong: the shape, the time, the region or the check digit is not right
    """
    text = re.sub(r"\s", "", typed.translate(_WIDE))
    found = _SHAPE.fullmatch(text)
    if found is None:
        raise _wrong(
            field, "项目代码写成 2020-340123-47-03-012345 这样，共 24 位，连横线一起填。", "project.code_shape"
        )
    year = _year(int(found["time"]))
    if year is None:
        raise _wrong(field, "项目代码开头的四位不是年份，也不是年月，请核对赋码通知。", "project.code_time")
    if found["region"][:2] not in _PROVINCES:
        raise _wrong(field, "项目代码里的区划不存在，请核对第六位到第十一位。", "project.code_region")
    if check == "mod11_10" and check_digit(re.sub("-", "", text)[:-1]) != found["check"]:
        raise _wrong(field, "项目代码的最后一位校验不对，请核对有没有抄错。", "project.code_check")
    return ProjectCode(text=text, year=year, region=found["region"], type=found["type"])


def check_digit(digits: str) -> str:
    """The check digit of ISO/IEC 7064 MOD 11,10."""
    product = 10
    for digit in digits:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def _year(time: int) -> int | None:
    """2107 is July 2021. 2016 to 2020 would name a month that does not exist, or it is December 2020."""
    if 1 <= time % 100 <= _MONTHS:
        return 2000 + time // 100
    return time if _FIRST_YEAR <= time <= _LAST_YEAR else None


def _wrong(field: str, msg: str, code: str) -> BadInput:
    return ProjectCodeWrong.one((field,), msg, code)
