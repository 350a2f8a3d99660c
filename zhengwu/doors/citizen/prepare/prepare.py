"""智能导办: one question a page; the answers stand in the address, so back, forward and sharing simply work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from zhengwu.doors.citizen.items.answers import read_answers
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.prepare._prepared_page import prepared_page
from zhengwu.doors.citizen.prepare._question_page import question_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import ItemVersion, Needed, Question, latest_version, narrow


@page("prepare/<str:task_code>", may=ANYONE, name="prepare")
def prepare(request: DoorRequest, task_code: str) -> HttpResponse:
    """The first question not answered yet, or the one asked for (`ask`); after the last, what to bring."""
    version = latest_version(task_code=task_code)
    answers = read_answers(request.GET, version.guide)
    needed = narrow(version.guide, answers)
    question = _asked(request, needed) or next(iter(needed.unanswered_questions), None)
    if question is not None:
        missed = "answered" in request.GET and question.key not in answers
        return show(request, "prepare", question_page(version, needed, question, answers, missed=missed), verb="do")
    return show(request, "prepared", _prepared(request, version, answers), verb="do")


def _asked(request: DoorRequest, needed: Needed) -> Question | None:
    return next((one for one in needed.questions if one.key == request.GET.get("ask")), None)


def _prepared(request: DoorRequest, version: ItemVersion, answers: Mapping[str, Any]) -> object:
    return prepared_page(version, answers, now=request.now, signed_in=request.user.is_authenticated)
