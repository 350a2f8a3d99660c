"""What the pages of one verb share: the shell, the clocks, and how a typed value and its error come back."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, clocks_of, desk_actions
from zhengwu.doors.desk.cases._clocks import clock_bars
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import ActionPage, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Notice, Paper
from zhengwu.timelimits.public import work_calendar


def wants_preview(request: DoorRequest) -> bool:
    """Whether the officer pressed 先看文书."""
    return request.method == "POST" and request.POST.get("do") == "preview"


def acts(request: DoorRequest) -> bool:
    """Whether the officer pressed the button that does it."""
    return request.method == "POST" and not wants_preview(request)


def show_action(
    request: DoorRequest,
    case: Case,
    *,
    verb: str,
    name: str,
    heading: str,
    button: str,
    lead: str = "",
    law: str = "",
    fields: Sequence[Field] = (),
    facts: Sequence[FactCard] = (),
    paper: Paper | None = None,
    stern: bool = False,
    can_preview: bool = False,
    refused: Refused = NOTHING,
) -> HttpResponse:
    """The page of one verb. Opened where the law has locked it, it says why before anything is typed.

    Args:
        verb: key of `cases.desk_actions`; empty when none governs the page.
        name: URL name; the form posts back to it.
    """
    back = reverse("desk-case", args=[case.project_no])
    calendar, today = work_calendar(), request.today
    built = ActionPage(
        frame=desk_frame(request),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(case.item_name, back), Crumb(heading)),
        heading=heading,
        project_no=case.project_no,
        sub=f"{case.item_name} · {case.applicant_name} · {case.project_no}",
        action=reverse(name, args=[case.project_no]),
        button=button,
        back_href=back,
        lead=lead,
        law=law,
        fields=tuple(fields),
        errors=refused.errors,
        notice=refused.notice or (_locked(request, case, verb) if refused is NOTHING else None),
        paper=paper,
        facts=tuple(facts) or (applicant_card(case),),
        bars=clock_bars(case, clocks_of(case, today=today, calendar=calendar), calendar=calendar, today=today),
        stern=stern,
        can_preview=can_preview,
    )
    response = render(request, "desk/action.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _locked(request: DoorRequest, case: Case, verb: str) -> Notice | None:
    verbs = desk_actions(case, officer=request.officer, today=request.today)
    found = next((v for v in verbs if v.key == verb and not v.allowed), None)
    if found is None:
        return None
    words = said(found.refusal) if found.refusal else ""
    if found.article:
        words = _("{words}\n依据：{article}").format(words=words, article=_(found.article))
    return Notice(_("现在不能办这一步"), words, "late")
