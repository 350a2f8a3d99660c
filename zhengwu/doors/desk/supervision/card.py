"""一张监察卡: what happened and by which law, what was said, what may be done now."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.desk.supervision._facts import card_pairs
from zhengwu.doors.desk.supervision._words import CARD, CARDS, card_badge, crumbs, names_of, signal_badge
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Notice, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.supervision.public import MOVE_NAMES, Card, Move, State, card_actions, card_for


@page("desk/supervision/cards/<str:number>", may="supervision.view", name=CARD)
def card(request: DoorRequest, number: str) -> HttpResponse:
    """For the supervisor and for the unit."""
    row = card_for(number=number, by=request.officer)
    body = names_of([row.body_code]).get(row.body_code, row.body_code)
    built = AdminRecord(
        frame=desk_frame(request, current=CARDS),
        crumbs=crumbs(Crumb(_("监察卡"), reverse(CARDS)), Crumb(row.number)),
        heading=f"{_(row.rule_version.rule.name)} · {row.item_name or row.number}",
        sub=f"{row.number} · {body}",
        badges=(signal_badge(row.signal), card_badge(row)),
        notice=_next(request, row),
        facts=(FactCard(_("违反了什么"), tuple(card_pairs(row, body_name=body))), *_files(row)),
        actions=tuple(_actions(request, row)),
        log=tuple(
            LogEntry(
                at=e.at, title=_(MOVE_NAMES[Move(e.move)]), text=e.text, by=e.by_name if e.account_id else _(e.by_name)
            )
            for e in row.entries.all()
        ),
    )
    return show_record(request, built)


def _next(request: DoorRequest, row: Card) -> Notice | None:
    """What happens next, who has it, until when."""
    match row.state:
        case State.NOTIFIED:
            day = full_day(row.explain_due_date)
            late = row.explain_due_date < request.today
            return Notice(
                _("等责任单位说明，{day}以前").format(day=day),
                _("到期没有说明的，自动认定。"),
                "late" if late else "need",
            )
        case State.EXPLAINED:
            return Notice(_("等监察人员认定或撤销"), "", "info")
        case State.UPHELD if row.rectify_due_date:
            return Notice(_("等责任单位整改，{day}以前").format(day=full_day(row.rectify_due_date)), "", "need")
        case State.RECTIFIED:
            return Notice(_("等监察人员核实整改"), "", "info")
    return None


def _files(row: Card) -> Iterator[FactCard]:
    pairs = [
        Pair(
            _(MOVE_NAMES[Move(entry.move)]),
            kept.file.name,
            href=reverse("desk-supervision-card-file", args=[row.number, kept.pk]),
            link=_("打开"),
        )
        for entry in row.entries.prefetch_related("files__file")
        for kept in entry.files.all()
    ]
    if pairs:
        yield FactCard(_("附件"), tuple(pairs))


def _actions(request: DoorRequest, row: Card) -> Iterator[Action]:
    for button in card_actions(row, officer=request.officer):
        name = _(button.name)
        if button.locked:
            yield Action(name, locked=_("现在是“{status}”，办不了这一步").format(status=_(button.locked)))
        else:
            yield Action(name, reverse("desk-supervision-card-act", args=[row.number, button.move.value]))
    if request.officer.may("supervision.order") and row.body_code != request.officer.body_code:
        asked = urlencode({"about": row.number, "body": row.body_code, "title": row.item_name})
        yield Action(_("就这件事下达督办"), f"{reverse('desk-supervision-order-new')}?{asked}")
