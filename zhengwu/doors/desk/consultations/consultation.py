"""One round: what is asked, what was said, what is still to be answered."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.consultations._words import days_words, standing_badge, standing_of, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._log import log_of
from zhengwu.doors.desk.items._words import ITEMS
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Empty, Link, Pair, Row, Table, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import Consultation, ConsultationStanding, Opinion, consultation_for
from zhengwu.kernel.public import local_date

ANSWERS: dict[str, tuple[str, Tone]] = {
    "adopted": ("采纳", "done"),
    "partly": ("部分采纳", "info"),
    "not": ("不采纳", "plain"),
}
_MOST_SHOWN = 500


@page("desk/consultations/<uuid:consultation_id>", may=OFFICER, name="desk-consultation")
def consultation(request: DoorRequest, consultation_id: UUID) -> HttpResponse:
    """The record.

    Raises:
        ConsultationUnknown, NotPermitted
    """
    one = consultation_for(consultation_id=consultation_id, by=request.officer)
    opinions = list(one.opinions.all())
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=ITEMS),
            crumbs=crumbs_to(*way_to(one)),
            heading=one.title,
            sub=one.body.name,
            badges=(standing_badge(one, today=request.today),),
            facts=(_facts(one),),
            sections=(_asked(one), _opinions(one, opinions)),
            actions=_actions(request, one, waiting=sum(not given.answer for given in opinions)),
            log=log_of(one.ref),
        ),
    )


def _facts(one: Consultation) -> FactCard:
    public = Pair(
        _("公众的页面"),
        days_words(one),
        href=reverse("consultation", args=[one.pk]),
        link=_("看公众的页面"),
    )
    pairs = [public, Pair(_("征求什么意见"), one.words)]
    if one.result:
        pairs.append(Pair(_("结果"), one.result))
    return FactCard(_("这次征求意见"), tuple(pairs))


def _asked(one: Consultation) -> Section:
    rows = tuple(
        Row(
            (
                Cell(text=row.name, href=reverse("desk-items-draft", args=[row.draft_id]), head=True),
                Cell(text=_("第 {n} 次保存").format(n=row.revision)),
            )
        )
        for row in one.drafts.all()
    )
    columns = (Column(_("编制稿")), Column(_("大家看到的")))
    return Section(title=_("征求意见的编制稿"), table=Table(caption=_("编制稿"), columns=columns, rows=rows))


def _opinions(one: Consultation, opinions: list[Opinion]) -> Section:
    return Section(
        title=_("意见"),
        note=counted("共 {n} 条", len(opinions)) if opinions else "",
        table=Table(
            caption=_("意见，先来的在前"),
            columns=(Column(_("谁")), Column(_("意见")), Column(_("采纳情况")), Column(_("答复"))),
            rows=tuple(_row(one, given) for given in opinions[:_MOST_SHOWN]),
            empty=Empty(_("还没有人提意见。")),
        ),
    )


def _row(one: Consultation, given: Opinion) -> Row:
    words, tone = ANSWERS.get(given.answer, ("", "plain"))
    href = reverse("desk-consultation-answer", args=[one.pk, given.pk])
    ask = Link(_("改答复") if given.answer else _("答复"), href, more=_("，{name}的意见").format(name=given.name))
    return Row(
        (
            Cell(text=given.name, small=full_day(local_date(given.given_at)), head=True),
            Cell(text=given.text),
            Cell(badges=(Badge(_(words), tone),) if words else (), none=_("没有答复")),
            Cell(text=given.reply, button=None if one.closed_at else ask),
        )
    )


def _actions(request: DoorRequest, one: Consultation, *, waiting: int) -> tuple[Action, ...]:
    standing = standing_of(one, today=request.today)
    why = {
        ConsultationStanding.CLOSED: _("结果已经公布"),
        ConsultationStanding.OPEN: _("截止以后才能公布结果"),
        ConsultationStanding.COMING: _("还没有开始"),
    }.get(standing, counted("还有 {n} 条没答复", waiting) if waiting else "")
    return (Action(_("公布结果"), reverse("desk-consultation-close", args=[one.pk]), locked=why),)
