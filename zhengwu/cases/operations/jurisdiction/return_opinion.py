"""上级返回意见: the superior has looked, and the case goes on below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import SuperiorAnswered
from zhengwu.cases.models import Case, Forwarding
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._pause import resume
from zhengwu.cases.queries.elsewhere import last_forwarding, over_at
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.forwarding import may_answer
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import BadInput, clean_line, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.give_opinion"


def return_opinion(
    *, project_no: str, outcome: str, opinion: str, wanted: Sequence[str] = (), by: Officer, now: dt.datetime
) -> Case:
    """Give the superior's opinion (上级返回意见). WITH_SUPERIOR -> REVIEWING; the lower body goes on with it.

    Args:
        outcome: `agree`, `disagree` or `return` (look again).
        wanted: what the superior still wants to see; never what the applicant has handed in already (行政许可法 art. 35).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, OpinionMissing, AskedAgain, BadInput
    """
    opinion = clean_text(opinion, max_length=4000, loc=("opinion",))
    names = [name for raw in wanted if (name := clean_line(raw, max_length=200, loc=("wanted",)))]
    with transaction.atomic():
        case = locked(project_no)
        asked = last_forwarding(case)
        require(by, ACTION, over=over_at(case, asked.superior, ACTION) if asked else over_of(case, ACTION))
        next_state(State(case.state), Move.RETURN_OPINION)
        assert asked is not None, "a case with its superior has been forwarded"
        said = _outcome(outcome)
        handed_in = case.materials.filter(replaced_at=None).values_list("name", flat=True)
        may_answer(opinion=opinion, wanted=names, handed_in=set(handed_in))
        case.move(Move.RETURN_OPINION)
        asked.outcome, asked.opinion, asked.wanted = said, opinion, names
        asked.answered_at, asked.answered_by = now, by.name
        asked.save()
        if asked.pauses:
            resume(case, kind="superior", result=asked.get_outcome_display(), by=by.actor, now=now)
        case.save()
        publish(
            SuperiorAnswered(
                project_no=case.project_no,
                superior_name=asked.superior.name,
                outcome=said,
                opinion=opinion,
                wanted=tuple(names),
                due_date=asked.due_date,
                late=local_date(now) > asked.due_date,
                promise_due_date=case.promise_due_date,
                statutory_due_date=case.statutory_due_date,
            ),
            by=by.actor,
            at=now,
        )
    return case


def _outcome(outcome: str) -> str:
    if outcome not in Forwarding.Outcome.values:
        raise BadInput.one(("outcome",), "请选上级意见：同意、不同意，或退回再审。", "forward.outcome")
    return outcome
