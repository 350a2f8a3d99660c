"""What a decision brings about, whichever verb or law makes it: the state, the clocks, the paper, the record."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import CaseDecided
from zhengwu.cases.models import Case, Commitment, Decision
from zhengwu.cases.operations._case import issue_paper, set_due_dates
from zhengwu.cases.operations.outcome._certificates import draft_certificates
from zhengwu.cases.operations.promises.check_commitment import open_check
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.rules.decision import Outcome
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.renewal import valid_to
from zhengwu.documents.public import Document
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Officer

_MOVES = {Outcome.APPROVE: Move.APPROVE, Outcome.REJECT: Move.REJECT}


def conclude(
    case: Case, *, outcome: Outcome, reason: str, by: Officer | None, as_whom: Actor | None = None, now: dt.datetime
) -> Decision:
    """Decide the locked case: REVIEWING -> APPROVED or REJECTED. Without an officer the law decides (视为准予延续), `as_whom` the
    system; then the move is DEEM_RENEWED.

    Raises:
        OutOfOrder
    """
    actor = by.actor if by else as_whom
    assert actor is not None, "somebody decides, or the law does"
    case.move(_MOVES[outcome] if by else Move.DEEM_RENEWED)
    case.decided_at = now
    set_due_dates(case, now=now)
    clocks = clocks_of(case, today=local_date(now))
    case.elapsed_days = clocks.promise.elapsed_days if clocks else None
    until = _valid_to(case, now=now) if outcome is Outcome.APPROVE else None
    case.certified = outcome is Outcome.APPROVE and draft_certificates(case, until=until, now=now)
    case.save()
    paper = _paper(case, outcome, reason=reason, until=until, deemed=by is None, by=actor, now=now)
    decision = Decision.objects.create(
        case=case,
        outcome=outcome,
        reason=reason,
        account_id=by.account_id if by else 0,
        decided_by=actor.name,
        decided_at=now,
        document_id=paper.pk,
        valid_to=until,
        deemed=by is None,
    )
    publish(
        CaseDecided(
            project_no=case.project_no,
            outcome=outcome.value,
            reason=reason,
            document_no=paper.number,
            promise_overdue=bool(clocks and clocks.promise.overdue),
            statutory_overdue=bool(clocks and clocks.statutory.overdue),
        ),
        by=actor,
        at=now,
    )
    if outcome is Outcome.APPROVE:
        open_check(case, by=actor, now=now)
    return decision


def _valid_to(case: Case, *, now: dt.datetime) -> dt.date | None:
    """The last day of what is granted, as the guide says it; a renewal counts on from the day the old one ends."""
    results = case.item_version.guide.results
    if not results:
        return None
    old = Decision.objects.filter(case=case.renews_id).first() if case.renews_id else None
    start = local_date(now)
    if old and old.valid_to and old.valid_to >= start:
        start = old.valid_to + dt.timedelta(days=1)
    return valid_to(valid_for=results[0].valid_for, from_date=start)


def _paper(
    case: Case,
    outcome: Outcome,
    *,
    reason: str,
    until: dt.date | None,
    deemed: bool,
    by: Actor,
    now: dt.datetime,
) -> Document:
    guide = case.item_version.guide
    values: dict[str, object] = {
        "accepted_date": case.accept_date,
        "basis": "；".join(
            f"《{b.law}》{b.article}" if "《" not in b.law else f"{b.law}{b.article}" for b in guide.basis
        )
        or None,
    }
    if outcome is Outcome.REJECT:
        values |= {"reason": reason, "remedy": remedy_of(case)}
        return issue_paper(case, kind="rejection_decision", values=values, by=by, at=now)
    promise = Commitment.objects.filter(case=case, kind=Commitment.Kind.NOTICE).first()
    values |= {
        "content": reason or None,
        "result_name": guide.results[0].name if guide.results else None,
        "valid_from": local_date(now),
        "valid_to": until,
        "committed": promise.materials if promise else [],
        "renewed_no": case.renews.project_no if case.renews else None,
        "deemed": deemed,
    }
    return issue_paper(case, kind="approval_decision", values=values, by=by, at=now)
