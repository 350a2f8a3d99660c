"""One question of the assistant as the template takes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.answers import as_query
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import Choice, PrepareQuestion
from zhengwu.doors.ui.shapes import Crumb, Hidden
from zhengwu.items.public import ItemVersion, Needed, Question


def question_page(
    version: ItemVersion, needed: Needed, question: Question, answers: Mapping[str, Any], *, missed: bool
) -> PrepareQuestion:
    """`missed`: the button was pressed without an answer."""
    task_code = version.item.task_code
    before = answers_before(question, needed, answers)
    here, guide = reverse("prepare", args=[task_code]), reverse("guide", args=[task_code])
    place = [one.key for one in needed.questions].index(question.key) + 1
    return PrepareQuestion(
        name=version.name,
        crumbs=crumbs(Crumb(version.name, guide), Crumb(_("帮我准备"))),
        heading=question.text,
        hint=question.hint,
        key=question.key,
        choices=tuple(
            Choice(o.value, o.text, o.hint, _picked(answers.get(question.key), o.value)) for o in question.options
        ),
        multiple=question.multiple,
        action=here,
        place=place,
        total=len(needed.questions),
        hidden=tuple(hidden_of(before)),
        back_href=_back(here, needed, before, question),
        guide_href=guide,
        error=_("请选一个最接近您的情况") if missed else "",
    )


def answers_before(question: Question, needed: Needed, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to the questions above this one: those below may not be put any more once it is answered otherwise."""
    keys = [one.key for one in needed.questions]
    above = keys[: keys.index(question.key)] if question.key in keys else keys
    return {key: answers[key] for key in above if key in answers}


def hidden_of(answers: Mapping[str, Any]) -> Iterator[Hidden]:
    """Answers as the hidden inputs of a form."""
    for key, answer in answers.items():
        for one in answer if isinstance(answer, list) else [answer]:
            yield Hidden(key, one)


def _back(here: str, needed: Needed, before: Mapping[str, Any], question: Question) -> str:
    keys = [one.key for one in needed.questions]
    place = keys.index(question.key)
    if place == 0:
        return ""
    query = as_query(before)
    return f"{here}{query}{'&' if query else '?'}ask={keys[place - 1]}"


def _picked(answer: Any, value: str) -> bool:
    return value in answer if isinstance(answer, list) else answer == value
