"""并联审批延期: once, by at most fifteen working days, approved by the head of the government."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import clean_line, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import JointExtended
from zhengwu.parallel.models import JointApproval
from zhengwu.parallel.operations._found import locked_joint
from zhengwu.parallel.operations._settle import check_open
from zhengwu.parallel.queries.over import over_joint
from zhengwu.parallel.rules.limits import may_extend_joint
from zhengwu.timelimits.public import work_calendar


def extend_joint(
    *, joint_id: int, days: int, reason: str, approval: str, by: Officer, now: dt.datetime
) -> JointApproval:
    """Extend the clock of the whole (行政许可法 art. 42(2)); the members' clocks stay as they are.

    Args:
        approval: number of the paper by which the head of the government approved.

    Raises:
        NoSuchJoint, NotPermitted, JointOver
        JointAlreadyExtended, JointExtensionTooLate, JointExtensionTooLong, ExtensionNotApproved
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    approval = clean_line(approval, max_length=200, loc=("approval",))
    with transaction.atomic():
        joint = locked_joint(joint_id)
        require(by, "projects.extend", over=over_joint(joint))
        check_open(joint)
        may_extend_joint(
            days=days,
            reason=reason,
            approval=approval,
            extended=joint.extension_days,
            due=joint.due_date,
            today=local_date(now),
        )
        joint.extension_days = days
        joint.due_date = work_calendar().add_workdays(joint.accept_date, joint.limit_days + days)
        joint.save(update_fields=["extension_days", "due_date"])
        publish(
            JointExtended(
                joint_id=joint.pk,
                project_id=joint.project_id,
                days=days,
                reason=reason,
                approval=approval,
                due_date=joint.due_date,
            ),
            by=by.actor,
            at=now,
        )
    return joint
