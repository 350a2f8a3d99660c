"""一条公示信息: what readers see of it, what was asked, what can be done, what happened."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import (
    GRADE_NAMES,
    KIND_NAMES,
    ORIGIN_NAMES,
    VERB_NAMES,
    Disclosure,
    Grade,
    Hold,
    Kind,
    Origin,
    Plea,
    State,
    Verb,
    disclosure_actions,
    disclosure_for,
    my_pleas,
    open_hold,
    shown,
)
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.disclosure._says import said_pairs
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs, state_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, LogEntry, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import local_date


@page("desk/disclosures/<int:disclosure_id>", may="disclosure.view", name=RECORD)
def disclosure(request: DoorRequest, disclosure_id: int) -> HttpResponse:
    """Masked as readers see it; whoever corrects it sees it whole there."""
    row = disclosure_for(disclosure_id=disclosure_id, by=request.officer)
    one, held = shown(row), open_hold(row)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.cells["decision_no"])),
        heading=f"{_(KIND_NAMES[Kind(row.kind)])} · {one.name}",
        sub=one.title,
        badges=(state_badge(row, today=request.today),),
        notice=_held(held) if held else None,
        facts=(
            FactCard(_("公示的内容"), tuple(said_pairs(one))),
            FactCard(_("公示"), tuple(_when(row))),
        ),
        sections=(Section(title=_("异议和信用修复"), table=_pleas(request, row)),),
        actions=tuple(_actions(request, row)),
        log=tuple(
            LogEntry(at=c.at, title=_(VERB_NAMES[Verb(c.verb)]), text=_(c.reason) if c.reason else "", by=_(c.by_name))
            for c in row.changes.all()
        ),
    )
    return show_record(request, built)


def _held(held: Hold) -> Notice:
    title = _("{name}暂缓公示：{ground}").format(name=held.held_by, ground=_(held.get_ground_display()))
    return Notice(title, held.reason, "need")


def _when(row: Disclosure) -> Iterator[Pair]:
    yield Pair(_("来源"), _(ORIGIN_NAMES[Origin(row.origin)]), note=stamp(row.entered_at))
    if row.source_ref.startswith("case:"):
        no = row.source_ref.removeprefix("case:")
        yield Pair(_("来自办件"), no, code=True, href=reverse("desk-case", args=[no]))
    if row.grade:
        yield Pair(_("失信严重程度"), _(GRADE_NAMES[Grade(row.grade)]), note=row.needed_because)
    if row.state == State.WAITING:
        yield Pair(_("自动公示"), full_day(row.publish_date))
    yield Pair(_("公示期限"), full_day(row.due_date))
    if row.published_at:
        late = local_date(row.published_at) > row.due_date
        yield Pair(
            _("公示时间"),
            stamp(row.published_at),
            badge=Badge(_("逾期"), "late") if late else None,
            href=reverse("disclosure-one", args=[row.pk]) if row.state == State.PUBLISHED else "",
            link=_("看公示页面"),
        )
    if row.ended_at:
        yield Pair(_("结束时间"), stamp(row.ended_at), note=row.ended_why)


def _pleas(request: DoorRequest, row: Disclosure) -> Table:
    def line(plea: Plea) -> Row:
        late = plea.state == Plea.State.ASKED and plea.due_date < request.today
        tone = "late" if late else {"asked": "need", "granted": "done"}.get(plea.state, "plain")
        return Row(
            (
                Cell(
                    text=_(plea.get_kind_display()),
                    small=stamp(plea.asked_at),
                    href=reverse("desk-disclosure-plea", args=[plea.pk]),
                    head=True,
                ),
                Cell(text=plea.words),
                Cell(text=full_day(plea.due_date)),
                Cell(badges=(Badge(_(plea.get_state_display()), tone),)),  # type: ignore[arg-type]  # tones, as words
            )
        )

    return Table(
        caption=_("提出的异议和申请，新的在前"),
        columns=(Column(_("提了什么")), Column(_("说明")), Column(_("答复期限")), Column(_("状态"))),
        rows=tuple(line(plea) for plea in my_pleas(row)),
        empty=Empty(_("没有人提过。")),
    )


def _actions(request: DoorRequest, row: Disclosure) -> Iterator[Action]:
    for button in disclosure_actions(row, officer=request.officer):
        name = _(button.name)
        if button.locked:
            yield Action(name, locked=_("现在是“{status}”，办不了这一步").format(status=_(button.locked)))
        elif button.verb is Verb.CORRECT:
            yield Action(name, reverse("desk-disclosure-correct", args=[row.pk]))
        else:
            yield Action(name, reverse("desk-disclosure-act", args=[row.pk, button.verb.value]))
