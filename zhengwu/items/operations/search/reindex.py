"""重建检索: derive anew what search reads, after it has learned something or divisions were given other codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db import transaction

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.search import document_vector
from zhengwu.kernel.public import search_tokens

_AT_ONCE: Final = 500


def reindex_items(*, progress: Callable[[int, int], None] | None = None) -> int:
    """Write vector, by-words and "free" of every version anew, 500 in a transaction; may run while people search.

    Args:
        progress: called with (done, total).
    Returns:
        How many versions there are.
    """
    total, done, last = ItemVersion.objects.count(), 0, 0
    while True:
        with transaction.atomic():
            rows = ItemVersion.objects.select_related("item__division").select_for_update(of=("self",))
            batch = list(rows.filter(pk__gt=last).order_by("pk")[:_AT_ONCE])
            for version in batch:
                version.derive(vector_of(version))
            ItemVersion.objects.bulk_update(batch, ["search", "keywords", "free"])
        if not batch:
            return done
        done, last = done + len(batch), batch[-1].pk
        if progress:
            progress(done, max(total, done))


def vector_of(version: ItemVersion) -> str:
    """What a version is found by, from what it says."""
    return document_vector(
        name=version.name,
        keywords=version.guide_json.get("keywords", ()),
        themes=(*version.themes, *version.life_events),
        summary=version.guide_json.get("summary", ""),
        tokens=search_tokens,
    )
