"""A list of a section as a table: its rows in words, with the buttons that move and remove them."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._draft import Problems, digest_of, editable, row_href
from zhengwu.doors.desk.items_edit._showing import as_typed, in_words
from zhengwu.doors.desk.items_edit.declared import Chapter, Rows
from zhengwu.doors.desk.shapes import RowLine, RowList
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Link
from zhengwu.items.public import Draft

MOST_ROWS = 100


def list_of(draft: Draft, chapter: Chapter, rows: Rows, around: Around, problems: Problems) -> RowList:
    """The list."""
    written = around.list_at(rows.path)
    fields = [rows.field(name) for name in rows.shown]
    awake = editable(draft)
    lines = []
    for place, row in enumerate(written):
        missing = len(problems.of_row(chapter, rows, place))
        cells = [in_words(one, as_typed(one, row), around) for one in fields]
        lines.append(
            RowLine(
                href=row_href(draft, chapter, rows, place),
                cells=(cells[0] or _("还没有名称"), *cells[1:]),
                was=digest_of(row),
                missing=Badge(counted("还缺 {n} 处", missing), "need") if missing else None,
                first=place == 0,
                last=place == len(written) - 1,
            )
        )
    add = Link(
        _("加{one}").format(one=_(rows.one)),
        reverse("desk-items-edit-row-new", args=[draft.pk, chapter.slug, rows.slug]),
        "plus",
    )
    return RowList(
        slug=rows.slug,
        title=_(rows.label),
        columns=tuple(_(one.label) for one in fields),
        lines=tuple(lines),
        action=reverse("desk-items-edit-rows", args=[draft.pk, chapter.slug, rows.slug]),
        add=add if awake and len(written) < MOST_ROWS else None,
        hint=_(rows.hint) if rows.hint else "",
        empty=_("还没有写{what}。").format(what=_(rows.label)),
        errors=tuple(problems.of_list(chapter, rows)),
    )
