"""Who stands at the counter: found by the card in hand, kept in the officer's session until the next one steps up.

No address names a person: whoever has not typed the whole number of somebody's card cannot open their page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.kernel.public import Conflict
from zhengwu.people.public import Applicant, NaturalPerson, applicants_at_counter, person_of

_KEY = "window_person"
_CHECKLIST = "window_checklist"


class NobodyThere(Conflict):
    """Nobody was identified, or somebody else stepped up meanwhile."""

    code = "counter.nobody"
    title = "还没有核对身份"
    template = "请先核对申请人的身份证，再选事项。"


def greet(request: DoorRequest, person: NaturalPerson) -> None:
    """This person stands there now."""
    request.session[_KEY] = person.pk


def farewell(request: DoorRequest) -> None:
    """Nobody stands there."""
    request.session.pop(_KEY, None)
    request.session.pop(_CHECKLIST, None)


def who(request: DoorRequest) -> NaturalPerson | None:
    """Who stands there."""
    key = request.session.get(_KEY)
    return person_of(person_id=key) if key else None


def names(request: DoorRequest) -> Sequence[Applicant]:
    """In whose name they may apply.

    Raises:
        NobodyThere
    """
    person = who(request)
    if person is None:
        raise NobodyThere
    return applicants_at_counter(person=person, today=request.today)


def note_checklist(request: DoorRequest, *, task_code: str, answers: Any) -> None:
    """What the person worked out at home, from the code they showed."""
    request.session[_CHECKLIST] = {"task_code": task_code, "answers": answers}


def worked_out(request: DoorRequest, task_code: str) -> dict[str, Any]:
    """Their answers to the questions of this item."""
    noted = request.session.get(_CHECKLIST) or {}
    return dict(noted.get("answers") or {}) if noted.get("task_code") == task_code else {}


def wanted_item(request: DoorRequest) -> str:
    """The item of the code they showed."""
    return str((request.session.get(_CHECKLIST) or {}).get("task_code", ""))
