"""What the forms about one lane, and those about a whole joint approval, share."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import Fields, one_form
from zhengwu.doors.desk.projects._words import case_pair, joint_href, lane_badges, stage_words, way, way_to
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import require
from zhengwu.parallel.public import (
    JointApproval,
    JointMember,
    joint_for_desk,
    lane_of,
    member_for_desk,
    over_joint,
    over_member,
)
from zhengwu.timelimits.public import work_calendar


def member_href(member: JointMember) -> str:
    """The page of a lane."""
    return reverse("desk-project-member", args=[member.pk])


def way_to_joint(joint: JointApproval, *last: Crumb) -> tuple[Crumb, ...]:
    """… › 项目 › 阶段, or … › 单个办件的并联审批 › 事项."""
    here = Crumb(stage_words(joint), joint_href(joint) if last else "")
    return (
        way_to(joint.project, here, *last)
        if joint.project
        else way(Crumb(_("单个办件的并联审批"), reverse("desk-joints")), here, *last)
    )


def lane_facts(request: DoorRequest, member: JointMember) -> FactCard:
    """What is asked of whom, and where it stands."""
    lane = lane_of(member, calendar=work_calendar(), today=request.today)
    joint = member.joint
    about = [Pair(_("事项"), joint.title), case_pair(request, joint)] if joint.case else [Pair(_("项目"), joint.title)]
    pairs = [
        *about,
        Pair(_("申请人") if joint.case else _("项目单位"), joint.applicant_name),
        Pair(_("部门"), member.body.name),
        Pair(_("办什么"), member.matter),
        Pair(_("分送"), full_day(member.asked_date)),
        Pair(_("期限"), full_day(member.due_date)),
    ]
    if member.round > 1:
        pairs.append(Pair(_("第几次征求"), str(member.round)))
    return FactCard(_("请部门办的"), tuple(pairs), badge=lane_badges(lane)[0])


def lane_form(
    request: DoorRequest,
    number: int,
    act: Callable[[JointMember], object],
    *,
    action: str,
    heading: str,
    button: str,
    done: str,
    fields: Fields = lambda _refused: (),
    lead: str = "",
    law: str = "",
) -> HttpResponse:
    """One form that does one thing to a lane, for whoever may do `action`: answer for its body, or lead.

    Raises:
        NoSuchMember, NotPermitted
    """
    member = member_for_desk(member_id=number, by=request.officer)
    about = over_joint(member.joint) if action == "projects.lead" else over_member(member)
    require(request.officer, action, over=about)
    return one_form(
        request,
        lambda: act(member),
        crumbs=way_to_joint(member.joint, Crumb(member.name, member_href(member)), Crumb(heading)),
        heading=heading,
        button=button,
        done=done,
        back=member_href(member),
        fields=fields,
        lead=lead,
        law=law,
        facts=(lane_facts(request, member),),
    )


def joint_form(
    request: DoorRequest,
    number: int,
    act: Callable[[JointApproval], object],
    *,
    action: str,
    heading: str,
    button: str,
    done: str,
    fields: Fields,
    lead: str = "",
    law: str = "",
    stern: bool = False,
) -> HttpResponse:
    """One form that does one thing to a whole joint approval.

    Raises:
        NoSuchJoint, NotPermitted
    """
    joint = joint_for_desk(joint_id=number, by=request.officer)
    require(request.officer, action, over=over_joint(joint))
    return one_form(
        request,
        lambda: act(joint),
        crumbs=way_to_joint(joint, Crumb(heading)),
        heading=heading,
        button=button,
        done=done,
        back=joint_href(joint),
        fields=fields,
        lead=lead,
        law=law,
        stern=stern,
    )
