"""Every section of the editor, in the order in which an item is written. A test holds it against `Guide` and `ItemSource`."""

from __future__ import annotations

from collections.abc import Iterator

from zhengwu.doors.desk.items_edit.declared import basics, course, papers, reach, terms, times
from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Kind, Rows

_ORDER = (
    "basics", "law", "times", "conditions", "situations", "materials", "fees", "steps", "results", "amounts", "periods",
    "places", "faq", "keywords", "process", "notes",
)  # fmt: skip


def _all() -> Iterator[Chapter]:
    for module in (basics, times, terms, papers, course, reach):
        yield from module.CHAPTERS


_BY_SLUG = {chapter.slug: chapter for chapter in _all()}
CHAPTERS: tuple[Chapter, ...] = tuple(_BY_SLUG[slug] for slug in _ORDER)

__all__ = ["CHAPTERS", "Asked", "Chapter", "Kind", "Rows"]
