"""The lanes of a joint approval: who is waited for, and how many days are left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zhengwu.kernel.public import local_date
from zhengwu.parallel.models import JointApproval, JointMember
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.limits import Colour, colour_of
from zhengwu.parallel.rules.members import ON_THE_CLOCK, MemberState
from zhengwu.timelimits.public import WorkCalendar, work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One body's lane on a day. Days are working days; `colour` is None when no clock runs, `late_days` 0 while in time."""

    member: JointMember
    state: MemberState
    waited_for: bool
    colour: Colour | None
    used_days: int
    limit_days: int
    late_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JointClock:
    """The clock of the whole."""

    running: bool
    colour: Colour
    used_days: int
    limit_days: int
    due_date: dt.date


def lanes_of(joints: Iterable[JointApproval], *, today: dt.date) -> dict[int, list[Lane]]:
    """The lanes of several joint approvals, by the key of each, in the order in which they were asked. One SQL statement
    beside the calendar."""
    found: dict[int, list[Lane]] = {joint.pk: [] for joint in joints}
    calendar = work_calendar()
    members = JointMember.objects.filter(joint__in=list(found)).select_related("body__division", "joint", "case")
    for member in members.order_by("joint", "pk"):
        found[member.joint_id].append(lane_of(member, calendar=calendar, today=today))
    return found


def lane_of(member: JointMember, *, calendar: WorkCalendar, today: dt.date) -> Lane:
    """One lane. Needs `member.joint`."""
    state = MemberState(member.state)
    alive = member.joint.state in OPEN or state == MemberState.COMMITTED
    waited_for = state in ON_THE_CLOCK and alive
    end = today if waited_for or not member.answered_at else local_date(member.answered_at)
    return Lane(
        member=member,
        state=state,
        waited_for=waited_for,
        colour=colour_of(member.due_date, today=today, calendar=calendar) if waited_for else None,
        used_days=calendar.count(member.asked_date, end),
        limit_days=max(calendar.count(member.asked_date, member.due_date), 1),
        late_days=max(calendar.count(member.due_date, today), 1) if waited_for and member.due_date < today else 0,
    )


def clock_of(joint: JointApproval, *, today: dt.date, calendar: WorkCalendar | None = None) -> JointClock:
    """The clock of a joint approval; it stops when the lead closes."""
    calendar = calendar or work_calendar()
    end = local_date(joint.closed_at) if joint.closed_at else today
    return JointClock(
        running=joint.state in OPEN,
        colour=colour_of(joint.due_date, today=end, calendar=calendar),
        used_days=calendar.count(joint.accept_date, end),
        limit_days=joint.limit_days + joint.extension_days,
        due_date=joint.due_date,
    )
