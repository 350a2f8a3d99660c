"""合并项目: several become one, with a code of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, one_form, reason_field
from zhengwu.doors.desk.projects._words import PLACE, project_href, way
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.parallel.public import merge_projects


@page("desk/projects/merge", may="projects.lead", name="desk-projects-merge", methods=("GET", "HEAD", "POST"))
def merge(request: DoorRequest) -> HttpResponse:
    """The codes, one a line."""

    def act() -> str:
        merged = merge_projects(
            codes=request.POST.get("codes", "").split(),
            new_code=request.POST.get("new_code", ""),
            name=request.POST.get("name", ""),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return project_href(merged)

    return one_form(
        request,
        act,
        crumbs=way(Crumb(_("合并项目"))),
        heading=_("合并项目"),
        button=_("合并"),
        done=_("已经合并，原来的项目不再办理。"),
        back=reverse(PLACE),
        fields=lambda refused: (
            asked(request, refused, "codes", _("要合并的项目代码"), kind="long_text", hint=_("每行一个")),
            asked(request, refused, "new_code", _("合并以后的项目代码")),
            asked(request, refused, "name", _("合并以后的项目名称")),
            reason_field(request, refused),
        ),
        lead=_("要合并的项目必须是同一个项目单位、同一个牵头部门，没有正在并联审批的阶段。合并后从头开始办理。"),
        stern=True,
    )
