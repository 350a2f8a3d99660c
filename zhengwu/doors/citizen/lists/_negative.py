"""负面清单: what cannot be handled wholly online, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.lists._kind import Asked, Kind, search_field
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Cell, Field, Row
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import NegativeEntry, negative_list
from zhengwu.kernel.public import streamed


def _rows(request: DoorRequest, asked: Asked, limit: int, offset: int) -> tuple[Sequence[Row], int]:
    found = negative_list(on=request.today, q=asked["q"])
    return [_row(one) for one in found[offset : offset + limit]], found.count()


def _row(one: NegativeEntry) -> Row:
    return Row(
        (
            Cell(text=one.name, small=one.code, code=True, head=True),
            Cell(text=one.why),
            Cell(text=one.basis),
            Cell(text=_(one.division.name), small=_("{first}起").format(first=full_day(one.valid_from))),
        )
    )


def _lines(request: DoorRequest, asked: Asked) -> Iterator[Sequence[str]]:
    for one in streamed(negative_list(on=request.today, q=asked["q"])):
        yield one.code, one.name, one.why, one.basis, _(one.division.name), one.valid_from.isoformat()


def _filters(_request: DoorRequest, asked: Asked) -> tuple[Field, ...]:
    return (search_field(asked, _("名称或基本编码")),)


NEGATIVE = Kind(
    key="negative",
    name="负面清单",
    lead="只有这些事项要您到现场。清单以外的，都应当一次不跑。",
    law="列入清单要有法律或文件依据",
    columns=("事项", "为什么要到现场", "依据", "区划和日期"),
    rows=_rows,
    heads=("基本编码", "事项", "为什么要到现场", "依据", "区划", "列入日期"),
    lines=_lines,
    filters=_filters,
)
