"""登记项目: a project comes under its code."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, choice, one_form
from zhengwu.doors.desk.projects._money import typed_fen
from zhengwu.doors.desk.projects._words import PLACE, project_href, way
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.organisations.public import body_named
from zhengwu.parallel.public import PROJECT_KIND_NAMES, register_project


@page("desk/projects/new", may="projects.lead", name="desk-project-new", methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """What the notice of the code says, copied."""

    def act() -> str:
        typed = request.POST
        project = register_project(
            code=typed.get("code", ""),
            name=typed.get("name", ""),
            kind=typed.get("kind", ""),
            investment_fen=typed_fen(typed.get("investment", ""), name="investment"),
            place=typed.get("place", ""),
            applicant_uscc=typed.get("applicant_uscc", ""),
            lead_body_code=body_named(typed.get("lead", ""), name="lead", on=request.today).code,
            by=request.officer,
            now=request.now,
        )
        return project_href(project)

    def fields(refused: Refused) -> tuple[Field, ...]:
        return (
            asked(
                request, refused, "code", _("项目代码"), hint=_("赋码通知上的 24 位代码，连横线一起填"),
                placeholder="2020-340123-47-03-012345",
            ),
            asked(request, refused, "name", _("项目名称")),
            choice(request, refused, "kind", _("项目类型"), [(k, _(v)) for k, v in PROJECT_KIND_NAMES.items()]),
            asked(request, refused, "investment", _("总投资"), kind="money"),
            asked(request, refused, "place", _("建设地点")),
            asked(
                request, refused, "applicant_uscc", _("项目单位的统一社会信用代码"), hint=_("单位要先在人员登记里有登记")
            ),
            asked(request, refused, "lead", _("牵头部门的名称或代码"), value=request.officer.body_name),
        )  # fmt: skip

    return one_form(
        request,
        act,
        crumbs=way(Crumb(_("登记项目"))),
        heading=_("登记项目"),
        button=_("登记"),
        done=_("已经登记，可以开始第一个阶段了。"),
        back=reverse(PLACE),
        fields=fields,
        lead=_("没有项目代码的，请项目单位先在投资项目在线平台申请赋码。"),
    )
