"""The form of a draft as the designer's pages see it, and the one way to change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from pydantic import ValidationError

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.forms.public import Change, FormDefinition, spelled
from zhengwu.items.public import Draft, Question, SavedMeanwhile, State, draft_of, save_part
from zhengwu.kernel.public import BadInput

PART, PATH = "form", "guide.form"
#: How often a change is tried again when somebody else saves in the same moment.
_TRIES = 3


@dataclass(frozen=True)
class Opened:
    """A draft with its form. `broken`: why what stands there is no form, "" as usual."""

    draft: Draft
    form: FormDefinition
    broken: str = ""

    @property
    def editable(self) -> bool:
        """Whether it is still being written."""
        return self.draft.state == State.DRAFT

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The guide's questions, as far as they can be read: conditions may look at them."""
        raw = _guide(self.draft).get("questions")
        found: dict[str, Question] = {}
        for one in raw if isinstance(raw, list) else []:
            try:
                question = Question.model_validate(one)
            except ValidationError:
                continue
            found[question.key] = question
        return found


def opened(request: DoorRequest, draft_id: UUID) -> Opened:
    """The draft, for an officer who writes it.

    Raises:
        DraftUnknown, NotPermitted
    """
    return _of(draft_of(draft_id=draft_id, by=request.officer))


def _of(draft: Draft) -> Opened:
    raw = _guide(draft).get("form") or {}
    try:
        return Opened(draft, FormDefinition.model_validate(raw))
    except ValidationError as invalid:
        return Opened(draft, FormDefinition(), broken=said(invalid))


def _guide(draft: Draft) -> Mapping[str, Any]:
    guide = draft.content.get("guide")
    return guide if isinstance(guide, Mapping) else {}


def said(invalid: ValidationError) -> str:
    """The first thing that does not fit, without the library's own words."""
    return str(invalid.errors(include_url=False)[0]["msg"]).removeprefix("Value error, ")


def changed(request: DoorRequest, draft_id: UUID, change: Change) -> Opened:
    """Do something to the form as it stands now, and keep it. Colleagues' changes to other fields stay.

    A change is made to the newest form, never to the one on the reader's screen: so two designers lose nothing. When
    somebody saves in the very moment, it is made once more.

    Raises:
        DraftUnknown, NotPermitted, WrongState, SavedMeanwhile, and what the change refuses
    """
    for attempt in range(1, _TRIES + 1):
        before = opened(request, draft_id)
        try:
            after = change(before.form)
        except ValidationError as invalid:
            raise BadInput.one(("form",), "这样改不行：{why}", "form.design", why=said(invalid)) from invalid
        try:
            saved = save_part(
                draft_id=draft_id,
                revision=before.draft.revision,
                part=PART,
                changes={PATH: spelled(after)},
                by=request.officer,
                now=request.now,
            )
        except SavedMeanwhile:
            if attempt == _TRIES:
                raise
            continue
        return Opened(saved, after)
    raise AssertionError("unreachable")


def title_of(found: Opened) -> str:
    """What the draft is called."""
    return found.draft.name or _("还没有名称的事项")
