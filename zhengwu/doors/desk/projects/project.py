"""One project: a lane for each body, what can be done now, what happened."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._actions import actions_of
from zhengwu.doors.desk.projects._history import history_of
from zhengwu.doors.desk.projects._lanes import lanes_section
from zhengwu.doors.desk.projects._parts import mediators_section, visits_section
from zhengwu.doors.desk.projects._words import PLACE, project_badge, project_href, way_to
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge, Notice, Pair
from zhengwu.doors.ui.writing import full_day, money_words
from zhengwu.kernel.public import local_date
from zhengwu.parallel.public import (
    OPEN,
    PROJECT_KIND_NAMES,
    JointApproval,
    Project,
    ProjectKind,
    clock_of,
    lanes_of,
    project_for_desk,
    stage_days,
)
from zhengwu.timelimits.public import work_calendar


@page("desk/projects/<code>", may="projects.view", name="desk-project")
def project(request: DoorRequest, code: str) -> HttpResponse:
    """Open rounds first, then those that are over, the newest first.

    Raises:
        NoSuchProject, NotPermitted
    """
    found = project_for_desk(code=code, by=request.officer)
    joints = sorted(
        found.joints.select_related("lead_body__division", "project"), key=lambda j: (j.state not in OPEN, -j.pk)
    )
    lanes, calendar = lanes_of(joints, today=request.today), work_calendar()
    clocks = {joint.pk: clock_of(joint, today=request.today, calendar=calendar) for joint in joints}
    return render(
        request,
        "desk/projects/project.html",
        {
            "page": AdminRecord(
                frame=desk_frame(request, current=PLACE),
                crumbs=way_to(found),
                heading=found.name,
                sub=_("项目代码 {code}").format(code=found.code),
                badges=(project_badge(found), *((Badge(_("代码失效"), "late"),) if not found.code_active else ())),
                notice=_notice(found),
                sections=(
                    *(lanes_section(joint, lanes[joint.pk], clocks[joint.pk], today=request.today) for joint in joints),
                    visits_section(found),
                    mediators_section(request, found),
                ),
                facts=(_facts(request, found, joints),),
                actions=actions_of(request, found, joints),
                log=history_of(found.subject),
            )
        },
    )


def _notice(found: Project) -> Notice | None:
    if not found.code_active:
        return Notice(_("项目代码已经失效"), _("不能再受理。请项目单位重新赋码，再在这里更正代码。"), "late")
    return None


def _facts(request: DoorRequest, found: Project, joints: list[JointApproval]) -> FactCard:
    days = stage_days(joints, today=request.today)
    pairs = [
        Pair(_("项目单位"), found.applicant_name),
        Pair(_("项目类型"), _(PROJECT_KIND_NAMES[ProjectKind(found.kind)])),
        Pair(_("总投资"), money_words(found.investment_fen)),
        Pair(_("建设地点"), found.place),
        Pair(_("牵头部门"), found.lead_body.name),
        Pair(_("登记"), full_day(local_date(found.registered_at))),
        Pair(
            _("审批用时"),
            _("{used} 个工作日").format(used=days.used),
            note=_("目标：本地 {local}，全国 {national}").format(local=days.local, national=days.national),
            tone="late" if days.used > days.local else "plain",
        ),
    ]
    if found.former_codes:
        pairs.append(Pair(_("以前的代码"), listed(found.former_codes), code=True))
    for term, other in ((_("拆分自"), found.parent), (_("合并到"), found.merged_into)):
        if other:
            pairs.append(Pair(term, other.name, href=project_href(other), link=_("打开"), link_more=other.name))
    return FactCard(_("项目"), tuple(pairs))
