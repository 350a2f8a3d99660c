"""询问: ask the applicant something, without stopping a clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import QuestionAsked
from zhengwu.cases.models import CaseQuestion
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.talk._attach import attach
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer, require

MOST = 2_000
_MOST_OPEN = 3


class TooManyQuestions(Conflict):
    """The applicant has not answered those asked before."""

    code = "question.too_many"
    template = "已经有 {n} 个问题等申请人答复。等答复了再问，免得申请人不知道先答哪个。"


def ask_applicant(
    *, project_no: str, text: str, files: Sequence[StoredFile] = (), by: Officer, now: dt.datetime
) -> CaseQuestion:
    """Ask the applicant something about an open case (询问). It is no notice of corrections: nothing is missing because of it,
    the clocks go on, and no answer is no reason to refuse (行政许可法 art. 32 leaves one notice, with its own form).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, TooManyQuestions, BadInput
    """
    text = clean_text(text, max_length=MOST, loc=("text",))
    if not text:
        raise BadInput.one(("text",), "请写下要问的问题。", "question.empty")
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.view", over=over_of(case, "cases.view"))
        only_in(UNDECIDED, State(case.state), step="询问申请人")
        waiting = case.questions.filter(answered_at=None).count()
        if waiting >= _MOST_OPEN:
            raise TooManyQuestions(n=waiting)
        question = CaseQuestion.objects.create(
            case=case, text=text, account_id=by.account_id, asked_by=by.name, asked_at=now
        )
        attach(question, files, owner=f"account:{by.account_id}", of_answer=False)
        publish(
            QuestionAsked(
                project_no=project_no, question_id=question.pk, text=text, files=tuple(f.name for f in files)
            ),
            by=by.actor,
            at=now,
        )
    return question
