"""前置条件清单: what has to be done elsewhere first, compiled from the guides in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.lists._kind import Asked, Kind, search_field
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Field, Row
from zhengwu.items.public import PreconditionRow, preconditions

_MOST_NAMED = 5
_A_STEP = 500


def _rows(_request: DoorRequest, asked: Asked, limit: int, offset: int) -> tuple[Sequence[Row], int]:
    found, total = preconditions(q=asked["q"], limit=limit, offset=offset)
    return [_row(one) for one in found], total


def _row(one: PreconditionRow) -> Row:
    names = list(dict.fromkeys(name for _code, name in one.items))
    more = len(names) - _MOST_NAMED
    return Row(
        (
            Cell(text=one.name, head=True),
            Cell(text=listed(one.bases), none=_("没有写依据")),
            Cell(
                text=listed(names[:_MOST_NAMED]),
                small=counted("还有 {n} 项", more) if more > 0 else "",
            ),
        )
    )


def _lines(_request: DoorRequest, asked: Asked) -> Iterator[Sequence[str]]:
    offset = 0
    while True:
        found, total = preconditions(q=asked["q"], limit=_A_STEP, offset=offset)
        for one in found:
            for task_code, name in one.items:
                yield one.name, "\n".join(one.bases), name, task_code
        offset += _A_STEP
        if offset >= total:
            return


def _filters(_request: DoorRequest, asked: Asked) -> tuple[Field, ...]:
    return (search_field(asked, _("前置条件")),)


PRECONDITIONS = Kind(
    key="preconditions",
    name="前置条件清单",
    lead="办事之前要先在别处办好的。清单由现行办事指南汇总，指南一改这里就改。",
    law="没有法律依据的前置条件，可以打 12345 反映",
    columns=("前置条件", "依据", "哪些事项要它"),
    rows=_rows,
    heads=("前置条件", "依据", "事项", "实施编码"),
    lines=_lines,
    filters=_filters,
)
