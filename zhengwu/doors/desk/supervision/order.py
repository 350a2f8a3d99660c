"""一张督办单: what is asked, until when, what was said, what can be done now."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.desk.supervision._words import ORDER, ORDERS, about_pair, crumbs, order_badge
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Notice, Pair
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.supervision.public import Order, order_actions, order_for


@page("desk/supervision/orders/<str:number>", may="supervision.view", name=ORDER)
def order(request: DoorRequest, number: str) -> HttpResponse:
    """For the supervisor and for the lead body."""
    row = order_for(number=number, by=request.officer)
    built = AdminRecord(
        frame=desk_frame(request, current=ORDERS),
        crumbs=crumbs(Crumb(_("督办单"), reverse(ORDERS)), Crumb(row.number)),
        heading=row.title,
        sub=row.number,
        badges=(order_badge(row, today=request.today),),
        notice=_asked(row),
        facts=(FactCard(_("督办内容"), tuple(facts_of(row))), *_files(row)),
        actions=tuple(_actions(request, row)),
        log=tuple(
            LogEntry(at=entry.at, title=_(entry.get_verb_display()), text=entry.text, by=entry.by_name)
            for entry in row.entries.all()
        ),
    )
    return show_record(request, built)


def facts_of(row: Order) -> Iterator[Pair]:
    """The order in words."""
    yield Pair(_("要办的事"), row.content)
    if row.basis:
        yield Pair(_("依据"), row.basis)
    if about := about_pair(row.about):
        yield about
    yield Pair(_("牵头单位"), row.body_name)
    yield Pair(
        _("反馈期限"), full_day(row.due_date), note=counted("催办 {n} 次", row.urged_count) if row.urged_count else ""
    )
    yield Pair(_("督办人"), _("{name}，{at}").format(name=row.issued_by, at=stamp(row.issued_at)))
    if row.closed_at:
        yield Pair(_("结束时间"), stamp(row.closed_at))


def _asked(row: Order) -> Notice | None:
    if row.extension != Order.Extension.ASKED or row.extension_date is None:
        return None
    title = _("牵头单位申请延到{day}").format(day=full_day(row.extension_date))
    reason = row.entries.filter(verb="ask_extension").values_list("text", flat=True).last()
    return Notice(title, reason or "", "need")


def _files(row: Order) -> Iterator[FactCard]:
    pairs = [
        Pair(
            _(entry.get_verb_display()),
            kept.file.name,
            href=reverse("desk-supervision-order-file", args=[row.number, kept.pk]),
            link=_("打开"),
        )
        for entry in row.entries.prefetch_related("files__file")
        for kept in entry.files.all()
    ]
    if pairs:
        yield FactCard(_("附件"), tuple(pairs))


def _actions(request: DoorRequest, row: Order) -> Iterator[Action]:
    for button in order_actions(row, officer=request.officer):
        name = _(button.name)
        if button.locked:
            yield Action(name, locked=_("现在是“{status}”，办不了这一步").format(status=_(button.locked)))
        else:
            yield Action(name, reverse("desk-supervision-order-act", args=[row.number, button.verb.value]))
