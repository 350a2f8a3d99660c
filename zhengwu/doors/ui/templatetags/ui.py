"""`{% load ui %}`: icons, components and ways of writing. A component tag takes one of the `shapes`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from typing import Any, cast

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhengwu.doors.ui import cells, writing
from zhengwu.doors.ui.charts import bars_context, ranking_context, trend_context
from zhengwu.doors.ui.controls import field_context
from zhengwu.doors.ui.drawing import clock_context, flow_context, qr_path, times_context
from zhengwu.doors.ui.folding import fold
from zhengwu.doors.ui.icons import SYMBOLS
from zhengwu.doors.ui.shapes import Badge, Dialog, Due, DueState, Option, Table, Tabs, Toast, Tone

register = template.Library()

for _filter in (
    writing.day, writing.full_day, writing.week_day, writing.hour, writing.second, writing.moment, writing.stamp,
    writing.iso, writing.phones, writing.number, writing.size,
):  # fmt: skip
    register.filter(_filter.__name__, _filter)


@register.filter
def at(values: Sequence[Any], place: int) -> Any:
    """The value at a place: the column of a cell."""
    return values[place]


@register.simple_tag
def select_options(options: Sequence[Option]) -> SafeString:
    """The choices of a select. In one go: a list of all items has hundreds."""
    lines = (
        f'<option value="{escape(o.value)}"{" selected" if o.picked else ""}>{escape(str(o.text))}</option>'
        for o in options
    )
    return mark_safe("".join(lines))  # noqa: S308  every part is escaped


@register.filter
def places(count: int) -> range:
    """As many places, to repeat something."""
    return range(count)


_MESSAGE_TONES: dict[str, Tone] = {"error": "late", "warning": "need", "info": "info"}


@register.filter
def as_toast(message: Any) -> Toast:
    """A message of the framework as what just happened."""
    return Toast(str(message), _MESSAGE_TONES.get(message.level_tag, "done"))


#: Tags `{% name shape %}` that show `ui/<name>.html` with the shape as `it`; extra words become variables.
COMPONENTS = (
    "action_list", "badges", "button", "clock_bar", "crumbs", "data_table", "dialog", "doc_card", "doc_list",
    "empty", "error_summary", "event_log", "file_upload", "hidden_inputs", "lines", "listing", "loading", "masked",
    "notice", "pager", "pairs", "paper", "paper_row", "person", "rating", "segments", "signature", "signed", "stats", "steps",
    "story", "tabs", "toast", "todo_list", "tree", "verdict",
)  # fmt: skip


def _component(name: str) -> None:
    def show(it: object, **words: object) -> dict[str, object]:
        return {"it": it, "extra": "", "label": "", "tag": "", "id": "", **words}

    register.inclusion_tag(f"ui/{name}.html", name=name)(show)


for _name in COMPONENTS:
    _component(_name)


def _drawn(name: str, prepare: Callable[[Any], dict[str, Any]]) -> None:
    def show(it: object, **words: object) -> dict[str, Any]:
        return {"id": name, **prepare(it), **words}

    register.inclusion_tag(f"ui/{name}.html", name=name)(show)


#: Tags that are written in one go (`doors/ui/cells.py`).
WRITTEN = ("due", "badge")
#: Tags whose shape is first turned into geometry or controls.
DRAWN: dict[str, Callable[[Any], dict[str, Any]]] = {
    "field": field_context,
    "times": times_context,
    "clock": clock_context,
    "flow": flow_context,
    "trend": trend_context,
    "bars": bars_context,
    "ranking": ranking_context,
}
for _name, _prepare in DRAWN.items():
    _drawn(_name, _prepare)


@register.simple_block_tag
def tabpanel(content: str, tabs: Tabs, key: str) -> SafeString:
    """`{% tabpanel tabs "key" %}…{% endtabpanel %}`: what a tab shows; hidden while another one is open."""
    hidden = "" if key == tabs.current else mark_safe(" hidden")
    return format_html('<div class="tab-panel" id="{}-{}-panel"{}>{}</div>', tabs.id, key, hidden, content)


@register.inclusion_tag("ui/dialog.html")
def confirm_dialog() -> dict[str, object]:
    """The question a script asks before something that cannot be undone; it fills in the words."""
    return {"it": Dialog(id="confirm", title="")}


register.tag("fold", fold)

# ── icons ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _used(context: Context) -> dict[str, str]:
    """Symbols the page has used so far. The lowest layer of the render context is the one all fragments share."""
    shared = cast("dict[str, Any]", context.render_context.dicts[0])
    return cast("dict[str, str]", shared.setdefault("ui_icons", {}))


def _use(context: Context, name: str, classes: str) -> SafeString:
    _used(context)[name] = SYMBOLS[name]
    return _reference(name, classes)


@lru_cache(maxsize=1024)
def _reference(name: str, classes: str) -> SafeString:
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="#icon-{}"/></svg>', classes, name
    )


def _drawing(context: Context) -> cells.Draw:
    return lambda name, classes: _use(context, name, classes)


@register.simple_tag(takes_context=True)
def table_rows(context: Context, table: Table) -> SafeString:
    """`{% table_rows table %}`: the rows of a table."""
    return mark_safe(cells.rows_html(table, _drawing(context)))  # noqa: S308  every part is escaped


@register.simple_tag(takes_context=True)
def due(context: Context, it: Due | None, tag: str = "span") -> SafeString:
    """`{% due it %}`: 期限记号; nothing without one."""
    return mark_safe(cells.due_html(it, _drawing(context), tag=tag) if it else "")  # noqa: S308  every part is escaped


@register.simple_tag(takes_context=True)
def badge(context: Context, it: Badge) -> SafeString:
    """`{% badge it %}`: a property in a word."""
    return mark_safe(cells.badge_html(it, _drawing(context)))  # noqa: S308  every part is escaped


@register.simple_tag(takes_context=True)
def icon(context: Context, name: str, extra: str = "") -> SafeString:
    """An icon beside a word."""
    return _use(context, name, f"icon {extra}".strip())


@register.simple_tag(takes_context=True)
def due_shape(context: Context, state: DueState) -> SafeString:
    """The shape of a due mark: octagon, triangle, half disc, ring, ring with bars."""
    return _use(context, f"due-{state}", "due-shape")


class IconSheet(template.Node):
    """Puts the symbols a page used in front of it."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Render the page first, so that it is known what it used."""
        page = self.nodelist.render(context)
        used = "".join(symbol for _, symbol in sorted(_used(context).items()))
        sheet = f'<svg class="icon-sheet" aria-hidden="true" focusable="false">{used}</svg>' if used else ""
        return mark_safe(sheet + page)  # noqa: S308 - our own drawings in front of an already escaped page


@register.tag
def iconsheet(parser: Parser, _token: Token) -> IconSheet:
    """`{% iconsheet %}…{% endiconsheet %}` around everything in `<body>`."""
    nodelist = parser.parse(("endiconsheet",))
    parser.delete_first_token()
    return IconSheet(nodelist)


# ── drawings ────────────────────────────────────────────────────────────────────────────────────────────────────────


@register.inclusion_tag("ui/qr.html")
def qr(text: str, label: str = "", caption: str = "", extra: str = "") -> dict[str, Any]:
    """A QR code as inline SVG."""
    path, modules = qr_path(text)
    return {"path": path, "modules": modules, "label": label, "caption": caption, "extra": extra}
