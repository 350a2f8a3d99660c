"""撤销、注销: a head ends a result, after its holder was heard."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ResultUndone, UndoingDropped
from zhengwu.cases.models import Case, CommitmentCheck, CreditMark, Undoing
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.promises._mark import mark
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.undoing import GROUNDS, KIND_NAMES, NothingProposed, may_undo
from zhengwu.cases.rules.verification import CheckState
from zhengwu.certificates.public import end_for
from zhengwu.documents.public import documents_of, revoke
from zhengwu.kernel.public import BadInput, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.undo"
#: What the result stands on; other papers of the case stay true.
_RESULTS = frozenset({"approval_decision"})


def undo(*, project_no: str, outcome: str, answer: str = "", by: Officer, now: dt.datetime) -> Case:
    """Decide an open proceeding. `done`: CLOSED -> REVOKED or CANCELLED, the decision document is revoked, the certificates
    end with it; a false promise goes on record. `drop`: the result stays, the reason is written down (art. 69(3)).

    Args:
        answer: how the holder's views were weighed; compulsory when they spoke, and when it is dropped.

    Raises:
        NoSuchCase, NotPermitted, NothingProposed, StillHeard, OutOfOrder, BadInput
    """
    answer = clean_text(answer, max_length=4000, loc=("answer",))
    if outcome not in {"done", "drop"}:
        raise BadInput.one(("outcome",), "请选撤销（注销），还是不予撤销（注销）。", "undoing.outcome")
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        opened = Undoing.objects.filter(case=case, outcome="").first()
        if opened is None:
            raise NothingProposed
        may_undo(heard_until=opened.heard_until, has_spoken=bool(opened.views), today=local_date(now))
        if not answer and (opened.views or outcome == "drop"):
            raise BadInput.one(("answer",), "请写明怎么看持证人的陈述申辩、为什么这样决定。", "undoing.answer")
        opened.outcome = "done" if outcome == "done" else "dropped"
        opened.answer, opened.answered_at, opened.answered_by = answer, now, by.name
        opened.save()
        if outcome == "done":
            _end(case, opened, by=by, now=now)
        else:
            publish(UndoingDropped(project_no=project_no, kind=opened.kind, reason=answer), by=by.actor, at=now)
        _settle_check(case, opened, by=by, now=now)
    return case


def _end(case: Case, opened: Undoing, *, by: Officer, now: dt.datetime) -> None:
    ground = GROUNDS[opened.ground]
    case.move(Move.REVOKE if opened.kind == "revoke" else Move.CANCEL)
    case.save()
    ended = [d for d in documents_of(case.subject) if d.kind in _RESULTS and d.is_valid]
    for document in ended:
        revoke(document_id=document.pk, reason=_why(opened), by=by.actor, at=now)
    certificates = (
        end_for(subject_ref=case.subject, how=opened.kind, reason=_why(opened), by=by.actor, now=now)
        if case.certified
        else []
    )
    paper = issue_paper(
        case,
        kind="undoing_decision",
        values={
            "undoing": opened.kind,
            "ground": ground.name,
            "basis": ground.article,
            "reason": opened.reason,
            "views": opened.views or None,
            "answer": opened.answer or None,
            "ended": [
                *({"title": d.title, "number": d.number} for d in ended),
                *({"title": c.kind, "number": c.number} for c in certificates),
            ],
            "compensates": ground.compensates,
            "remedy": remedy_of(case),
        },
        by=by.actor,
        at=now,
    )
    publish(
        ResultUndone(
            project_no=case.project_no,
            kind=opened.kind,
            ground=opened.ground,
            article=ground.article,
            reason=opened.reason,
            decision_no=paper.number,
            revoked_documents=tuple(d.number for d in ended),
            compensates=ground.compensates,
        ),
        by=by.actor,
        at=now,
    )


def _why(opened: Undoing) -> str:
    return f"{KIND_NAMES[opened.kind]}：{GROUNDS[opened.ground].name}"


def _settle_check(case: Case, opened: Undoing, *, by: Officer, now: dt.datetime) -> None:
    """A verification that found a promise false ends with the proceeding it began."""
    if opened.ground != "false_promise":
        return
    done = opened.outcome == "done"
    CommitmentCheck.objects.filter(case=case, state=CheckState.FALSE).update(
        state=CheckState.CREDITED if done else CheckState.KEPT
    )
    if done:
        mark(case, CreditMark.Kind.FALSE_PROMISE, reason=opened.reason, by=by.actor, now=now)
