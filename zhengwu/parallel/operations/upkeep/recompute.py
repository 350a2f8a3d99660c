"""The work calendar changed: every open due date is counted again (DOMAIN §3)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, publish
from zhengwu.parallel.events import JointDueDatesRecomputed
from zhengwu.parallel.models import JointApproval, JointMember
from zhengwu.parallel.operations._found import locked_joint
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.members import PENDING
from zhengwu.timelimits.public import WorkCalendar, work_calendar


def recompute_open_joints(*, now: dt.datetime) -> int:
    """Count again for every open joint approval; how many moved. A day the lead or a commitment has named stays."""
    calendar = work_calendar()
    numbers = JointApproval.objects.filter(state__in=OPEN).values_list("pk", flat=True)
    return sum(_recompute(number, calendar, now=now) for number in list(numbers))


def _recompute(joint_id: int, calendar: WorkCalendar, *, now: dt.datetime) -> bool:
    with transaction.atomic():
        joint = locked_joint(joint_id)
        before = joint.due_date
        joint.due_date = calendar.add_workdays(joint.accept_date, joint.limit_days + joint.extension_days)
        moved: dict[str, dt.date] = {}
        for member in JointMember.objects.filter(joint=joint, state__in=PENDING).select_related("body"):
            due = calendar.add_workdays(member.asked_date, member.limit_days)
            if due > member.due_date:
                member.due_date = moved[member.body.code] = due
                member.save(update_fields=["due_date"])
        if joint.due_date == before and not moved:
            return False
        joint.save(update_fields=["due_date"])
        publish(
            JointDueDatesRecomputed(
                joint_id=joint.pk, project_id=joint.project_id, due_date=joint.due_date, members=moved
            ),
            by=SYSTEM,
            at=now,
        )
    return True
