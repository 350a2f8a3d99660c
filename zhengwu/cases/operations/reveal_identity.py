"""查看完整证件号: show what is masked everywhere else, with a reason that stays on record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from zhengwu.cases.events import IdentityRevealed
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import over_of
from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer, require


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedIdentity:
    """The applicant's document and phone in full. Never store or log it."""

    id_type_name: str
    id_number: str
    phone: str


def reveal_identity(*, project_no: str, reason: str, by: Officer, now: dt.datetime) -> RevealedIdentity:
    """Show the applicant's full document number and phone (查看完整证件号).

    Who looked, when and why goes into the case's chain, and onto the applicant's own page; the numbers do not (个人信息保护法 art.
    6, 44, 51).

    Args:
        reason: compulsory, at most 200 characters.

    Raises:
        NoSuchCase, NotPermitted, BadInput
    """
    reason = clean_text(reason, max_length=200, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写明为什么要看完整证件号，这会记入办件经过。", "reveal.reason_missing")
    with transaction.atomic():
        case = numbered(project_no).select_related("body__division").first()
        if case is None:
            raise NoSuchCase(project_no=project_no[:60])
        require(by, "cases.view", over=over_of(case, "cases.view"))
        publish(
            IdentityRevealed(project_no=project_no, reason=reason, body_name=by.body_name, post_name=by.post_name),
            by=by.actor,
            at=now,
        )
    return RevealedIdentity(
        id_type_name=case.applicant_id_type_name, id_number=case.applicant_id_number, phone=case.phone
    )
