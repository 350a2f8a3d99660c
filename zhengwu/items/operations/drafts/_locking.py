"""Holding a draft while something is done to it."""

from __future__ import annotations

from uuid import UUID

from zhengwu.items.models import Draft
from zhengwu.items.queries.drafts import DraftUnknown


def locked_draft(draft_id: UUID) -> Draft:
    """The draft, its row locked until the transaction ends, with its body and division.

    Raises:
        DraftUnknown
    """
    rows = Draft.objects.select_for_update(of=("self",)).select_related("body__division", "division", "item")
    found = rows.filter(pk=draft_id).first()
    if found is None:
        raise DraftUnknown
    return found


def locked_group(draft: Draft) -> list[Draft]:
    """A locked draft and those that came of the same split, all locked, in the order they were begun."""
    if draft.group is None:
        return [draft]
    rows = Draft.objects.select_for_update(of=("self",)).select_related("body__division", "division", "item")
    return list(rows.filter(group=draft.group).order_by("pk"))
