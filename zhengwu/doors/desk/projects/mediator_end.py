"""登记完成: the agency has given its result."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.projects._form import asked, one_form
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import require
from zhengwu.parallel.public import end_mediator, mediator_for_desk, over_project


@page(
    "desk/projects/mediators/<int:number>/end",
    may="projects.lead",
    name="desk-project-mediator-end",
    methods=("GET", "HEAD", "POST"),
)
def mediator_end(request: DoorRequest, number: int) -> HttpResponse:
    """One date."""
    one = mediator_for_desk(contract_id=number, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(one.project))
    return one_form(
        request,
        lambda: end_mediator(
            contract_id=one.pk, ended_date=typed_day(request, "ended_date"), by=request.officer, now=request.now
        ),
        crumbs=way_to(one.project, Crumb(_("登记完成"))),
        heading=_("中介服务完成"),
        button=_("登记完成"),
        done=_("已经登记。"),
        back=project_href(one.project),
        fields=lambda refused: (
            asked(request, refused, "ended_date", _("实际完成日"), kind="date", value=request.today.isoformat()),
        ),
        lead=_("{agency}，{service}").format(agency=one.agency, service=one.service),
    )
