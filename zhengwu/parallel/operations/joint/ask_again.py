"""催办、再次征求: the lead gives a lane a new day, because it is late or because something has been put right."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import MemberAskedAgain, MemberUrged
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import check_open, facts_of, move, settle
from zhengwu.parallel.queries.over import over_joint
from zhengwu.parallel.rules.limits import MOST_JOINT_DAYS, check_days
from zhengwu.parallel.rules.members import MEMBER_STATE_NAMES, ON_THE_CLOCK, MemberMove, MemberOutOfOrder, MemberState
from zhengwu.timelimits.public import work_calendar


def urge(*, member_id: int, days: int, words: str, by: Officer, now: dt.datetime) -> JointMember:
    """Urge a lane that still owes an answer (催办); its new last day is `days` working days from today, if that is later.

    Raises:
        NoSuchMember, NotPermitted, MemberOutOfOrder, BadInput
    """
    words = clean_text(words, max_length=2000, loc=("words",))
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.lead", over=over_joint(member.joint))
        if member.state not in ON_THE_CLOCK:
            raise MemberOutOfOrder(state=MEMBER_STATE_NAMES[MemberState(member.state)], move="催办")
        member.due_date = max(member.due_date, _due(days, now))
        member.save(update_fields=["due_date"])
        publish(MemberUrged(**facts_of(member), due_date=member.due_date, words=words), by=by.actor, at=now)
    return member


def ask_again(*, member_id: int, days: int, words: str, by: Officer, now: dt.datetime) -> JointMember:
    """Ask once more: after repairs a refusal, after an objection a deemed consent (再次征求); back to WAITING.

    Raises:
        NoSuchMember, NotPermitted, JointOver, MemberOutOfOrder
        BadInput: no word about what has changed
    """
    words = clean_text(words, max_length=2000, loc=("words",))
    if not words:
        raise BadInput.one(("words",), "请写明为什么再次征求，部门会看到。", "parallel.words")
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.lead", over=over_joint(member.joint))
        check_open(member.joint)
        move(member, MemberMove.ASK_AGAIN)
        member.round += 1
        member.asked_date, member.due_date, member.limit_days = local_date(now), _due(days, now), days
        member.signed_at = member.answered_at = member.counted_due_date = None
        member.opinion = member.answered_by = ""
        member.save()
        again = MemberAskedAgain(**facts_of(member), round=member.round, due_date=member.due_date, words=words)
        publish(again, by=by.actor, at=now)
        settle(member.joint, by=by.actor, now=now)
    return member


def _due(days: int, now: dt.datetime) -> dt.date:
    return work_calendar().add_workdays(local_date(now), check_days(days, most=MOST_JOINT_DAYS, loc=("days",)))
