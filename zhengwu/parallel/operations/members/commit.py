"""先承诺: in a pre-condition approval a body lets the lead go on, and gives its formal answer by a day it names."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, LawForbids, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import CommitmentMade
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import check_open, facts_of, move, settle
from zhengwu.parallel.queries.over import over_member
from zhengwu.parallel.rules.joint import JointKind
from zhengwu.parallel.rules.members import MemberMove


class NoCommitmentsHere(LawForbids):
    """A general joint approval waits for answers."""

    code = "parallel.no_commitments_here"
    article = "行政许可法第二十六条第二款"
    template = "一般并联不接受承诺，请答复同意或不同意。"


def commit(*, member_id: int, words: str, until: dt.date, by: Officer, now: dt.datetime) -> JointMember:
    """Commit to answer by `until`; COMMITTED. From now on that day is the lane's last.

    Raises:
        NoSuchMember, NotPermitted, JointOver, MemberOutOfOrder, NoCommitmentsHere
        BadInput: no words, or a day that is not ahead
    """
    words = clean_text(words, max_length=4000, loc=("words",))
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.answer", over=over_member(member))
        check_open(member.joint)
        if member.joint.kind != JointKind.PRECONDITION:
            raise NoCommitmentsHere
        if not words:
            raise BadInput.one(("words",), "请写明承诺什么，牵头部门凭它先往下办。", "parallel.commitment")
        if until <= local_date(now):
            raise BadInput.one(("until",), "请选今天以后的日期。", "parallel.until")
        move(member, MemberMove.COMMIT)
        member.due_date, member.opinion = until, words
        member.answered_by, member.answered_at = by.name, now
        member.save(update_fields=["state", "due_date", "opinion", "answered_by", "answered_at"])
        publish(CommitmentMade(**facts_of(member), words=words, until=until), by=by.actor, at=now)
        settle(member.joint, by=by.actor, now=now)
    return member
