"""决定: the head grants or refuses."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseDecided
from zhengwu.cases.models import Case, Decision
from zhengwu.cases.operations._case import issue_paper, locked, set_due_dates
from zhengwu.cases.operations.publicity.end_publicity import end_what_is_over
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.detours import nothing_pending
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.rules.decision import Outcome, may_decide
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.documents.public import Document
from zhengwu.flows.public import OPINION_MAX, complete, open_work_items
from zhengwu.kernel.public import BadInput, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.decide"


def decide(*, project_no: str, outcome: str, reason: str = "", by: Officer, now: dt.datetime) -> Case:
    """Decide the case (决定). REVIEWING -> APPROVED or REJECTED; the decision document is issued, both clocks stop.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, ReviewUnfinished, ReasonMissing, BadInput
        TransferPending, StillToBring, StillPublic, HearingOpen, RecordNotWeighed
    """
    decided = _outcome(outcome)
    reason = clean_text(reason, max_length=10_000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        end_what_is_over(case, now=now)
        move = Move.APPROVE if decided is Outcome.APPROVE else Move.REJECT
        next_state(State(case.state), move)
        waiting = open_work_items(subject=case.subject)
        may_decide(
            outcome=decided,
            reason=reason,
            open_steps=[w.name for w in waiting if w.action != ACTION],
        )
        nothing_pending(case, reason=reason, today=local_date(now))
        for step in waiting:
            complete(work_item_id=step.pk, by=by, outcome=outcome, opinion=_short(reason), at=now)
        case.move(move)
        case.decided_at = now
        set_due_dates(case, now=now)
        clocks = clocks_of(case, today=local_date(now))
        case.elapsed_days = clocks.promise.elapsed_days if clocks else None
        case.save()
        paper = _paper(case, decided, reason=reason, by=by, now=now)
        Decision.objects.create(
            case=case,
            outcome=decided,
            reason=reason,
            account_id=by.account_id,
            decided_by=by.name,
            decided_at=now,
            document_id=paper.pk,
        )
        publish(
            CaseDecided(
                project_no=project_no,
                outcome=decided.value,
                reason=reason,
                document_no=paper.number,
                promise_overdue=bool(clocks and clocks.promise.overdue),
                statutory_overdue=bool(clocks and clocks.statutory.overdue),
            ),
            by=by.actor,
            at=now,
        )
    return case


def _short(reason: str) -> str:
    """The process keeps the gist; the whole reason stands in the decision."""
    return reason if len(reason) <= OPINION_MAX else reason[: OPINION_MAX - 1] + "…"


def _outcome(outcome: str) -> Outcome:
    try:
        return Outcome(outcome)
    except ValueError:
        raise BadInput.one(
            ("outcome",), "决定只能是准予（approve）或不予许可（reject），请选一个。", "decision.outcome"
        ) from None


def _paper(case: Case, outcome: Outcome, *, reason: str, by: Officer, now: dt.datetime) -> Document:
    guide = case.item_version.guide
    values: dict[str, object] = {
        "accepted_date": case.accept_date,
        "basis": "；".join(
            f"《{b.law}》{b.article}" if "《" not in b.law else f"{b.law}{b.article}" for b in guide.basis
        )
        or None,
    }
    if outcome is Outcome.APPROVE:
        values |= {
            "content": reason or None,
            "result_name": guide.results[0].name if guide.results else None,
            "valid_from": local_date(now),
        }
        return issue_paper(case, kind="approval_decision", values=values, by=by.actor, at=now)
    values |= {"reason": reason, "remedy": remedy_of(case)}
    return issue_paper(case, kind="rejection_decision", values=values, by=by.actor, at=now)
