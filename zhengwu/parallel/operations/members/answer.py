"""答复: a body agrees or refuses, and says why."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, Conflict, LawForbids, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import MemberAnswered
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import check_open, facts_of, move, settle
from zhengwu.parallel.queries.over import over_member
from zhengwu.parallel.rules.members import MemberMove, MemberState


class OpinionMissing(LawForbids):
    """A refusal without reasons cannot be told to the applicant."""

    code = "parallel.opinion_missing"
    article = "行政许可法第三十八条第二款"
    template = "不同意要写明理由和依据，申请人会看到。"


class DecidedByItsCase(Conflict):
    """The lane follows the decision of its case."""

    code = "parallel.decided_by_case"
    template = "这一项由办件 {project_no} 的决定答复，请到办件里作出决定。"


def answer(*, member_id: int, agrees: bool, opinion: str, by: Officer, now: dt.datetime) -> JointMember:
    """Answer; AGREED or DISAGREED. Also keeps, or takes back, a commitment made before, even after the lead has closed.

    Raises:
        NoSuchMember, NotPermitted, JointOver, MemberOutOfOrder, OpinionMissing
        AlreadyDeemed: the silence was counted as consent
        DecidedByItsCase
    """
    opinion = clean_text(opinion, max_length=4000, loc=("opinion",))
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.answer", over=over_member(member))
        if member.case_id and member.case:
            raise DecidedByItsCase(project_no=member.case.project_no)
        if not agrees and not opinion:
            raise OpinionMissing
        record_answer(member, agrees=agrees, opinion=opinion, by=by.actor, now=now)
    return member


def record_answer(member: JointMember, *, agrees: bool, opinion: str, by: Actor, now: dt.datetime) -> None:
    """Write it and see whether anybody is still waited for. Whoever calls has locked and asked.

    Raises:
        JointOver, MemberOutOfOrder, AlreadyDeemed
    """
    committed = member.state == MemberState.COMMITTED
    if not committed:
        check_open(member.joint)
    move(member, MemberMove.AGREE if agrees else MemberMove.DISAGREE)
    member.opinion, member.answered_by, member.answered_at = opinion, by.name, now
    member.save(update_fields=["state", "opinion", "answered_by", "answered_at"])
    publish(
        MemberAnswered(
            **facts_of(member),
            agrees=agrees,
            opinion=opinion,
            kept_commitment=committed,
            overdue=local_date(now) > member.due_date,
        ),
        by=by,
        at=now,
    )
    settle(member.joint, by=by, now=now)
