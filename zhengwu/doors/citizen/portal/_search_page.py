"""Results as the search template takes them."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, limit_words, visits_words
from zhengwu.doors.citizen.portal.choices import choices_of
from zhengwu.doors.citizen.portal.regions import divisions_with_items
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.citizen.portal.tries import tries
from zhengwu.doors.citizen.shapes import ItemRow, SearchPage
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Count, Crumb, Empty, Field, Link, Option, Pager, Segment
from zhengwu.items.public import ITEM_TYPES, LEVELS, Page, by_words, lit_up
from zhengwu.items.public import ItemRow as Found

ONLINE_TO_THE_END = 4
_WAYS = 8
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
        rows=tuple(_row(row, wanted.q) for row in found.items),
        pager=_pager(wanted, found, first),
        empty=None if found.items else _empty(wanted),
        tries=() if found.items else tries(by_words()),
        meant=Link(found.meant, wanted.but(q=found.meant).href()) if found.meant else None,
        told=_told(found),
        ways=() if found.items else _ways(),
    )


def _told(found: Page) -> str:
    """How the words were read, when that is not plain to see."""
    if found.poor and found.items:
        return _("没有完全对上的，下面这些比较接近。换个说法试试，或打 12345。")
    if found.read_as:
        return _("“{said}”按“{meant}”找到的。").format(said=found.read_as[0], meant=found.read_as[1])
    return ""


def _ways() -> tuple[Count, ...]:
    """The themes with most items: looking through a list when words fail."""
    themes = choices_of("").themes
    return tuple(Count(_(theme), Search(theme=theme).href(), number) for theme, number in themes[:_WAYS])


def _heading(wanted: Search) -> str:
    if wanted.q:
        return _("“%(q)s”能办的事") % {"q": wanted.q}
    place = next((name for _level, code, name in divisions_with_items() if code == wanted.division), "")
    here = _("%(place)s能办的事") % {"place": _(place)} if place else ""
    # Asking gettext for nothing gives the header of the catalogue.
    return (wanted.event and _(wanted.event)) or (wanted.theme and _(wanted.theme)) or here or _("找事项")


def _filters(wanted: Search) -> tuple[Field, ...]:
    there = choices_of(wanted.audience)
    themes = [(theme, _(theme)) for theme, _n in there.themes]
    events = [(event, _(event)) for event, _n in there.events]
    types = [(code, _(name)) for code, name in ITEM_TYPES.items()]
    levels = [(code, _(name)) for code, name in LEVELS.items()]
    audience = [(key, _(name)) for key, name in AUDIENCES if key]
    divisions = [(code, _(name)) for _level, code, name in divisions_with_items()]
    return (
        *([_select("audience", _("谁来办"), audience, wanted.audience)] if wanted.audience else []),
        _select("theme", _("主题"), themes, wanted.theme),
        _select("event", _("人生的事"), events, wanted.event),
        _select("body", _("部门"), list(there.bodies), wanted.body),
        _select("type", _("类型"), types, wanted.type),
        _select("level", _("层级"), levels, wanted.level),
        _select("online", _("网上办"), [("1", _("可网上办"))], wanted.online),
        _select("free", _("费用"), [("1", _("不收费"))], wanted.free),
        *([_select("division", _("地区"), divisions, wanted.division)] if len(divisions) > 1 else []),
    )


def _select(name: str, label: str, choices: list[tuple[str, str]], picked: str) -> Field:
    options = tuple(Option(value, text, picked=value == picked) for value, text in choices)
    return Field(name=name, label=label, kind="select", options=options, placeholder=_("全部"))


def _row(row: Found, q: str) -> ItemRow:
    parts = lit_up(row.name, q, also=row.shown)
    known = {} if row.listed_only else _known(row)
    return ItemRow(
        name=row.name,
        href=reverse("guide", args=[row.task_code]),
        body=row.body_name,
        summary=row.summary,
        badges=_badges(row),
        parts=parts,
        also=() if not q or _is_lit(parts) else _by_word(row, q),
        **known,
    )


def _known(row: Found) -> dict[str, str]:
    """What an item promises; one that is only listed promises nothing yet."""
    return {"promise": limit_words(row.promise_days, row.promise_unit), "visits": visits_words(row.visits)}


def _by_word(row: Found, q: str) -> tuple[tuple[str, bool], ...]:
    """The by-word that says why an item is here when its name does not."""
    lit = [lit_up(word, q, also=row.shown) for word in row.keywords]
    best = max(lit, key=lambda parts: sum(len(text) for text, shown in parts if shown), default=())
    return best if _is_lit(best) else ()


def _is_lit(parts: Sequence[tuple[str, bool]]) -> bool:
    return any(shown for _text, shown in parts)


def _badges(row: Found) -> tuple[Badge, ...]:
    if row.listed_only:
        return (Badge(_("只列目录")), Badge(_(row.item_type_name)))
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
