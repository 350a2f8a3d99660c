"""拆分项目: one becomes several, each with a code of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, one_form, reason_field
from zhengwu.doors.desk.projects._money import typed_fen
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import require
from zhengwu.parallel.public import Part, over_project, project_for_desk, split_project

_COLUMNS = 3


@page("desk/projects/<code>/split", may="projects.lead", name="desk-project-split", methods=("GET", "HEAD", "POST"))
def split(request: DoorRequest, code: str) -> HttpResponse:
    """The parts, one a line."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))
    return one_form(
        request,
        lambda: split_project(
            code=project.code,
            parts=_parts(request.POST.get("parts", "")),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        ),
        crumbs=way_to(project, Crumb(_("拆分项目"))),
        heading=_("拆分项目"),
        button=_("拆分"),
        done=_("已经拆分，新的项目从头开始办理。"),
        back=project_href(project),
        fields=lambda refused: (
            asked(
                request, refused, "parts", _("拆成哪些项目"), kind="long_text",
                hint=_("每行一个，用逗号隔开：项目代码，名称，总投资（元）"),
            ),
            reason_field(request, refused),
        ),
        lead=_("拆分以后原来的项目不再办理；原来批准的是整个项目，拆出来的每个项目要重新办。"),
        stern=True,
    )  # fmt: skip


def _parts(typed: str) -> list[Part]:
    rows = [row.replace("，", ",").split(",") for row in typed.splitlines() if row.strip()]
    if any(len(row) != _COLUMNS for row in rows):
        raise BadInput.one(("parts",), "每行写一个项目：项目代码，名称，总投资（元），用逗号隔开。", "parallel.parts")
    return [Part(code=code, name=name, investment_fen=typed_fen(money, name="parts")) for code, name, money in rows]
