"""开始一个阶段: accept once, and ask everybody the same day."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._form import asked, bodies_field, choice, one_form
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import require
from zhengwu.parallel.public import (
    JOINT_KIND_NAMES,
    ON_REFUSAL_NAMES,
    PROJECT_TABLE,
    STAGE_DAYS,
    STAGE_NAMES,
    Ask,
    JointKind,
    OnRefusal,
    Project,
    ProjectKind,
    ProjectMove,
    ProjectState,
    open_stage,
    over_project,
    project_for_desk,
)

_MERGED = "merged"
_OPENS = (
    ProjectMove.OPEN_STAGE1,
    ProjectMove.OPEN_STAGE2,
    ProjectMove.OPEN_STAGE3,
    ProjectMove.OPEN_STAGE4,
)


@page("desk/projects/<code>/stage", may="projects.lead", name="desk-project-stage", methods=("GET", "HEAD", "POST"))
def stage(request: DoorRequest, code: str) -> HttpResponse:
    """The stage that comes next is chosen already; whoever may be asked is ticked."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))
    return one_form(
        request,
        lambda: _open(request, project),
        crumbs=way_to(project, Crumb(_("开始一个阶段"))),
        heading=_("开始一个阶段"),
        button=_("受理并分送"),
        done=_("已经受理，当天分送了各部门。"),
        back=project_href(project),
        fields=lambda refused: _fields(request, refused, project),
        lead=_("受理以后，期限从今天的下一个工作日起算。一般并联要等全部部门答复；前置并联可以凭部门的承诺先往下办。"),
        law=_("行政许可法第二十六条第二款、第四十二条第二款"),
    )


def _open(request: DoorRequest, project: Project) -> None:
    typed = request.POST
    picked, matter = typed.get("stage", ""), typed.get("matter", "")
    must, may = typed.getlist("bodies"), typed.getlist("optional")
    silent = set(typed.getlist("silent"))
    if not matter.strip():
        raise BadInput.one(("matter",), "请写明请部门办什么。", "parallel.matter")
    if silent - {*must, *may}:
        raise BadInput.one(("silent",), "这里勾选的部门，要先在上面勾选。", "parallel.silent")
    days = typed_number(request, "days")
    open_stage(
        code=project.code,
        stage=3 if picked == _MERGED else int(picked) if picked.isdecimal() else 0,
        merged=picked == _MERGED,
        phase=typed.get("phase", ""),
        kind=typed.get("kind", ""),
        on_refusal=typed.get("on_refusal", ""),
        limit_days=typed_number(request, "limit_days"),
        asks=[
            Ask(body_code=body, matter=matter, days=days, mandatory=body in must, silent_yes=body in silent)
            for body in dict.fromkeys((*must, *may))
        ],
        by=request.officer,
        now=request.now,
    )


def _next(project: Project) -> str:
    state = ProjectState(project.state)
    later = [n for n, move in enumerate(_OPENS, start=1) if PROJECT_TABLE[move].get(state, state) != state]
    return str(later[0]) if later else "5"


def _fields(request: DoorRequest, refused: Refused, project: Project) -> tuple[Field, ...]:
    division, coming = project.lead_body.division.code, _next(project)
    stages = [(str(n), _(name)) for n, name in STAGE_NAMES.items()]
    if project.kind == ProjectKind.SMALL:
        stages.insert(3, (_MERGED, _("工程建设许可和施工许可（合并办理）")))
    return (
        choice(request, refused, "stage", _("哪个阶段"), stages, value=coming),
        choice(
            request, refused, "kind", _("并联审批的类型"),
            [(key, _(text)) for key, text in JOINT_KIND_NAMES.items()], value=JointKind.GENERAL,
        ),
        asked(request, refused, "matter", _("请部门办什么"), value=_("对本阶段提出审查意见")),
        bodies_field(request, refused, "bodies", _("必办的部门"), division=division, required=False),
        bodies_field(
            request, refused, "optional", _("不必办、只听意见的部门"), division=division, required=False
        ),
        bodies_field(
            request, refused, "silent", _("逾期不答复视为同意的部门"), division=division, required=False,
            hint=_("只能用于部门之间征求意见，本部门的许可不能视为同意"),
        ),
        asked(request, refused, "days", _("部门答复的期限"), kind="number", value="5", unit=_("工作日")),
        asked(
            request, refused, "limit_days", _("整个阶段的期限"), kind="number",
            value=str(STAGE_DAYS.get(int(coming), 20)), unit=_("工作日"), hint=_("最多 45 个工作日"),
        ),
        choice(
            request, refused, "on_refusal", _("有部门不同意时"),
            [(key, _(text)) for key, text in ON_REFUSAL_NAMES.items()], value=OnRefusal.GO_ON,
        ),
        asked(
            request, refused, "phase", _("分期"), required=False, hint=_("只有竣工验收可以分期，例如“一期”；不分期就空着")
        ),
    )  # fmt: skip
