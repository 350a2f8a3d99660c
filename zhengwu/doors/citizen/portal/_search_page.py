"""Results as the search template takes them."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, limit_words, visits_words
from zhengwu.doors.citizen.portal.regions import divisions_with_items
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.citizen.portal.tries import tries
from zhengwu.doors.citizen.shapes import ItemRow, SearchPage
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Field, Option, Pager, Segment
from zhengwu.items.public import ITEM_TYPES, Page, count_by_body, count_by_life_event, count_by_theme
from zhengwu.items.public import ItemRow as Found

ONLINE_TO_THE_END = 4
AUDIENCES = (("", "全部"), ("natural", "个人"), ("legal", "企业和单位"))


def search_page(wanted: Search, found: Page, *, first: int) -> SearchPage:
    """Lay out one page of results; `first` is the place of its first row among all."""
    return SearchPage(
        action=reverse("search"),
        q=wanted.q,
        heading=_heading(wanted),
        crumbs=crumbs(Crumb(_("找事项"))),
        suggest_href=reverse("suggest"),
        words=counted("找到 %(n)s 件", found.total) if found.total else "",
        segments=tuple(
            Segment(_(name), wanted.but(audience=key).href(), wanted.audience == key) for key, name in AUDIENCES
        ),
        filters=_filters(wanted),
        rows=tuple(_row(row) for row in found.items),
        pager=_pager(wanted, found, first),
        empty=None if found.items else _empty(wanted),
        tries=() if found.items else tries(),
    )


def _heading(wanted: Search) -> str:
    if wanted.q:
        return _("“%(q)s”能办的事") % {"q": wanted.q}
    place = next((name for _level, code, name in divisions_with_items() if code == wanted.division), "")
    here = _("%(place)s能办的事") % {"place": _(place)} if place else ""
    # Asking gettext for nothing gives the header of the catalogue.
    return (wanted.event and _(wanted.event)) or (wanted.theme and _(wanted.theme)) or here or _("找事项")


def _filters(wanted: Search) -> tuple[Field, ...]:
    bodies = [(code, name) for code, name, _n in count_by_body(audience=wanted.audience)]
    themes = [(theme, _(theme)) for theme in count_by_theme(audience=wanted.audience)]
    events = [(event, _(event)) for event in count_by_life_event(audience=wanted.audience)]
    types = [(code, _(name)) for code, name in ITEM_TYPES.items()]
    audience = [(key, _(name)) for key, name in AUDIENCES if key]
    divisions = [(code, _(name)) for _level, code, name in divisions_with_items()]
    return (
        *([_select("audience", _("谁来办"), audience, wanted.audience)] if wanted.audience else []),
        _select("theme", _("主题"), themes, wanted.theme),
        _select("event", _("人生的事"), events, wanted.event),
        _select("body", _("部门"), bodies, wanted.body),
        _select("type", _("类型"), types, wanted.type),
        *([_select("division", _("地区"), divisions, wanted.division)] if len(divisions) > 1 else []),
    )


def _select(name: str, label: str, choices: list[tuple[str, str]], picked: str) -> Field:
    options = tuple(Option(value, text, picked=value == picked) for value, text in choices)
    return Field(name=name, label=label, kind="select", options=options, placeholder=_("全部"))


def _row(row: Found) -> ItemRow:
    return ItemRow(
        name=row.name,
        href=reverse("guide", args=[row.task_code]),
        body=row.body_name,
        summary=row.summary,
        badges=_badges(row),
        promise=limit_words(row.promise_days, row.promise_unit),
        visits=visits_words(row.visits),
    )


def _badges(row: Found) -> tuple[Badge, ...]:
    online = [Badge(_("全程网办"), "done", "check")] if row.online_depth >= ONLINE_TO_THE_END else []
    free = [Badge(_("免费"))] if row.free else []
    return (*online, *free, Badge(_(row.item_type_name)))


def _pager(wanted: Search, found: Page, first: int) -> Pager | None:
    if found.next is None and first == 1:
        return None
    last = first + len(found.items) - 1
    following = wanted.href(cursor=found.next, n=str(last + 1)) if found.next else ""
    return Pager(
        first=first, last=last, total=found.total, next_href=following, previous_href=wanted.href() if first > 1 else ""
    )


def _empty(wanted: Search) -> Empty:
    if wanted.q:
        text = _("没找到“%(q)s”，换个说法试试，或打 12345。") % {"q": wanted.q}
    else:
        text = _("没有符合的事项，放宽一点再找，或打 12345。")
    return Empty(text, _("看全部事项"), reverse("search"))
