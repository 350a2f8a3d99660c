"""Where one goes with a draft that was just begun."""

from __future__ import annotations

from contextlib import suppress

from django.urls import NoReverseMatch, reverse

from zhengwu.items.public import Draft


def draft_href(draft: Draft, *, otherwise: str) -> str:
    """The page of the draft where this installation has one."""
    for name in ("desk-items-draft", "desk-items-edit"):
        with suppress(NoReverseMatch):
            return reverse(name, args=[draft.pk])
    return otherwise
