"""查办件: by number, or by the beginning of the applicant's name; the code of a 办事清单 leads to it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import LEAST_OF_A_NUMBER, OVER, Case, State, find_cases
from zhengwu.doors.desk.frame import desk_frame, hat_words
from zhengwu.doors.desk.inbox._batch import urge_action
from zhengwu.doors.desk.inbox._inbox_page import badges_of, case_row
from zhengwu.doors.desk.shapes import InboxPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Column, Due, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import day
from zhengwu.items.public import read_checklist_code

_MOST_CHARACTERS = 60


@page("desk/find", may="cases.view", name="desk-find")
def find(request: DoorRequest) -> HttpResponse:
    """The cases found, newest first; a whole number leads straight to its case."""
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    found = find_cases(q=q, by=request.officer)
    if len(found) == 1 and found[0].project_no == q.upper():
        return redirect("desk-case", found[0].project_no)
    if not found and request.officer.may("cases.receive") and (code := read_checklist_code(q)):
        return redirect("desk-prepared", code)
    return render(request, "desk/inbox.html", {"page": _page(request, q, found)})


def _page(request: DoorRequest, q: str, found: list[Case]) -> InboxPage:
    return InboxPage(
        frame=desk_frame(request, current="find", q=q),
        heading=_("查办件"),
        total=len(found),
        who=hat_words(request.officer),
        today=request.today,
        listing=Listing(
            action=reverse("desk-find"),
            filters=(
                Field(
                    name="q",
                    label=_("办件编号或后几位、申请人姓名的开头，或办事清单的编号"),
                    kind="search",
                    value=q,
                    required=False,
                    autocomplete="off",
                ),
            ),
            table=_table(q, found),
            batch=(urge_action(),) if found else (),
            batch_action=reverse("desk-batch"),
        ),
    )


def _table(q: str, found: list[Case]) -> Table:
    return Table(
        caption=_("查到的办件，新的在前"),
        columns=(
            Column(_("期限")),
            Column(_("办件")),
            Column(_("申请人")),
            Column(_("状态")),
            Column(_("已用 / 承诺")),
            Column(_("标记")),
        ),
        rows=tuple(_row(case) for case in found),
        pickable=bool(found),
        empty=_empty(q),
    )


def _row(case: Case) -> Row:
    return case_row(
        case,
        href=reverse("desk-case", args=[case.project_no]),
        due=_due(case),
        step=_(case.state_name),
        badges=badges_of(case),
    )


def _due(case: Case) -> Due:
    if case.state == State.SPECIAL:
        return Due("paused", _("暂停计时"))
    if case.state in OVER or case.closed_at:
        return Due("calm", _("已结束"))
    last = case.acceptance_due_date if case.state == State.RECEIVED else case.promise_due_date
    return Due("calm", day(last), last) if last else Due("calm", _("没有期限"))


def _empty(q: str) -> Empty:
    if q.isascii() and 0 < len(q) < LEAST_OF_A_NUMBER:
        few = _("没有找到“{q}”。按编号查，请至少输入 {n} 位。")
        return Empty(few.format(q=q, n=LEAST_OF_A_NUMBER), _("回到待办"), reverse("desk"))
    if q:
        return Empty(
            _("没有找到“{q}”。请核对编号，或用申请人姓名的开头再查。").format(q=q), _("回到待办"), reverse("desk")
        )
    return Empty(_("请输入办件编号（或至少后四位），或申请人姓名的开头。"))
