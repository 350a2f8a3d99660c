"""Every component of the design system with its states, in the order of the living page."""

from zhengwu.doors.ui.gallery.catalogue import figures, forms, lists, papers, people, pressing, progress, times, words
from zhengwu.doors.ui.gallery.entries import Entry, Group

GROUPS: tuple[Group, ...] = (
    pressing.GROUP,
    forms.GROUP,
    lists.GROUP,
    words.GROUP,
    times.GROUP,
    progress.GROUP,
    people.GROUP,
    papers.GROUP,
    figures.GROUP,
)


def entries() -> dict[str, Entry]:
    """Tag → component."""
    return {entry.tag: entry for group in GROUPS for entry in group.entries}
