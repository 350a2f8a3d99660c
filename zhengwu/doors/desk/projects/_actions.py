"""What can be done with a project now; what cannot stays visible, locked, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._words import stage_words
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Action
from zhengwu.parallel.public import (
    OPEN,
    PENDING,
    PROJECT_OVER,
    PROJECT_TABLE,
    JointApproval,
    JointMember,
    JointState,
    Project,
    ProjectMove,
    ProjectState,
    over_joint,
    over_project,
)

#: Steps of the table with a button of their own, in the order of a project's life.
STEPS: dict[str, str] = {
    ProjectMove.BEGIN_CONSTRUCTION: "登记开工",
    ProjectMove.COMPLETE: "项目完成",
    ProjectMove.SUSPEND: "中止项目",
    "resume": "恢复项目",
    ProjectMove.ABANDON: "终止项目",
}


def actions_of(request: DoorRequest, project: Project, joints: Sequence[JointApproval]) -> tuple[Action, ...]:
    """The verbs of the lead."""
    officer, over = request.officer, over_project(project)
    leads = "" if officer.may("projects.lead", over) else _("由牵头部门的人办")
    extends = "" if officer.may("projects.extend", over) else _("由牵头部门有延期权限的人办")
    state = ProjectState(project.state)
    over_now = _("项目已经结束") if state in PROJECT_OVER else ""
    dead = "" if project.code_active else _("项目代码已经失效")
    found = [Action(_("开始一个阶段"), _at("stage", project), locked=over_now or dead or leads)]
    for joint in joints:
        if joint.state in OPEN:
            found += _joint(joint, leads, extends, alone=sum(j.state in OPEN for j in joints) == 1)
    found.append(Action(_("组织联合踏勘、联合验收"), _at("visit-new", project), locked=over_now or leads))
    found += [
        Action(_(text), reverse("desk-project-step", args=[project.code, step]), locked=leads)
        for step, text in STEPS.items()
        if _fits(step, state)
    ]
    found.append(Action(_("更正项目代码"), _at("code", project), locked=leads))
    if state in PROJECT_TABLE[ProjectMove.SPLIT]:
        busy = _("有阶段正在并联审批") if any(joint.state in OPEN for joint in joints) else ""
        found.append(Action(_("拆分项目"), _at("split", project), locked=busy or leads))
    return tuple(found)


def joint_actions(request: DoorRequest, joint: JointApproval) -> tuple[Action, ...]:
    """The verbs of the lead over one round without a project; none once it is over."""
    officer, over = request.officer, over_joint(joint)
    leads = "" if officer.may("projects.lead", over) else _("由牵头部门的人办")
    extends = "" if officer.may("projects.extend", over) else _("由牵头部门有延期权限的人办")
    return tuple(_joint(joint, leads, extends, alone=True)) if joint.state in OPEN else ()


def _fits(step: str, state: ProjectState) -> bool:
    if step == "resume":
        return state == ProjectState.SUSPENDED
    return state in PROJECT_TABLE[ProjectMove(step)]


def _at(name: str, project: Project) -> str:
    return reverse(f"desk-project-{name}", args=[project.code])


def _joint(joint: JointApproval, leads: str, extends: str, *, alone: bool) -> list[Action]:
    note = "" if alone else stage_words(joint)
    waiting = JointMember.objects.filter(joint=joint, state__in=PENDING).exists()
    wait = _("还有部门没答复") if waiting and joint.state == JointState.COLLECTING else ""
    extended = _("已经延长过一次") if joint.extension_days else ""

    def action(verb: str, text: str, locked: str) -> Action:
        return Action(text, reverse(f"desk-project-{verb}", args=[joint.pk]), note=note, locked=locked)

    return [
        action("close", _("汇总办结"), leads or (wait if not _refused(joint) else "")),
        action("extend", _("延长期限"), extended or extends),
        action("end", _("终止并联审批"), leads),
    ]


def _refused(joint: JointApproval) -> bool:
    return JointMember.objects.filter(joint=joint, state="disagreed", mandatory=True).exists()
