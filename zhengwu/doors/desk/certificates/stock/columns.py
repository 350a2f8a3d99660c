"""对应列: which column of the file says what, with a few of its cells beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import StockBatch, Target, batch_for, first_rows, map_stock, stock_targets
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import BATCH, to_batch
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Field, Option, Row, Table

ACTION = "certificates.stock"
NAME = "desk-stock-columns"
_MOST_SHOWN, _MOST_BESIDE = 40, 18


@page(
    "desk/certificates/stock/<uuid:batch_id>/columns",
    may=ACTION,
    name=NAME,
    methods=("GET", "HEAD", "POST"),
)
def columns(request: DoorRequest, batch_id: UUID) -> HttpResponse:
    """What was guessed is picked already; checking begins with the press."""
    batch = batch_for(batch_id=batch_id, by=request.officer, action=ACTION)
    targets, refused = stock_targets(batch), NOTHING
    mapping: Mapping[str, str] = batch.mapping
    if posted(request):
        mapping = {target.key: request.POST.get(target.key, "") for target in targets}

        def act() -> str:
            map_stock(batch_id=batch.pk, mapping=mapping, by=request.officer, now=request.now)
            return reverse(BATCH, args=[batch.pk])

        done = tried(request, act, done=_("开始检查了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    rows = first_rows(batch)
    headings = {heading: _beside(heading, place, rows) for place, heading in enumerate(batch.headings) if heading}
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_batch(batch, _("核对列")),
        heading=_("核对列"),
        lead=_("看一看每一项对应的列对不对。没有的项不用选；“{name}”里有的内容都在这里。").format(name=batch.type.name),
        action=reverse(NAME, args=[batch.pk]),
        button=_("开始检查"),
        back_href=reverse(BATCH, args=[batch.pk]),
        fields=tuple(_field(target, headings, mapping, refused) for target in targets),
        tables=(_beginning(batch, rows),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _beside(heading: str, place: int, rows: Sequence[Sequence[str]]) -> str:
    """A column and what stands in its first cell: 编号（合居字第 1 号）."""
    first = next((row[place] for row in rows if place < len(row) and row[place]), "")
    return _("{column}（{words}）").format(column=heading, words=first[:_MOST_BESIDE]) if first else heading


def _field(target: Target, headings: Mapping[str, str], mapping: Mapping[str, str], refused: Refused) -> Field:
    picked = mapping.get(target.key, "")
    return Field(
        name=target.key,
        label=_(target.name),
        kind="select",
        required=target.must,
        options=(
            Option("", _("没有这一列")),
            *(Option(heading, words, picked=heading == picked) for heading, words in headings.items()),
        ),
        error=refused.fields.get(target.key, ""),
    )


def _beginning(batch: StockBatch, rows: Sequence[Sequence[str]]) -> Section:
    """Column by column, so that a table of many columns needs no scrolling sideways."""

    def cells(place: int) -> Sequence[Cell]:
        return [Cell(text=row[place][:_MOST_SHOWN] if place < len(row) else "") for row in rows]

    table = Table(
        caption=_("文件的头几行"),
        columns=(Column(_("列")), *(Column(_("第 {n} 行").format(n=n)) for n in range(2, 2 + len(rows)))),
        rows=tuple(
            Row((Cell(text=heading, head=True), *cells(place)))
            for place, heading in enumerate(batch.headings)
            if heading
        ),
    )
    return Section(title=_("文件的头几行"), table=table)
