"""到期: silence that was flagged counts as consent, everything else that is late is told, each deadline once."""

from __future__ import annotations

import datetime as dt

import structlog
from django.db import transaction
from django.db.models import F, Q

from zhengwu.kernel.public import SYSTEM, Fact, local_date, publish
from zhengwu.parallel.events import CommitmentMissed, MemberOverdue, OpinionDeemed
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import facts_of, move, settle
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.members import ON_THE_CLOCK, PENDING, MemberMove, MemberState

log = structlog.get_logger(__name__)


def sweep_members(*, now: dt.datetime) -> int:
    """See to every lane whose day has passed; how many changed. Each in its own transaction: one that fails is logged, keeps
    nobody waiting, and comes again with the next sweep."""
    changed = 0
    for member_id in list(due_members(today=local_date(now))):
        try:
            changed += overdue(member_id=member_id, now=now)
        except Exception:
            log.exception("parallel.sweep_failed", member_id=member_id)
    return changed


def due_members(*, today: dt.date) -> list[int]:
    """Lanes with a deadline behind them that has not been counted."""
    waits = Q(state__in=PENDING, joint__state__in=OPEN) | Q(state=MemberState.COMMITTED)
    late = JointMember.objects.filter(waits, due_date__lt=today)
    uncounted = late.filter(Q(counted_due_date__isnull=True) | Q(counted_due_date__lt=F("due_date")))
    return list(uncounted.order_by("due_date", "pk").values_list("pk", flat=True))


def overdue(*, member_id: int, now: dt.datetime) -> bool:
    """Deem consent where the lane was flagged so, count the missed deadline where not; False when it was seen to meanwhile."""
    with transaction.atomic():
        member = locked_member(member_id)
        due = member.due_date
        if member.state not in ON_THE_CLOCK or due >= local_date(now) or member.counted_due_date == due:
            return False
        member.counted_due_date = due
        member.overdue_times += 1
        fact: Fact
        if member.state == MemberState.COMMITTED:
            fact = CommitmentMissed(**facts_of(member), until=due, times=member.overdue_times)
        elif member.silence_consents:
            move(member, MemberMove.DEEM)
            member.answered_at, member.answered_by = now, SYSTEM.name
            fact = OpinionDeemed(**facts_of(member), due_date=due)
        else:
            fact = MemberOverdue(**facts_of(member), due_date=due, times=member.overdue_times)
        member.save()
        publish(fact, by=SYSTEM, at=now)
        settle(member.joint, by=SYSTEM, now=now)
    return True
