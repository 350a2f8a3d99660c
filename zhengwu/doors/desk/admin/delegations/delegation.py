"""One delegation: what was agreed, and what either side can do now."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._history import history_of
from zhengwu.doors.desk.admin._items import items_section
from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.delegations._words import facts_of, standing_badge, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action
from zhengwu.organisations.public import Delegation, DelegationStanding, delegation_for, over_body


@page("desk/admin/delegations/<int:number>", may="delegations.edit", name="desk-admin-delegations-record")
def delegation(request: DoorRequest, number: int) -> HttpResponse:
    """The record.

    Raises:
        DelegationUnknown, NotPermitted
    """
    one = delegation_for(number, by=request.officer)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current="desk-admin-delegations"),
            crumbs=crumbs_to(*way_to(one)),
            heading=_("{giver}委托{receiver}").format(giver=one.from_body.name, receiver=one.to_body.name),
            sub=one.basis,
            badges=(standing_badge(one, today=request.today),),
            facts=(facts_of(one),),
            sections=(items_section(one.task_codes),),
            actions=_actions(request, one),
            log=history_of(one.ref),
        ),
    )


def _actions(request: DoorRequest, one: Delegation) -> tuple[Action, ...]:
    standing, officer = one.standing_on(request.today), request.officer
    gives = officer.may("delegations.edit", over_body(one.from_body))
    receives = officer.may("delegations.edit", over_body(one.to_body))
    answered = "" if standing == DelegationStanding.PROPOSED else _("已经有了结果")
    theirs = "" if receives else _("由受委托机构的人办")
    own = _("您提出的，要由另一位同事接受") if one.proposed_by_id == officer.account_id else ""
    ours = "" if gives else _("由委托机关的人办")
    running = standing in {DelegationStanding.IN_FORCE, DelegationStanding.WAITING}
    return (
        _action("accept", _("接受委托"), one, answered or theirs or own),
        _action("decline", _("不接受"), one, answered or theirs),
        _action("withdraw", _("撤回"), one, answered or ours),
        _action("end", _("终止委托"), one, "" if running else _("没有生效，不用终止")),
    )


def _action(verb: str, text: str, one: Delegation, locked: str) -> Action:
    return Action(text, reverse(f"desk-admin-delegations-{verb}", args=[one.pk]), locked=locked)
