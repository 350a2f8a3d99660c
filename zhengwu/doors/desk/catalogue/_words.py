"""How an entry of the base catalogue and its bounds are told on the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Link, Segment
from zhengwu.doors.ui.writing import full_day, money_words
from zhengwu.items.public import KEEPERS, LEVELS, BaseEntry, CatalogEntry, Item, Limit
from zhengwu.kernel.public import SYSTEM

LIST, NEGATIVE = "desk-catalogue", "desk-catalogue-negative"
AUDIENCES = {"natural": "自然人", "legal": "法人", "both": "自然人和法人"}


def entry_href(entry: CatalogEntry | BaseEntry, verb: str = "entry") -> str:
    """The page of an entry, or of one thing done with it."""
    return reverse(f"{LIST}-{verb}", args=[str(entry.scheme), entry.code])


def item_href(item: Item) -> str:
    """The catalogue record of an item."""
    return reverse(f"{LIST}-item", args=[item.task_code])


def way_to(entry: CatalogEntry | None = None, *more: Crumb) -> tuple[Crumb, ...]:
    """… › 基本目录 › 名称 › …"""
    way = [Crumb(_("基本目录"), reverse(LIST))]
    if entry:
        way.append(Crumb(entry.name, entry_href(entry) if more else ""))
    return (*way, *more)


def views(current: str) -> tuple[Segment, ...]:
    """The two lists an official keeps here."""
    return (
        Segment(_("基本目录"), reverse(LIST), current == LIST),
        Segment(_("负面清单"), reverse(NEGATIVE), current == NEGATIVE),
    )


def public_link(name: str) -> Link:
    """The way to what the public sees."""
    return Link(_("看公开的清单"), reverse(name), "globe")


def limit_words(limit: Limit | None) -> str:
    """20 个工作日, 30 天, 当场."""
    if limit is None:
        return ""
    if not limit.days:
        return _("当场")
    return counted("%(n)s 个工作日" if limit.unit == "workday" else "%(n)s 天", limit.days)


def levels_words(levels: Iterable[str]) -> str:
    """县级、镇（乡、街道）级."""
    return listed(_(LEVELS[level]) for level in levels)


def keeper_words(entry: CatalogEntry) -> str:
    """国家, or the division that maintains it."""
    return _(entry.division.name) if entry.division else _(KEEPERS["nation"])


def fees_words(entry: BaseEntry) -> str:
    """Every fee with the most it may be; without any the item is free."""
    fees = entry.bounds.fees
    said = (
        _("{name}不超过 {sum}（每{unit}）").format(name=fee.name, sum=money_words(fee.most_fen), unit=fee.unit)
        for fee in fees
    )
    return listed(said) if fees else _("不收费")


def names_words(names: tuple[str, ...] | None) -> str:
    """A list of names that may be asked for; None is without bound."""
    if names is None:
        return _("不限定")
    return listed(names) if names else _("都不能要")


def visits_words(visits: int | None) -> str:
    """一次不跑, 1 次; None is without bound."""
    if visits is None:
        return _("不限定")
    return counted("%(n)s 次", visits) if visits else _("一次不跑")


def writer_words(entry: CatalogEntry) -> str:
    """Who wrote a version down; the platform itself says so in the reader's language."""
    name = entry.written_by_name
    return _(name) if name == SYSTEM.name else name


def standing_badge(entry: CatalogEntry, *, today: dt.date) -> Badge | None:
    """尚未生效, 已取消; nothing while it is simply in force."""
    if entry.valid_from > today:
        return Badge(_("{day}起生效").format(day=full_day(entry.valid_from)), "info")
    if entry.valid_to and entry.valid_to <= today:
        return Badge(_("{day}起失效").format(day=full_day(entry.valid_to)))
    return None


def fits_badge(findings: int) -> Badge:
    """Whether an implementation keeps to its entry."""
    if findings:
        return Badge(counted("{n} 处不一致", findings), "late", "alert")
    return Badge(_("一致"), "done", "check")
