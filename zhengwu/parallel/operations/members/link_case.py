"""关联办件: the body decides in a case of its own; its decision is the answer of the lane."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.cases.public import Case
from zhengwu.kernel.public import Actor, BadInput, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import MemberCaseLinked
from zhengwu.parallel.models import JointMember
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations._settle import check_open, facts_of
from zhengwu.parallel.queries.over import over_joint
from zhengwu.parallel.rules.members import PENDING, Asked


def link_case(*, member_id: int, project_no: str, by: Officer, now: dt.datetime) -> JointMember:
    """Let the case of this number answer for the lane.

    Raises:
        NoSuchMember, NotPermitted, JointOver
        BadInput: no such case, of another body or applicant, or it answers elsewhere already
    """
    with transaction.atomic():
        member = locked_member(member_id)
        require(by, "projects.lead", over=over_joint(member.joint))
        check_open(member.joint)
        case = Case.objects.filter(
            project_no=project_no.strip()[:50], body=member.body, applicant_ref=member.joint.applicant_ref
        ).first()
        if case is None or member.state not in PENDING:
            raise BadInput.one(
                ("project_no",),
                "没有找到这个单位在这个部门的这个办件，或者部门已经答复。请核对办件编号。",
                "parallel.case",
            )
        try:
            with transaction.atomic():
                record_link(member, case, by=by.actor, now=now)
        except IntegrityError:
            raise BadInput.one(("project_no",), "这个办件已经用在别的并联审批里了。", "parallel.case_taken") from None
    return member


def record_link(member: JointMember, case: Case, *, by: Actor, now: dt.datetime) -> None:
    """Write it. Whoever calls has locked and asked; a case that answers elsewhere already is an IntegrityError."""
    member.case, member.asked, member.silence_consents = case, Asked.CASE, False
    member.save(update_fields=["case", "asked", "silence_consents"])
    publish(MemberCaseLinked(**facts_of(member), project_no=case.project_no), by=by, at=now)
