"""The catalogue as the template takes it."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.catalogue._wanted import href_of, query_of
from zhengwu.doors.citizen.page import crumbs, limit_words, visits_words
from zhengwu.doors.citizen.shapes import CataloguePage, ItemRow
from zhengwu.doors.ui.paging import pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Count, Crumb, Empty, Field, Link, Option, Segment
from zhengwu.items.public import ITEM_TYPES, LEVELS, ItemVersion, Shelf, ShelfChoice, Shelving

ROWS_A_PAGE = 20
AUDIENCES = (("", "全部"), ("natural", "个人"), ("legal", "企业和单位"))
#: So many bodies stand open on the first page; all of them are in the list of the filter.
_BODIES = 24
_ONLINE_TO_THE_END = 4


def catalogue_page(wanted: Shelving, shelf: Shelf, *, number: int) -> CataloguePage:
    """Lay out one page; `number` from 1."""
    untouched = wanted == Shelving(audience=wanted.audience)
    return CataloguePage(
        heading=_("事项目录"),
        lead=_("政府公布的全部事项。按主题、部门、类型一层层找，点开就是办事指南。"),
        crumbs=crumbs(Crumb(_("事项目录"))),
        action=reverse("catalogue"),
        audience=wanted.audience,
        words=counted("共 %(n)s 项", shelf.total),
        segments=tuple(
            Segment(_(name), href_of(wanted, audience=key), wanted.audience == key) for key, name in AUDIENCES
        ),
        filters=_filters(wanted, shelf),
        clear_href="" if untouched else href_of(Shelving(audience=wanted.audience)),
        themes=_counts(wanted, shelf.themes, "theme") if untouched else (),
        life_events=_counts(wanted, shelf.life_events, "event") if untouched else (),
        bodies=_counts(wanted, shelf.bodies[:_BODIES], "body") if untouched else (),
        rows=tuple(_row(version) for version in shelf.rows),
        pager=pager_at(
            number, total=shelf.total, rows=ROWS_A_PAGE, href=lambda to: href_of(wanted, page=to if to > 1 else "")
        ),
        empty=None
        if shelf.rows
        else Empty(_("没有符合的事项，放宽一点再找，或打 12345。"), _("看全部事项"), reverse("catalogue")),
        downloads=tuple(
            Link(text, reverse("catalogue-export", args=[kind]) + query_of(wanted), "download")
            for kind, text in (("csv", "CSV"), ("xlsx", "Excel"), ("json", "JSON"))
        ),
    )


def _counts(wanted: Shelving, choices: Iterable[ShelfChoice], name: str) -> tuple[Count, ...]:
    return tuple(
        Count(one.name or _(one.value), href_of(wanted, **{name: one.value}), one.count) for one in choices if one.value
    )


def _filters(wanted: Shelving, shelf: Shelf) -> tuple[Field, ...]:
    return (
        _select("theme", _("主题"), [(one, _(one.value)) for one in shelf.themes], wanted.theme),
        _select("event", _("人生的事"), [(one, _(one.value)) for one in shelf.life_events], wanted.life_event),
        _select("body", _("部门"), [(one, one.name) for one in shelf.bodies], wanted.body),
        _select("type", _("类型"), [(one, _(ITEM_TYPES[one.value])) for one in shelf.types], wanted.item_type),
        _select("level", _("层级"), [(one, _(LEVELS[one.value])) for one in shelf.levels], wanted.level),
        _select("division", _("地区"), [(one, _(one.name)) for one in shelf.divisions], wanted.division),
    )


def _select(name: str, label: str, choices: list[tuple[ShelfChoice, str]], picked: str) -> Field:
    """Every choice says how many it leaves; one that leaves nothing but was chosen stays, so that it can be taken back."""
    options = [
        Option(one.value, _("{name}（{n}）").format(name=text, n=one.count), picked=one.value == picked)
        for one, text in choices
    ]
    if picked and not any(option.picked for option in options):
        options.insert(0, Option(picked, _(picked), picked=True))
    return Field(name=name, label=label, kind="select", options=tuple(options), placeholder=_("全部"))


def _row(version: ItemVersion) -> ItemRow:
    type_ = Badge(_(version.get_item_type_display()))
    href = reverse("guide", args=[version.item.task_code])
    if version.listed_only:
        return ItemRow(
            name=version.name,
            href=href,
            body=version.item.body.name,
            summary="",
            badges=(Badge(_("只列目录，指南编制中"), "need"), type_),
        )
    online = (Badge(_("全程网办"), "done", "check"),) if version.online_depth >= _ONLINE_TO_THE_END else ()
    return ItemRow(
        name=version.name,
        href=href,
        body=version.item.body.name,
        summary=version.guide_json.get("summary", ""),
        badges=(*online, type_),
        promise=limit_words(version.promise_days, version.promise_unit),
        visits=visits_words(version.visits),
    )
