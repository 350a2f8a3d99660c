"""机构 as a sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.kernel.public import NotFound, streamed
from zhengwu.organisations.public import (
    Body,
    Officer,
    Over,
    bodies_within,
    body_of,
    create_body,
    over_body,
    read_division_code,
    require,
)

_KINDS = {str(value): str(label) for value, label in Body.Kinds.choices}
_TEXTS = ("name", "short_name", "doc_prefix", "phone_consult", "phone_supervise", "review_organ", "court")


def _cells(body: Body) -> Cells:
    return {
        "code": body.code,
        "kind": body.kind,
        "parent_code": body.parent.code if body.parent else "",
        "division_code": body.division.code,
        **{name: getattr(body, name) for name in _TEXTS},
    }


def _there(cells: Cells) -> Body | None:
    try:
        return body_of(cells["code"].strip().upper())
    except NotFound:
        return None


def _stored(cells: Cells) -> Cells | None:
    found = _there(cells)
    return _cells(found) if found else None


def _take(cells: Cells, by: Officer, now: dt.datetime) -> None:
    found = _there(cells)
    if found is not None:
        # A body of the next county cannot be pulled over by naming another division for it.
        require(by, "bodies.edit", over=over_body(found))
    require(by, "bodies.edit", over=Over(division_code=read_division_code(cells["division_code"]).code))
    before = _cells(found) if found else {}
    # Not in the sheet: what is not there stays as it is.
    kept: dict[str, int] = (
        {"level": found.level, "nature": found.nature, "sort_order": found.sort_order} if found else {}
    )
    texts: dict[str, Any] = {name: cells[name] or before.get(name, "") for name in _TEXTS}
    create_body(
        code=cells["code"],
        kind=cells["kind"] or before.get("kind", "organ"),
        parent_code=cells["parent_code"] or before.get("parent_code", ""),
        division_code=cells["division_code"],
        **{**texts, **kept},
        by=by.actor,
        now=now,
    )


def _rows(by: Officer, today: dt.date) -> Iterator[Cells]:
    return (
        _cells(body) for body in streamed(bodies_within(by.division_code).select_related("parent").order_by("code"))
    )


BODIES = Sheet(
    key="bodies",
    name="机构",
    about="统一社会信用代码是新的就新增，已有的就更新；空着的格子不改原来的内容。",
    action="bodies.edit",
    back="desk-admin-bodies",
    columns=(
        Column(
            key="code",
            heading="统一社会信用代码",
            what="18 位，会核对校验位；内设机构写内部编号",
            example="11340123MA000004X1",
        ),
        Column(key="name", heading="机构名称", example="肥西县政务服务管理局"),
        Column(key="division_code", heading="所在区划代码", example="340123000000"),
        Column(key="kind", heading="机构类型", kind="choice", choices=_KINDS, example="机关", required=False),
        Column(key="parent_code", heading="上级机构代码", example="11340123MA000004X1", required=False),
        Column(key="short_name", heading="简称", example="县政务服务局", required=False),
        Column(key="doc_prefix", heading="文书字头", what="公文编号的开头", example="肥政服", required=False),
        Column(key="phone_consult", heading="咨询电话", example="0551-68841234", required=False),
        Column(key="phone_supervise", heading="监督电话", example="0551-68845678", required=False),
        Column(key="review_organ", heading="复议机关", example="肥西县人民政府", required=False),
        Column(key="court", heading="管辖法院", example="肥西县人民法院", required=False),
    ),
    same=("code",),
    stored=_stored,
    take=_take,
    rows=_rows,
)
