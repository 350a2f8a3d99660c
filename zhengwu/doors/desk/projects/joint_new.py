"""并联审批 of one case, without a project: whom to ask, and what."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk
from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._asks import ask_form, kind_field, limit_field
from zhengwu.doors.desk.projects._words import joint_href
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import require
from zhengwu.parallel.public import Ask, over, start_joint

_DAYS = 10


@page("desk/cases/<str:project_no>/joint", may="projects.lead", name="desk-joint-new", methods=("GET", "HEAD", "POST"))
def joint_new(request: DoorRequest, project_no: str) -> HttpResponse:
    """First whom to ask, then what; the case's own clock runs on.

    Raises:
        NoSuchCase, NotPermitted
    """
    case = case_for_desk(project_no=project_no, by=request.officer)
    require(request.officer, "projects.lead", over=over(case.body, party=case.applicant_ref))
    here = reverse("desk-case", args=[case.project_no])

    def act(asks: Sequence[Ask]) -> str:
        return joint_href(
            start_joint(
                project_no=case.project_no,
                kind=request.POST.get("kind", ""),
                on_refusal=request.POST.get("on_refusal", ""),
                limit_days=typed_number(request, "limit_days"),
                asks=asks,
                by=request.officer,
                now=request.now,
            )
        )

    lead = _("受理一次，今天就分送各部门。汇总办结以后才能作出决定；这件自己的期限照走。")
    if due := case.statutory_due_date or case.promise_due_date:
        lead = _("{lead}这件{day}到期。").format(lead=lead, day=full_day(due))
    return ask_form(
        request,
        act,
        division=case.body.division.code,
        matter=_("对这件申请提出审查意见"),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(case.item_name, here),
            Crumb(_("并联审批")),
        ),
        heading=_("并联审批"),
        done=_("已经分送各部门。"),
        back=here,
        fields=lambda refused: (
            kind_field(request, refused),
            limit_field(request, refused, _("并联审批的期限"), value=_DAYS),
        ),
        lead=lead,
    )
