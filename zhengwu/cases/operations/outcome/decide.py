"""决定: the head grants or refuses."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.outcome._conclude import conclude
from zhengwu.cases.operations.outcome._pickup import tell_to_collect
from zhengwu.cases.operations.publicity.end_publicity import end_what_is_over
from zhengwu.cases.queries.detours import nothing_pending
from zhengwu.cases.queries.filings import filing_of, filing_rule_of
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.decision import Outcome, may_decide
from zhengwu.cases.rules.filing import may_refuse_now
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import OPINION_MAX, complete, open_work_items
from zhengwu.kernel.public import BadInput, clean_text, local_date
from zhengwu.organisations.public import Officer, require

ACTION = "cases.decide"


def decide(*, project_no: str, outcome: str, reason: str = "", by: Officer, now: dt.datetime) -> Case:
    """Decide the case (决定). REVIEWING -> APPROVED or REJECTED; the decision document is issued, both clocks stop; who
    came to a window gets the 取证凭单 too.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, ReviewUnfinished, ReasonMissing, BadInput
        TransferPending, StillToBring, StillPublic, HearingOpen, RecordNotWeighed
        FilingNeeded, FilingOpen, FilingObjected: a refusal that is filed with the centre first (否定报备)
    """
    decided = _outcome(outcome)
    reason = clean_text(reason, max_length=10_000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        end_what_is_over(case, now=now)
        move = Move.APPROVE if decided is Outcome.APPROVE else Move.REJECT
        next_state(State(case.state), move)
        if decided is Outcome.REJECT:
            _filed_first(case, now=now)
        waiting = open_work_items(subject=case.subject)
        may_decide(
            outcome=decided,
            reason=reason,
            open_steps=[w.name for w in waiting if w.action != ACTION],
        )
        nothing_pending(case, reason=reason, today=local_date(now))
        for step in waiting:
            complete(work_item_id=step.pk, by=by, outcome=outcome, opinion=_short(reason), at=now)
        conclude(case, outcome=decided, reason=reason, by=by, now=now)
        tell_to_collect(case, by=by.actor, now=now)
    return case


def _filed_first(case: Case, *, now: dt.datetime) -> None:
    """否定报备: where the rule asks for it, the centre has been asked, and has not objected."""
    needed, filing = filing_rule_of(case) is not None, filing_of(case)
    may_refuse_now(
        needed=needed,
        filed=local_date(filing.filed_at) if filing else None,
        due=filing.due_date if filing else None,
        answer=filing.answer if filing else "",
        answer_reason=filing.answer_reason if filing else "",
        today=local_date(now),
    )


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
