"""事项编码: which item is meant, in the schemes that are in use (DOMAIN §2).

national31: catalog_code, 12 digits; task_code, 31 places: body's 统一社会信用代码 18, level 1, catalog_code 12.
A 业务办理项 has its item's code and 2 digits more.
gbt39046 (GB/T 39046-2020): base code of at most 10, task code of at most 24 letters and digits.
local: what a place has always used, at most 64 letters, digits, `-` and `_`; kept as it is written, in capitals.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zhengwu.kernel.pure import BadInput, Conflict

_CATALOG: Final = re.compile(r"[0-9]{12}")
_TASK: Final = re.compile(r"(?P<body>[0-9A-HJ-NPQRTUWXY]{18})(?P<level>[1-7])(?P<catalog>[0-9]{12})")

LONGEST_CODE: Final = 64
_ANY: Final = re.compile(r"[0-9A-Z][0-9A-Z_-]{0,63}")


class Scheme(StrEnum):
    """编码方案 a way of writing codes."""

    NATIONAL = "national31"
    GBT39046 = "gbt39046"
    LOCAL = "local"


SCHEMES: Final = {
    Scheme.NATIONAL: "国家 31 位实施编码",
    Scheme.GBT39046: "GB/T 39046-2020",
    Scheme.LOCAL: "本地原有编码",
}

#: What a 基本编码 and an 实施编码 look like in each scheme, as PostgreSQL and Python both read it.
CATALOG_SHAPES: Final = {
    Scheme.NATIONAL: r"^[0-9]{12}$",
    Scheme.GBT39046: r"^[0-9A-Z]{2,10}$",
    Scheme.LOCAL: r"^[0-9A-Z][0-9A-Z_-]{0,63}$",
}
TASK_SHAPES: Final = {
    Scheme.NATIONAL: r"^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}([0-9]{2})?$",
    Scheme.GBT39046: r"^[0-9A-Z]{3,24}$",
    Scheme.LOCAL: r"^[0-9A-Z][0-9A-Z_-]{0,63}$",
}

ITEM_TYPES: Final = {
    "01": "行政许可",
    "02": "行政处罚",
    "03": "行政强制",
    "04": "行政征收",
    "05": "行政给付",
    "06": "行政检查",
    "07": "行政确认",
    "08": "行政奖励",
    "09": "行政裁决",
    "10": "其他行政权力",
    "20": "公共服务",
}
"""事项类型 (GB/T 39046-2020 annex A.1)."""

LEVELS: Final = {
    "1": "国家级",
    "2": "省级",
    "3": "市级",
    "4": "县级",
    "5": "镇（乡、街道）级",
    "6": "村（社区）级",
    "7": "分级管理",
}
"""行使层级 (GB/T 39046-2020 annex A.2)."""


class CatalogCodeWrong(BadInput):
    """Not twelve digits."""

    code = "catalog_code.shape"
    template = "基本编码要有 12 位数字，请检查。"


class TaskCodeWrong(BadInput):
    """Not 18 + 1 + 12."""

    code = "task_code.shape"
    template = "实施编码要有 31 位：统一社会信用代码 18 位、行使层级 1 位、基本编码 12 位，请检查。"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCode:
    """A task code taken apart."""

    body: str
    level: str
    catalog_code: str


def check_catalog_code(code: str) -> str:
    """The code itself.

    Raises:
        CatalogCodeWrong
    """
    if not _CATALOG.fullmatch(code):
        raise CatalogCodeWrong.one(("catalog_code",), CatalogCodeWrong.template, CatalogCodeWrong.code)
    return code


def make_catalog_code(*, item_type: str, department: int, main: int, sub: int = 0, origin: str = "00") -> str:
    """基本编码: origin 2 (00 national, else province), item type 2, department 2, main item 3, sub item 3."""
    return check_catalog_code(f"{origin}{item_type}{department:02d}{main:03d}{sub:03d}")


def make_task_code(*, body: str, level: str, catalog_code: str) -> str:
    """实施编码.

    Raises:
        CatalogCodeWrong, TaskCodeWrong
    """
    code = f"{body}{level}{check_catalog_code(catalog_code)}"
    read_task_code(code)
    return code


def make_gbt_code(*, catalog_code: str, division: str, serial: int = 1) -> str:
    """实施编码 after GB/T 39046-2020: base code (≤ 10), then the division's first 9 digits, then 2 digits: at most 21 of 24.

    The standard fixes the lengths; the make-up behind the base code is this platform's own.

    Raises:
        TaskCodeWrong
    """
    code = f"{catalog_code}{division[:9]}{serial:02d}"
    if not re.fullmatch(CATALOG_SHAPES[Scheme.GBT39046], catalog_code) or not re.fullmatch(
        TASK_SHAPES[Scheme.GBT39046], code
    ):
        raise TaskCodeWrong.one(
            ("task_code",), "GB/T 39046 的基本编码最多 10 位、实施编码最多 24 位，请检查。", TaskCodeWrong.code
        )
    return code


MOST_SUB_ITEMS: Final = 99


class NoSubNumberLeft(Conflict):
    """Two digits are not enough for any more."""

    code = "items.no_sub_number_left"
    template = "“{parent}”已经有 99 个业务办理项，编码用完了。请把相近的合并后再建。"


def sub_number_of(code: str, *, parent: str) -> int | None:
    """The number of a 业务办理项 under its item, 1–99; None when the code is not one of that item."""
    number = code.removeprefix(parent)
    if not code.startswith(parent) or not re.fullmatch(r"[0-9]{2}", number) or number == "00":
        return None
    return int(number)


def next_sub_code(*, parent: str, taken: Iterable[str]) -> str:
    """The code of the next 业务办理项: item code + 2 digits, after the highest one ever taken, else the first gap.

    Raises:
        NoSubNumberLeft
    """
    used = {number for code in taken if (number := sub_number_of(code, parent=parent)) is not None}
    # A number once given stays with what it named, so gaps are filled last.
    highest = max(used, default=0)
    free = [*range(highest + 1, MOST_SUB_ITEMS + 1), *(n for n in range(1, highest) if n not in used)]
    if not free:
        raise NoSubNumberLeft(parent=parent)
    return f"{parent}{free[0]:02d}"


def is_task_code(code: str) -> bool:
    """Whether this has the shape of a task code in any scheme."""
    return _ANY.fullmatch(code) is not None


def read_task_code(code: str) -> TaskCode:
    """A task code taken apart.

    Raises:
        TaskCodeWrong
    """
    if not (match := _TASK.fullmatch(code)):
        raise TaskCodeWrong.one(("task_code",), TaskCodeWrong.template, TaskCodeWrong.code)
    return TaskCode(body=match["body"], level=match["level"], catalog_code=match["catalog"])
