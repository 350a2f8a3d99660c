"""答复: an officer answers an objection or a request for credit repair, once."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.disclosure.events import CreditRepaired, PleaAnswered
from zhengwu.disclosure.models import Disclosure, Plea
from zhengwu.disclosure.operations._disclosure import ANSWER, facts_of, locked_for, step, why
from zhengwu.disclosure.operations.correct import put_right
from zhengwu.disclosure.operations.withdraw import take_back
from zhengwu.disclosure.rules.entry import Entry
from zhengwu.disclosure.rules.states import Verb
from zhengwu.disclosure.rules.withdrawing import Ground
from zhengwu.kernel.public import BadInput, Conflict, NotFound, local_date, publish
from zhengwu.organisations.public import Officer

_ANSWERED = "请写答复，提出的人会看到。"


class NoSuchPlea(NotFound):
    """There is none."""

    code = "disclosure.no_plea"
    template = "没有找到这份异议或申请，请从双公示的列表进入。"


class AnsweredAlready(Conflict):
    """A colleague was faster."""

    code = "disclosure.answered_already"
    template = "这份异议或申请已经答复过了。请刷新页面。"


def answer_objection(
    *, plea_id: int, outcome: str, answer: str, entry: Entry | None = None, by: Officer, now: dt.datetime
) -> Plea:
    """Answer an objection (答复异议): `correct` with the entry as it should be, `withdraw`, or `refuse` with why it is right.

    Raises:
        NoSuchPlea, NotPermitted, AnsweredAlready, NotNow, BadInput
    """
    answer = why(answer, words=_ANSWERED, name="answer")
    if outcome not in {"correct", "withdraw", "refuse"} or (outcome == "correct" and entry is None):
        raise BadInput.one(("outcome",), "请选怎么答复：更正、撤回或不予更正。", "disclosure.outcome")
    with transaction.atomic():
        row, plea = _open(plea_id, Plea.Kind.OBJECTION, by=by)
        if outcome == "correct":
            assert entry is not None, "checked above"
            put_right(row, entry=entry, reason=answer, by=by.actor, now=now)
        elif outcome == "withdraw":
            take_back(row, ground=Ground.MISTAKE, reason=answer, by=by.actor, now=now)
        _answer(row, plea, granted=outcome != "refuse", answer=answer, by=by, now=now)
    return plea


def answer_repair(*, plea_id: int, granted: bool, answer: str, by: Officer, now: dt.datetime) -> Plea:
    """Answer a request for credit repair (答复信用修复); granted, the publication ends at once. PUBLISHED -> REPAIRED.

    Raises:
        NoSuchPlea, NotPermitted, AnsweredAlready, NotNow, BadInput
    """
    answer = why(answer, words=_ANSWERED, name="answer")
    with transaction.atomic():
        row, plea = _open(plea_id, Plea.Kind.REPAIR, by=by)
        if granted:
            step(row, Verb.REPAIR, reason=answer, by=by.actor, now=now)
            publish(CreditRepaired(**facts_of(row), reason=answer), by=by.actor, at=now)
        _answer(row, plea, granted=granted, answer=answer, by=by, now=now)
    return plea


def _open(plea_id: int, kind: Plea.Kind, *, by: Officer) -> tuple[Disclosure, Plea]:
    """The entry first, as every verb locks it; then the plea as it is now."""
    about = Plea.objects.filter(pk=plea_id, kind=kind).values_list("disclosure", flat=True).first()
    if about is None:
        raise NoSuchPlea
    row = locked_for(about, action=ANSWER, by=by)
    plea = Plea.objects.get(pk=plea_id)
    if plea.state != Plea.State.ASKED:
        raise AnsweredAlready
    return row, plea


def _answer(row: Disclosure, plea: Plea, *, granted: bool, answer: str, by: Officer, now: dt.datetime) -> None:
    plea.state = Plea.State.GRANTED if granted else Plea.State.REFUSED
    plea.answer, plea.answered_at, plea.answered_by = answer, now, by.name
    plea.save()
    publish(
        PleaAnswered(
            **facts_of(row),
            plea_id=plea.pk,
            plea_kind=plea.kind,
            granted=granted,
            late=local_date(now) > plea.due_date,
        ),
        by=by.actor,
        at=now,
    )
