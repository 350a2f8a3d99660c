"""汇总办结: the lead concludes from what all have said, or ends a matter that has no object any more."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import JointClosed
from zhengwu.parallel.models import JointApproval
from zhengwu.parallel.operations._found import locked_joint
from zhengwu.parallel.operations._settle import check_open, lanes
from zhengwu.parallel.queries.over import over_joint
from zhengwu.parallel.rules.joint import ConclusionMissing, JointKind, JointState, Outcome, may_close
from zhengwu.timelimits.public import work_calendar


def close_joint(*, joint_id: int, outcome: str, words: str, by: Officer, now: dt.datetime) -> JointApproval:
    """Conclude (汇总办结); CLOSED. `words` are what the applicant reads.

    Raises:
        NoSuchJoint, NotPermitted, JointOver, ConclusionMissing
        StillWaiting, CommitmentIsNotEnough, MemberRefuses: the answers do not carry the conclusion
        BadInput: no such outcome
    """
    words = clean_text(words, max_length=4000, loc=("words",))
    if outcome not in set(Outcome):
        raise BadInput.one(("outcome",), "请选择通过或不通过。", "parallel.outcome")
    with transaction.atomic():
        joint = locked_joint(joint_id)
        require(by, "projects.lead", over=over_joint(joint))
        may_close(
            lanes(joint),
            kind=JointKind(joint.kind),
            state=JointState(joint.state),
            outcome=Outcome(outcome),
            words=words,
        )
        joint.outcome = outcome
        end(joint, JointState.CLOSED, words, by=by.actor, now=now)
    return joint


def terminate_joint(*, joint_id: int, words: str, by: Officer, now: dt.datetime) -> JointApproval:
    """End without a conclusion, because the applicant withdrew or the project changed (终止); TERMINATED.

    Raises:
        NoSuchJoint, NotPermitted, JointOver, ConclusionMissing
    """
    words = clean_text(words, max_length=4000, loc=("words",))
    with transaction.atomic():
        joint = locked_joint(joint_id)
        require(by, "projects.lead", over=over_joint(joint))
        check_open(joint)
        if not words:
            raise ConclusionMissing
        end(joint, JointState.TERMINATED, words, by=by.actor, now=now)
    return joint


def end(joint: JointApproval, state: JointState, words: str, *, by: Actor, now: dt.datetime) -> None:
    """Write the end and say it. Whoever calls has locked and asked."""
    today = local_date(now)
    joint.state, joint.conclusion, joint.closed_at = state, words, now
    joint.save(update_fields=["state", "conclusion", "closed_at", "outcome"])
    publish(
        JointClosed(
            joint_id=joint.pk,
            project_id=joint.project_id,
            outcome=joint.outcome,
            words=words,
            elapsed_days=work_calendar().count(joint.accept_date, today),
            overdue=today > joint.due_date,
        ),
        by=by,
        at=now,
    )
