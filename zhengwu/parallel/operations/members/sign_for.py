"""签收: a body has what was distributed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import MemberSigned
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import check_open, facts_of, move
from zhengwu.parallel.queries.over import over_member
from zhengwu.parallel.rules.members import MemberMove


def sign_for(*, member_id: int, by: Officer, now: dt.datetime) -> JointMember:
    """Sign for it; WAITING → ACCEPTED. The clock has run since the day of distribution all the same.

    Raises:
        NoSuchMember, NotPermitted, JointOver, MemberOutOfOrder
    """
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.answer", over=over_member(member))
        check_open(member.joint)
        record_signature(member, by=by.actor, now=now)
    return member


def record_signature(member: JointMember, *, by: Actor, now: dt.datetime) -> None:
    """Write it. Whoever calls has locked and asked."""
    move(member, MemberMove.SIGN)
    member.signed_at = now
    member.save(update_fields=["state", "signed_at"])
    publish(MemberSigned(**facts_of(member)), by=by, at=now)
