"""答复异议: what was found, told to whoever objected."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ObjectionAnswered
from zhengwu.cases.models import Objection
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.publicity.end_publicity import end_what_is_over
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.publicity import AnswerMissing
from zhengwu.kernel.public import Conflict, NotFound, clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.publicise"


class NoSuchObjection(NotFound):
    """Not of this case."""

    code = "objection.not_found"
    template = "没有找到这条异议，请回到办件页重新打开。"


class AnsweredBefore(Conflict):
    """Once."""

    code = "objection.answered"
    template = "这条异议已经由 {name} 答复过。"


def answer_objection(*, project_no: str, objection_id: int, answer: str, by: Officer, now: dt.datetime) -> Objection:
    """Answer an objection (答复异议). The last answer after the last day ends the publicity.

    Raises:
        NoSuchCase, NotPermitted, NoSuchObjection, AnsweredBefore, AnswerMissing, BadInput
    """
    answer = clean_text(answer, max_length=2000, loc=("answer",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        found = Objection.objects.select_related("publicity").filter(pk=objection_id, publicity__case=case).first()
        if found is None:
            raise NoSuchObjection
        if found.answered_at is not None:
            raise AnsweredBefore(name=found.answered_by)
        if not answer.strip():
            raise AnswerMissing
        found.answer, found.answered_at, found.answered_by = answer, now, by.name
        found.save()
        publish(
            ObjectionAnswered(project_no=case.project_no, objection_id=found.pk, step=found.publicity.step),
            by=by.actor,
            at=now,
        )
        end_what_is_over(case, now=now)
    return found
