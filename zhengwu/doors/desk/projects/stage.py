"""开始一个阶段: accept once, and ask everybody the same day."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._asks import ask_form, kind_field, limit_field
from zhengwu.doors.desk.projects._form import asked, choice
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.organisations.public import require
from zhengwu.parallel.public import (
    PROJECT_TABLE,
    STAGE_DAYS,
    STAGE_NAMES,
    Ask,
    Project,
    ProjectKind,
    ProjectMove,
    ProjectState,
    open_stage,
    over_project,
    project_for_desk,
)

_MERGED = "merged"
_NUMBERS = {str(n) for n in STAGE_NAMES}
_OPENS = (
    ProjectMove.OPEN_STAGE1,
    ProjectMove.OPEN_STAGE2,
    ProjectMove.OPEN_STAGE3,
    ProjectMove.OPEN_STAGE4,
)


@page("desk/projects/<code>/stage", may="projects.lead", name="desk-project-stage", methods=("GET", "HEAD", "POST"))
def stage(request: DoorRequest, code: str) -> HttpResponse:
    """First whom to ask, then what; the stage that comes next is chosen already."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))
    return ask_form(
        request,
        lambda asks: _open(request, project, asks),
        division=project.lead_body.division.code,
        matter=_("对本阶段提出审查意见"),
        crumbs=way_to(project, Crumb(_("开始一个阶段"))),
        heading=_("开始一个阶段"),
        done=_("已经受理，当天分送了各部门。"),
        back=project_href(project),
        fields=lambda refused: _fields(request, refused, project),
        lead=_("受理以后，期限从今天的下一个工作日起算。一般并联要等全部部门答复；前置并联可以凭部门的承诺先往下办。"),
        applicant_kind="legal",
    )


def _open(request: DoorRequest, project: Project, asks: Sequence[Ask]) -> None:
    typed = request.POST
    picked = typed.get("stage", "")
    open_stage(
        code=project.code,
        stage=3 if picked == _MERGED else int(picked) if picked in _NUMBERS else 0,
        merged=picked == _MERGED,
        phase=typed.get("phase", ""),
        kind=typed.get("kind", ""),
        on_refusal=typed.get("on_refusal", ""),
        limit_days=typed_number(request, "limit_days"),
        asks=asks,
        by=request.officer,
        now=request.now,
    )


def _next(project: Project) -> str:
    state = ProjectState(project.state)
    later = [n for n, move in enumerate(_OPENS, start=1) if PROJECT_TABLE[move].get(state, state) != state]
    return str(later[0]) if later else "5"


def _fields(request: DoorRequest, refused: Refused, project: Project) -> tuple[Field, ...]:
    coming = _next(project)
    stages = [(str(n), _(name)) for n, name in STAGE_NAMES.items()]
    if project.kind == ProjectKind.SMALL:
        stages.insert(3, (_MERGED, _("工程建设许可和施工许可（合并办理）")))
    return (
        choice(request, refused, "stage", _("哪个阶段"), stages, value=coming),
        kind_field(request, refused),
        limit_field(request, refused, _("整个阶段的期限"), value=STAGE_DAYS.get(int(coming), 20)),
        asked(
            request, refused, "phase", _("分期"), required=False, hint=_("只有竣工验收可以分期，例如“一期”；不分期就空着")
        ),
    )  # fmt: skip
