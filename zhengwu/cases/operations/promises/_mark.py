"""失信记录: put a broken promise on record, inside the caller's transaction."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import CreditMarked
from zhengwu.cases.models import Case, CreditMark
from zhengwu.kernel.public import Actor, publish


def mark(case: Case, kind: str, *, reason: str, by: Actor, now: dt.datetime) -> CreditMark:
    """Record it against the applicant; it bars from promising until it is repaired."""
    made = CreditMark.objects.create(
        party_ref=case.applicant_ref,
        party_name=case.applicant_name,
        case=case,
        kind=kind,
        reason=reason,
        marked_at=now,
    )
    publish(
        CreditMarked(project_no=case.project_no, party_ref=case.applicant_ref, kind=kind, reason=reason), by=by, at=now
    )
    return made
