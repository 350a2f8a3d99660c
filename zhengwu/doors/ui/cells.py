"""The rows of a table in one go. A list of twenty rows has hundreds of cells, and asking a template a dozen questions about each
was half of what such a page cost.

Every part is escaped here, as a template would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape as escaped

from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Badge, Cell, ClockBar, Column, Due, Link, Row, Table
from zhengwu.doors.ui.writing import iso

#: Draws a symbol: its name, its classes.
Draw = Callable[[str, str], str]


def escape(text: object) -> str:
    """As Django's own, which asks of every text first whether it is a promise of one, and takes three times as long."""
    return text.__html__() if hasattr(text, "__html__") else escaped(str(text))


def rows_html(table: Table, draw: Draw) -> str:
    """The body of a table: every row with its checkbox, where rows are picked, and its cells."""
    return "".join(
        f"<tr{' data-picked' if row.picked else ''}>{_pick(table, row)}{row_html(row, table.columns, draw)}</tr>\n"
        for row in table.rows
    )


def _pick(table: Table, row: Row) -> str:
    if not table.pickable:
        return ""
    if not row.pick:
        return '<td class="row-lead"></td>'
    words = escape(_("选 %(name)s") % {"name": row.name})
    return (
        f'<td class="row-lead"><label class="tick"><input type="checkbox" name="{escape(table.pick_name)}"'
        f' value="{escape(row.pick)}"{" checked" if row.picked else ""}><span class="visually-hidden">{words}</span></label></td>'
    )


def row_html(row: Row, columns: Sequence[Column], draw: Draw) -> str:
    """The cells of a row, each with what its column is called."""
    return "".join(_cell(cell, column, draw) for cell, column in zip(row.cells, columns, strict=False))


def due_html(due: Due, draw: Draw, *, tag: str = "span") -> str:
    """期限记号: shape, colour and words."""
    words = escape(due.text)
    if due.day:
        words = f'<time datetime="{iso(due.day)}">{words}</time>'
    return f'<{tag} class="due" data-tone="{due.tone}">{draw(f"due-{due.state}", "due-shape")}{words}</{tag}>'


def badge_html(badge: Badge, draw: Draw) -> str:
    """A property in a word."""
    icon = draw(badge.icon, "icon") if badge.icon else ""
    return f'<span class="badge" data-tone="{escape(badge.tone)}">{icon}{escape(badge.text)}</span>'


def _cell(cell: Cell, column: Column, draw: Draw) -> str:
    if cell.head:
        depth = f' data-depth="{cell.indent}"' if cell.indent else ""
        return f'<th scope="row"{depth}>{"".join(_inside(cell, draw))}</th>'
    label = f'data-label="{escape(column.text)}"'
    if cell.is_empty:
        return f'<td {label} class="empty"><span class="faint">{escape(cell.none or _("无"))}</span></td>'
    lead = ' class="row-lead"' if cell.lead else ""
    return f"<td {label}{lead}>{''.join(_inside(cell, draw))}</td>"


def _inside(cell: Cell, draw: Draw) -> Iterator[str]:
    if cell.due:
        yield due_html(cell.due, draw)
    text = escape(cell.text)
    yield f'<a href="{escape(cell.href)}">{text}</a>' if cell.href else text
    if cell.small:
        code = ' class="code"' if cell.code else ""
        yield f"<small{code}>{escape(cell.small)}</small>"
    if cell.bar:
        yield _used(cell.bar)
    for badge in cell.badges:
        yield f" {badge_html(badge, draw)}"
    if cell.button:
        yield _button(cell.button)


def _used(bar: ClockBar) -> str:
    words = (
        escape(bar.words)
        if bar.words
        else escape(_("%(used)s / %(limit)s 天") % {"used": bar.used, "limit": bar.limit})
    )
    return (
        f'<span class="used"><progress class="elapsed" data-tone="{escape(bar.tone)}" value="{bar.used}" max="{bar.limit}"'
        f' aria-label="{escape(bar.name)}">{bar.used}/{bar.limit}</progress><span>{words}</span></span>'
    )


def _button(link: Link) -> str:
    more = f'<span class="visually-hidden">{escape(link.more)}</span>' if link.more else ""
    return f'<a class="button button-quiet" href="{escape(link.href)}">{escape(link.text)}{more}</a>'
