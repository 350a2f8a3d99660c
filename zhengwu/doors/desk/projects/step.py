"""开工、完成、中止、恢复、终止: steps that open no stage."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._actions import STEPS
from zhengwu.doors.desk.projects._form import one_form, reason_field
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import require
from zhengwu.parallel.public import (
    ProjectMove,
    advance_project,
    over_project,
    project_for_desk,
    resume_project,
)

_LEADS: dict[str, str] = {
    ProjectMove.BEGIN_CONSTRUCTION: "施工许可阶段通过以后才能登记开工。",
    ProjectMove.COMPLETE: "竣工验收阶段通过、联合验收全部签字以后，项目才能完成。",
    ProjectMove.SUSPEND: "中止期间不能开始新的阶段，恢复以后回到现在的状态。",
    "resume": "恢复以后回到中止前的状态。",
    ProjectMove.ABANDON: "终止以后不能再办，也不能恢复。",
}
_NEED_A_REASON = (ProjectMove.SUSPEND, ProjectMove.ABANDON)


@page(
    "desk/projects/<code>/step/<step>", may="projects.lead", name="desk-project-step", methods=("GET", "HEAD", "POST")
)
def step(request: DoorRequest, code: str, step: str) -> HttpResponse:
    """A sentence, perhaps a reason, a button."""
    if step not in STEPS:
        raise Http404
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))
    asks_why = step in _NEED_A_REASON

    def act() -> None:
        if step == "resume":
            resume_project(code=project.code, by=request.officer, now=request.now)
        else:
            advance_project(
                code=project.code,
                step=ProjectMove(step),
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )

    return one_form(
        request,
        act,
        crumbs=way_to(project, Crumb(_(STEPS[step]))),
        heading=_(STEPS[step]),
        button=_(STEPS[step]),
        done=_("已经登记。"),
        back=project_href(project),
        fields=lambda refused: (reason_field(request, refused),) if asks_why else (),
        lead=_(_LEADS[step]),
        stern=asks_why,
    )
