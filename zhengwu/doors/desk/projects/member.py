"""One lane: what is asked, what was answered, what its body and the lead can do now."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._lane_form import lane_facts, way_to_joint
from zhengwu.doors.desk.projects._words import PLACE, lane_badges, stage_words
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, Pair
from zhengwu.doors.ui.writing import moment
from zhengwu.parallel.public import (
    OPEN,
    PENDING,
    JointKind,
    JointMember,
    MemberState,
    lane_of,
    member_for_desk,
    over_joint,
    over_member,
)
from zhengwu.timelimits.public import work_calendar


@page("desk/projects/members/<int:number>", may="projects.view", name="desk-project-member")
def member(request: DoorRequest, number: int) -> HttpResponse:
    """The record.

    Raises:
        NoSuchMember, NotPermitted
    """
    one = member_for_desk(member_id=number, by=request.officer)
    lane = lane_of(one, calendar=work_calendar(), today=request.today)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=PLACE),
            crumbs=way_to_joint(one.joint, Crumb(one.name)),
            heading=one.name,
            sub=f"{one.joint.title} · {stage_words(one.joint)}" if one.joint.stage else one.joint.title,
            badges=lane_badges(lane),
            facts=(lane_facts(request, one), *_answered(one)),
            actions=_actions(request, one),
        ),
    )


def _answered(one: JointMember) -> tuple[FactCard, ...]:
    pairs = []
    if one.signed_at:
        pairs.append(Pair(_("签收"), moment(one.signed_at)))
    if one.answered_at:
        pairs.append(Pair(_("答复人"), _(one.answered_by) if one.state == "silent" else one.answered_by))
        pairs.append(Pair(_("答复时间"), moment(one.answered_at)))
    if one.opinion:
        pairs.append(Pair(_("意见"), one.opinion))
    if one.case:
        pairs.append(
            Pair(
                _("办件"), one.case.project_no, code=True, href=reverse("desk-case", args=[one.case.project_no]),
                link=_("打开"), link_more=one.case.project_no,
            )
        )  # fmt: skip
    return (FactCard(_("答复"), tuple(pairs)),) if pairs else ()


def _actions(request: DoorRequest, one: JointMember) -> tuple[Action, ...]:
    officer, state = request.officer, MemberState(one.state)
    ours = "" if officer.may("projects.answer", over_member(one)) else _("由这个部门的人办")
    leads = "" if officer.may("projects.lead", over_joint(one.joint)) else _("由牵头部门的人办")
    over = "" if one.joint.state in OPEN else _("并联审批已经结束")
    pending = "" if state in PENDING else _("已经答复")
    owed = "" if state in PENDING or state == MemberState.COMMITTED else _("已经答复")
    ended = "" if state == MemberState.COMMITTED else over
    case = _("由关联的办件答复") if one.case else ""
    signed = "" if state == MemberState.WAITING else _("已经签收")
    general = "" if one.joint.kind == JointKind.PRECONDITION else _("一般并联不接受承诺")
    again = "" if state in {"disagreed", "silent", "stopped"} else _("不用再次征求")

    def action(verb: str, text: str, locked: str) -> Action:
        return Action(text, reverse(f"desk-project-{verb}", args=[one.pk]), locked=locked)

    return (
        action("sign-for", _("签收"), over or signed or ours),
        action("answer", _("答复"), ended or owed or case or ours),
        action("commit", _("先承诺"), over or pending or general or ours),
        action("urge", _("催办"), ended or owed or leads),
        action("again", _("再次征求"), over or again or leads),
        action("link", _("关联办件"), over or pending or case or leads),
    )
