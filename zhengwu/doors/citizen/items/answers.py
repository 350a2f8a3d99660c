"""The answers to the guide's questions in an address or a form: read, written, put into words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from zhengwu.doors.citizen.items.conditions import SPEAKS_FOR_ITSELF
from zhengwu.doors.ui.saying import listed
from zhengwu.items.public import Guide, Needed, Question, narrow


def read_answers(posted: QueryDict, guide: Guide, *, prefix: str = "") -> dict[str, Any]:
    """Answers that are options of questions still put; everything else counts as not answered."""
    sent = {
        q.key: posted.getlist(prefix + q.key) if q.multiple else posted.get(prefix + q.key)
        for q in guide.questions
        if prefix + q.key in posted
    }
    return kept(guide, sent)


def kept(guide: Guide, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Only answers that count: those `narrow` goes by."""
    needed = narrow(guide, answers)
    open_keys = {q.key for q in needed.unanswered_questions}
    return {q.key: answers[q.key] for q in needed.questions if q.key in answers and q.key not in open_keys}


def as_query(answers: Mapping[str, Any]) -> str:
    """`?question=value`, empty for no answers."""
    return f"?{urlencode(answers, doseq=True)}" if answers else ""


def words_of(question: Question, answer: Any) -> str:
    """The text of the chosen option or options."""
    chosen = answer if isinstance(answer, list | tuple) else [answer]
    return listed(option.text for option in question.options if option.value in chosen)


def situation_words(needed: Needed, answers: Mapping[str, Any]) -> str:
    """The applicant's situation in one line; 有 and 没有 say nothing without their question and are left out."""
    words = (words_of(q, answers[q.key]) for q in needed.questions if q.key in answers)
    return " · ".join(word for word in words if len(word) > SPEAKS_FOR_ITSELF)
