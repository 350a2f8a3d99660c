"""更正项目代码: it lapsed, lives again, or was given anew."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, choice, one_form, reason_field
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import require
from zhengwu.parallel.public import change_code, over_project, project_for_desk


@page("desk/projects/<code>/code", may="projects.lead", name="desk-project-code", methods=("GET", "HEAD", "POST"))
def code(request: DoorRequest, code: str) -> HttpResponse:
    """What the national platform says about the code today."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))

    def act() -> str:
        changed = change_code(
            code=project.code,
            new_code=request.POST.get("new_code", ""),
            active=request.POST.get("active") == "yes",
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return reverse("desk-project", args=[changed.code])

    return one_form(
        request,
        act,
        crumbs=way_to(project, Crumb(_("更正项目代码"))),
        heading=_("更正项目代码"),
        button=_("更正"),
        done=_("代码已经更正。"),
        back=project_href(project),
        fields=lambda refused: (
            asked(
                request, refused, "new_code", _("新的项目代码"), required=False,
                hint=_("没有重新赋码就空着，现在是 {code}").format(code=project.code),
            ),
            choice(
                request, refused, "active", _("代码有效吗"), [("yes", _("有效")), ("no", _("失效"))],
                value="yes" if project.code_active else "no",
            ),
            reason_field(request, refused),
        ),
        lead=_("以投资项目在线平台为准。代码失效期间不能受理；以前的代码还能查到这个项目。"),
    )  # fmt: skip
