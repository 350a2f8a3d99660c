"""办理进度 as the template takes it: the picture, and every open step with who has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State, colleagues_at, may_work_at
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._words import picture_of
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import CaseFlowPage, OpenStep, Press, ProcessPicture, Seat
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.doors.ui.writing import day, stamp
from zhengwu.flows.public import Assignment, Rule, WorkItem, last_done, latest_instance, open_work_items
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import ACTIONS, Officer

#: What one can ask a colleague for; the value of `do`.
HANDS = {
    "transfer": "转办：从现在起由对方办",
    "delegate": "委派：请对方代办，您仍可以办，也可以收回",
    "beside": "加签：和您一起办",
    "before": "加签：先请对方办，再由您办",
    "after": "加签：您办完再请对方办",
}
#: 办理方式 in a few words.
RULES = {Rule.ONE: "一人办", Rule.ANY: "或签", Rule.ALL: "会签", Rule.ORDER: "依次办"}


def show_flow(request: DoorRequest, case: Case, *, step: int = 0, refused: Refused = NOTHING) -> HttpResponse:
    """The page; after a refusal with what was chosen at that step."""
    waiting = open_work_items(subject=case.subject)
    reviewing = case.state == State.REVIEWING
    back = reverse("desk-case", args=[case.project_no])
    built = CaseFlowPage(
        frame=desk_frame(request),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(case.item_name, back), Crumb(_("办理进度"))),
        heading=_("办理进度"),
        sub=f"{case.item_name} · {case.applicant_name}",
        project_no=case.project_no,
        back_href=back,
        picture=_picture(case, waiting),
        steps=tuple(
            _open_step(request, case, item, refused if item.pk == step else NOTHING, changeable=reviewing)
            for item in waiting
        ),
        last=_last(request, case) if reviewing else None,
        nothing="" if waiting else _("现在没有等人办的步骤。"),
        errors=refused.errors,
        notice=refused.notice,
    )
    response = render(request, "desk/case_flow.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _picture(case: Case, waiting: Sequence[WorkItem]) -> ProcessPicture | None:
    instance = latest_instance(subject=case.subject)
    if instance is None:
        return None
    one = instance.definition
    title = _("{name}，第 {n} 版").format(name=one.name, n=one.version)
    now, done = [item.step_id for item in waiting], list(instance.tokens["outcomes"])
    return picture_of(one.bpmn_xml, one.model, title=title, now=now, done=done)


def _open_step(request: DoorRequest, case: Case, item: WorkItem, refused: Refused, *, changeable: bool) -> OpenStep:
    officer, today = request.officer, request.today
    may = changeable and may_work_at(case, item, officer=officer)
    seats = [seat for seat in item.assignments.all() if seat.withdrawn_at is None]
    others = colleagues_at(case, item, by=officer, today=today) if may else []
    return OpenStep(
        id=f"step-{item.pk}",
        name=_(item.name),
        note=_note(item),
        action=reverse("desk-step", args=[case.project_no, item.pk]),
        seats=tuple(_seat(seat, removable=may and len(seats) > 1) for seat in seats),
        anybody=""
        if seats
        else _("谁都还没接手：有“{name}”权限的岗位都可以办。").format(name=_(ACTIONS[item.action].name)),
        presses=tuple(_presses(item, seats, officer=officer, may=may, today=today)) if changeable else (),
        fields=_fields(request, item, others, refused) if others else (),
        alone=_("现在没有别的同事能办这一步。") if may and not others else "",
    )


def _note(item: WorkItem) -> str:
    parts = [_(RULES[Rule(item.rule)])]
    if item.due_date:
        parts.append(_("到 {day}").format(day=day(item.due_date)))
    if item.escalated_at:
        parts.append(_("{day}超时，已告知负责人").format(day=day(local_date(item.escalated_at))))
    if item.urged_count:
        parts.append(_("催过 {n} 次").format(n=item.urged_count))
    return " · ".join(parts)


def _seat(seat: Assignment, *, removable: bool) -> Seat:
    if seat.acted_at:
        who = seat.name if seat.acted_by_name in seat.name else f"{seat.name} · {seat.acted_by_name}"
        return Seat(name=who, state=_("{at}已签意见").format(at=stamp(seat.acted_at)), tone="done")
    state = _("代办，委派人仍负责") if seat.delegated_from else _("等意见")
    remove = Press(f"remove:{seat.pk}", _("减签")) if removable else None
    return Seat(name=seat.name, state=state, tone="need", remove=remove)


def _presses(
    item: WorkItem, seats: Sequence[Assignment], *, officer: Officer, may: bool, today: dt.date
) -> Iterator[Press]:
    if may and any(seat.delegated_from == officer.account_id and not seat.outcome for seat in seats):
        yield Press("recall", _("收回委派"))
    if item.urged_at is None or local_date(item.urged_at) != today:
        yield Press("urge", _("催办"))


def _fields(request: DoorRequest, item: WorkItem, others: Sequence[Officer], refused: Refused) -> tuple[Field, Field]:
    """What to ask for, and whom. Controls have ids of their own: several steps may stand on the page."""
    how, to = (request.POST.get("how", ""), request.POST.get("to", "")) if refused is not NOTHING else ("", "")
    return (
        Field(
            name="how",
            label=_("怎么交给同事"),
            kind="radio",
            id=f"f-how-{item.pk}",
            error=refused.fields.get("how", ""),
            options=tuple(
                Option(value, _(words), picked=value == (how or "transfer")) for value, words in HANDS.items()
            ),
        ),
        Field(
            name="to",
            label=_("交给谁"),
            kind="select",
            id=f"f-to-{item.pk}",
            error=refused.fields.get("to", ""),
            options=(
                Option("", _("请选择")),
                *(
                    Option(str(one.account_id), f"{one.name} · {one.post_name}", picked=str(one.account_id) == to)
                    for one in others
                ),
            ),
        ),
    )


def _last(request: DoorRequest, case: Case) -> OpenStep | None:
    """The step this officer did last, while it can be taken back."""
    item = last_done(subject=case.subject)
    if item is None:
        return None
    said = [seat for seat in item.assignments.all() if seat.acted_at and seat.withdrawn_at is None]
    newest = max(said, key=lambda seat: (seat.acted_at, seat.pk), default=None)
    if newest is None or newest.acted_by_id != request.officer.account_id:
        return None
    return OpenStep(
        id=f"step-{item.pk}",
        name=_(item.name),
        note=_("刚由您办完，后面还没有人办，可以撤回重办。"),
        action=reverse("desk-step", args=[case.project_no, item.pk]),
        presses=(Press("take-back", _("撤回我的意见")),),
    )
