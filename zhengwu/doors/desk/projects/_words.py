"""How projects, joint approvals and lanes are told on the desk."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, ClockBar, Crumb, Due, Pair, Tone
from zhengwu.doors.ui.writing import day, week_day
from zhengwu.parallel.public import (
    JOINT_STATE_NAMES,
    MEMBER_STATE_NAMES,
    NO_OBJECT,
    PROJECT_OVER,
    PROJECT_STATE_NAMES,
    STAGE_NAMES,
    Colour,
    JointApproval,
    JointState,
    Lane,
    MemberState,
    Project,
    ProjectState,
    over_joint,
)

_LANE_TONES: dict[MemberState, Tone] = {
    MemberState.AGREED: "done",
    MemberState.DISAGREED: "late",
    MemberState.COMMITTED: "need",
    MemberState.SILENT: "need",
    MemberState.WAITING: "info",
    MemberState.ACCEPTED: "info",
}
_JOINT_TONES: dict[JointState, Tone] = {
    JointState.COLLECTING: "info",
    JointState.CONSOLIDATING: "need",
    JointState.CLOSED: "done",
}
_BAR_TONES: dict[Colour, Tone] = {"late": "late", "today": "need", "soon": "need"}
_NEAR = {1: "明天", 2: "后天"}
#: Where forms about a project lead back to.
PLACE = "desk-projects"


def way(*last: Crumb) -> tuple[Crumb, ...]:
    """待办 › 工程项目 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("工程项目"), reverse(PLACE) if last else ""), *last)


def way_to(project: Project, *last: Crumb) -> tuple[Crumb, ...]:
    """… › 项目 › …; where one is has no link."""
    return way(Crumb(project.name, project_href(project) if last else ""), *last)


def project_href(project: Project) -> str:
    """The page of a project."""
    return reverse("desk-project", args=[project.code])


def joint_href(joint: JointApproval) -> str:
    """Where a joint approval is shown: on the page of its project, or on its own."""
    return project_href(joint.project) if joint.project else reverse("desk-joint", args=[joint.pk])


def case_pair(request: DoorRequest, joint: JointApproval) -> Pair:
    """The case others are asked about; opened only by who may look at it."""
    case = joint.case
    assert case is not None
    mine = request.officer.may("cases.view", over_joint(joint))
    href = reverse("desk-case", args=[case.project_no]) if mine else ""
    return Pair(
        _("办件"), case.project_no, code=True, href=href, link=_("打开") if mine else "", link_more=case.project_no
    )


def project_badge(project: Project) -> Badge:
    """Where a project stands."""
    state = ProjectState(project.state)
    tone: Tone = "done" if state == ProjectState.COMPLETED else "plain" if state in PROJECT_OVER else "info"
    return Badge(_(PROJECT_STATE_NAMES[state]), "need" if state == ProjectState.SUSPENDED else tone)


def joint_badge(joint: JointApproval) -> Badge:
    """Where a joint approval stands; a closed one says how it ended."""
    state = JointState(joint.state)
    if joint.outcome == "not_passed":
        return Badge(_("不通过"), "late")
    return Badge(_(JOINT_STATE_NAMES[state]), _JOINT_TONES.get(state, "plain"))


def lane_badges(lane: Lane) -> tuple[Badge, ...]:
    """Where a lane stands, and what is special about it."""
    badges = [Badge(_(MEMBER_STATE_NAMES[lane.state]), _LANE_TONES.get(lane.state, "plain"))]
    if not lane.member.mandatory:
        badges.append(Badge(_("不必办")))
    if lane.member.silence_consents and lane.waited_for:
        badges.append(Badge(_("逾期视为同意")))
    if lane.member.overdue_times > 1:
        badges.append(Badge(counted("逾期 {n} 次", lane.member.overdue_times), "late"))
    return tuple(badges)


def due_mark(colour: Colour, due: dt.date, *, late_days: int, today: dt.date) -> Due:
    """The mark of a clock that runs, in the words of the inbox."""
    if colour == "late":
        return Due(colour, counted("逾期 {n} 天", late_days), due)
    if colour == "today":
        return Due(colour, _("今天"), due)
    near = _NEAR.get((due - today).days)
    return Due(colour, f"{_(near)} {day(due)}" if near else week_day(due), due)


def lane_due(lane: Lane, *, today: dt.date) -> Due | None:
    """The mark of a lane; none when nothing is waited for."""
    if lane.colour is None:
        return None
    return due_mark(lane.colour, lane.member.due_date, late_days=lane.late_days, today=today)


def lane_bar(lane: Lane) -> ClockBar:
    """Days used of days given."""
    tone: Tone = _BAR_TONES.get(lane.colour, "info") if lane.colour else "done"
    return ClockBar(
        _("{name} 已用天数").format(name=lane.member.name), lane.used_days, lane.limit_days, None, tone=tone
    )


def ended_words(words: str) -> str:
    """Why a round ended: the lead's own words, or those of the platform in the reader's language."""
    return _(words) if words in NO_OBJECT.values() else words


def stage_words(joint: JointApproval) -> str:
    """工程建设许可和施工许可（合并）, 竣工验收（一期）."""
    if joint.stage is None:
        return joint.title
    if joint.merged:
        return _("工程建设许可和施工许可（合并办理）")
    name = _(STAGE_NAMES[joint.stage])
    return _("{name}（{phase}）").format(name=name, phase=joint.phase) if joint.phase else name
