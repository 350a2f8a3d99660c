"""区划 as a sheet: new ones and new names. Whole tables of a province are taken in by command."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.kernel.public import local_date, streamed
from zhengwu.organisations.public import (
    Division,
    Officer,
    add_division,
    divisions_named,
    divisions_within,
    read_division_code,
    rename_division,
)


def _stored(cells: Cells) -> Cells | None:
    found = _found(cells)
    return {"code": found.code, "name": found.name} if found else None


def _found(cells: Cells) -> Division | None:
    code = read_division_code(cells["code"]).code
    return divisions_named([code]).get(code)


def _take(cells: Cells, by: Officer, now: dt.datetime) -> None:
    on = dt.date.fromisoformat(cells["on"]) if cells["on"] else None
    if _found(cells) is None:
        add_division(code=cells["code"], name=cells["name"], valid_from=on, by=by, now=now)
    else:
        rename_division(
            code=cells["code"], name=cells["name"], on=on or local_date(now), basis=cells["basis"], by=by, now=now
        )


def _rows(by: Officer, today: dt.date) -> Iterator[Cells]:
    own = divisions_named([by.division_code]).get(by.division_code)
    below = streamed(divisions_within(by.division_code, on=today), at_once=2000)
    for division in chain([own] if own else [], below):
        yield {"code": division.code, "name": division.name, "on": "", "basis": ""}


DIVISIONS = Sheet(
    key="divisions",
    name="区划",
    about="代码是新的就新设，代码已有而名称不同就更名。撤销、合并和拆分请在区划的页面上办。",
    action="divisions.edit",
    back="desk-admin-divisions",
    columns=(
        Column(key="code", heading="区划代码", what="12 位数字，或不写后面的零", example="340123112000"),
        Column(key="name", heading="名称", example="严店镇"),
        Column(
            key="on",
            heading="从哪天起",
            what="设立或更名的日期，不写就是今天更名、设立日期不详",
            example="2026-03-01",
            required=False,
            kind="date",
        ),
        Column(key="basis", heading="依据", what="更名的批复文号", example="肥政〔2026〕3 号", required=False),
    ),
    same=("code",),
    stored=_stored,
    take=_take,
    rows=_rows,
)
