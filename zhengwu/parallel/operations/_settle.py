"""After a lane has moved: is anybody still waited for?"""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.kernel.public import Actor, publish
from zhengwu.parallel.events import JointConsolidating
from zhengwu.parallel.models import JointApproval, JointMember
from zhengwu.parallel.rules.joint import (
    JOINT_STATE_NAMES,
    OPEN,
    JointKind,
    JointOver,
    JointState,
    LaneFact,
    OnRefusal,
    next_phase,
    refusing,
)
from zhengwu.parallel.rules.members import PENDING, MemberMove, MemberState, next_member_state


def facts_of(member: JointMember) -> dict[str, Any]:
    """What every fact about a lane says."""
    return {
        "joint_id": member.joint_id,
        "project_id": member.joint.project_id,
        "body_code": member.body.code,
        "body_name": member.name,
        "matter": member.matter,
    }


def move(member: JointMember, step: MemberMove) -> None:
    """Take one step of the table of lanes.

    Raises:
        MemberOutOfOrder, AlreadyDeemed
    """
    member.state = next_member_state(MemberState(member.state), step)


def check_open(joint: JointApproval) -> None:
    """Refuse what is over.

    Raises:
        JointOver
    """
    if joint.state not in OPEN:
        raise JointOver(state=JOINT_STATE_NAMES[JointState(joint.state)])


def lanes(joint: JointApproval) -> list[LaneFact]:
    """The lanes as the rules see them."""
    members = JointMember.objects.filter(joint=joint).select_related("body").order_by("pk")
    return [LaneFact(name=m.name, state=MemberState(m.state), mandatory=m.mandatory) for m in members]


def settle(joint: JointApproval, *, by: Actor, now: dt.datetime) -> None:
    """Move the joint approval to where its lanes say it is. A closed one stays: a commitment kept later changes only its lane."""
    if joint.state not in OPEN:
        return
    found = lanes(joint)
    after = next_phase(found, kind=JointKind(joint.kind), on_refusal=OnRefusal(joint.on_refusal))
    if after == joint.state:
        return
    joint.state = after
    joint.save(update_fields=["state"])
    if after == JointState.CONSOLIDATING:
        stopped = _stop(joint) if refusing(found) else ()
        publish(JointConsolidating(joint_id=joint.pk, project_id=joint.project_id, stopped=stopped), by=by, at=now)


def _stop(joint: JointApproval) -> tuple[str, ...]:
    waiting = list(JointMember.objects.filter(joint=joint, state__in=PENDING).select_related("body"))
    for member in waiting:
        move(member, MemberMove.STOP)
        member.save(update_fields=["state"])
    return tuple(member.name for member in waiting)
