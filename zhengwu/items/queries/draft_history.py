"""How a part of a draft came about: what it was before the last change, so that a change can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zhengwu.items.models import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A part as it was before the last change to it; who made that change."""

    value: Any
    changed_by: str
    revision: int


def before_last_change(draft: Draft, *, part: str, path: tuple[str, ...]) -> Before | None:
    """What stood at `path` of the content before the last saving of `part`; None when it was never changed. Two statements."""
    last = draft.revisions.filter(part=part).order_by("-revision").first()
    if last is None:
        return None
    earlier = draft.revisions.filter(revision__lt=last.revision).order_by("-revision").first()
    found: Any = earlier.content if earlier is not None else None
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return Before(value=found, changed_by=last.saved_by_name, revision=last.revision)
