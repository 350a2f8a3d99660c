"""抽检: one row of the sample after the other, beside the paper."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    NotInSample,
    StockBatch,
    StockRow,
    StockState,
    batch_for,
    judge_stock,
    read_aloud,
    sample_of,
)
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import BATCH, to_batch
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Field, Hidden, Option, Pair, Row, Table
from zhengwu.kernel.public import BadInput

ACTION = "certificates.sample"
NAME = "desk-stock-sample"
_MOST_DIGITS = 4


@page(
    "desk/certificates/stock/<uuid:batch_id>/sample",
    may=ACTION,
    name=NAME,
    methods=("GET", "HEAD", "POST"),
)
def sample(request: DoorRequest, batch_id: UUID) -> HttpResponse:
    """The next row nobody has compared, or that of `place`; after the last one the batch goes on, or back."""
    batch, refused, data = batch_for(batch_id=batch_id, by=request.officer, action=ACTION), NOTHING, request.POST
    here = reverse(BATCH, args=[batch.pk])
    place = _place(data.get("place") or request.GET.get("place", ""))
    if posted(request):

        def act() -> str:
            if data.get("right") not in {"yes", "no"}:
                raise BadInput.one(("right",), "请选和原件是不是一致。", "stock.right_missing")
            after = judge_stock(
                batch_id=batch.pk,
                place=place,
                right=data.get("right") == "yes",
                note=data.get("note", ""),
                by=request.officer,
                now=request.now,
            )
            return reverse(NAME, args=[batch.pk]) if after.state == StockState.CHECKED else here

        done = tried(request, act, done=_("记下了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    drawn = sample_of(batch)
    row = drawn.filter(place=place).first() if place else drawn.filter(right=None).first()
    if row is None or batch.state != StockState.CHECKED:
        return redirect(here)
    return show_form(request, _form(request, batch, row, refused), refused=refused)


def _place(text: str) -> int:
    if not text:
        return 0
    if not (text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise NotInSample
    return int(text)


def _form(request: DoorRequest, batch: StockBatch, row: StockRow, refused: Refused) -> AdminForm:
    data = request.POST
    said = data.get("right") or {True: "yes", False: "no", None: ""}[row.right]
    wrong = list(sample_of(batch).filter(right=False))
    return AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_batch(batch, _("抽检")),
        heading=_("抽检第 {n} 份，共 {total} 份").format(n=row.place, total=batch.sample_size),
        lead=_lead(batch),
        action=reverse(NAME, args=[batch.pk]),
        button=_("下一份"),
        back_href=reverse(BATCH, args=[batch.pk]),
        hidden=(Hidden("place", str(row.place)),),
        fields=(
            Field(name="right", label=_("和原件一致吗"), kind="radio", options=(
                Option("yes", _("都一致"), picked=said == "yes"),
                Option("no", _("有不一致的"), picked=said == "no")), error=refused.fields.get("right", "")),
            Field(name="note", label=_("哪里不一致"), value=data.get("note", row.note), required=False,
                  hint=_("不一致时要写，上传的人照着改"), error=refused.fields.get("note", "")),
        ),
        facts=(FactCard(_("第 {n} 行").format(n=row.line), _pairs(batch, row)),),
        tables=(_wrong(batch, wrong),) if wrong else (),
        errors=refused.errors,
        notice=refused.notice,
    )  # fmt: skip


def _lead(batch: StockBatch) -> str:
    if not batch.faults_allowed:
        return _("找出这份证照的原件或档案，逐项比对。有一份不一致，这一批就退回去。")
    return counted("找出这份证照的原件或档案，逐项比对。超过 {n} 份不一致，这一批就退回去。", batch.faults_allowed)


def _pairs(batch: StockBatch, row: StockRow) -> tuple[Pair, ...]:
    return tuple(Pair(_(name), words or _("没有填")) for name, words in read_aloud(batch, row))


def _wrong(batch: StockBatch, rows: list[StockRow]) -> Section:
    table = Table(
        caption=_("不一致的"),
        columns=(Column(_("第几份")), Column(_("行")), Column(_("哪里不一致"))),
        rows=tuple(
            Row(
                (
                    Cell(text=str(row.place), href=f"{reverse(NAME, args=[batch.pk])}?place={row.place}", head=True),
                    Cell(text=str(row.line)),
                    Cell(text=row.note),
                )
            )
            for row in rows
        ),
    )
    return Section(title=_("不一致的"), table=table, note=counted("{n} 份", len(rows)))
