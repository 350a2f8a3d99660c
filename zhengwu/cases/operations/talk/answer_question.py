"""答复: the applicant answers a question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import QuestionAnswered
from zhengwu.cases.models import CaseQuestion
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.talk._attach import attach
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import Actor, BadInput, Conflict, NotFound, clean_text, publish

MOST = 5_000


class NoSuchQuestion(NotFound):
    """The case has no such question."""

    code = "question.not_found"
    template = "没有找到这个问题，请回到办件页面再看。"


class AnsweredAlready(Conflict):
    """One question, one answer."""

    code = "question.answered"
    template = "这个问题您已经答复过，经办人看得到。想补充的话，请联系经办机关。"


def answer_question(
    *, project_no: str, question_id: int, text: str, files: Sequence[StoredFile] = (), by: Actor, now: dt.datetime
) -> CaseQuestion:
    """Answer a question of the office. The caller has checked that it is the applicant's own case.

    Raises:
        NoSuchCase, NoSuchQuestion, AnsweredAlready, BadInput
    """
    text = clean_text(text, max_length=MOST, loc=("text",))
    if not text:
        raise BadInput.one(("text",), "请写下您的答复。", "question.answer_empty")
    with transaction.atomic():
        case = locked(project_no)
        question = case.questions.filter(pk=question_id).first()
        if question is None:
            raise NoSuchQuestion
        if question.answered_at is not None:
            raise AnsweredAlready
        question.answer, question.answered_at = text, now
        question.save(update_fields=["answer", "answered_at"])
        attach(question, files, owner=by.ref, of_answer=True)
        publish(
            QuestionAnswered(project_no=project_no, question_id=question.pk, files=tuple(f.name for f in files)),
            by=by,
            at=now,
        )
    return question
