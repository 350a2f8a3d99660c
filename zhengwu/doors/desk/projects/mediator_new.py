"""登记中介服务: who was contracted for what, and until when."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.projects._form import asked, one_form
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import require
from zhengwu.parallel.public import over_project, project_for_desk, register_mediator


@page(
    "desk/projects/<code>/mediators/new",
    may="projects.lead",
    name="desk-project-mediator-new",
    methods=("GET", "HEAD", "POST"),
)
def mediator_new(request: DoorRequest, code: str) -> HttpResponse:
    """From the contract of the mediators' market."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))
    return one_form(
        request,
        lambda: register_mediator(
            code=project.code,
            agency=request.POST.get("agency", ""),
            service=request.POST.get("service", ""),
            started_date=typed_day(request, "started_date"),
            promised_date=typed_day(request, "promised_date"),
            by=request.officer,
            now=request.now,
        ),
        crumbs=way_to(project, Crumb(_("登记中介服务"))),
        heading=_("登记中介服务"),
        button=_("登记"),
        done=_("已经登记。"),
        back=project_href(project),
        fields=lambda refused: (
            asked(request, refused, "agency", _("中介机构")),
            asked(request, refused, "service", _("服务"), hint=_("例如：施工图审查、环境影响评价")),
            asked(request, refused, "started_date", _("签约日期"), kind="date", value=request.today.isoformat()),
            asked(request, refused, "promised_date", _("约定完成日"), kind="date"),
        ),
    )
