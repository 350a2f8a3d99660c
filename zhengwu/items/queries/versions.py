"""Reads of items: one version, the one in force, and what the catalogue holds. Searching is in `search.py`."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, F, Func, QuerySet

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.codes import is_task_code
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import CompiledModels, Conflict, Given, NotFound
from zhengwu.organisations.public import subtree_prefix


class ItemUnknown(NotFound):
    """No item has this task code."""

    code = "items.unknown"
    template = "没有找到编码为 {task_code} 的事项，请检查编码，或从首页搜索。"


class VersionUnknown(NotFound):
    """The item has no such version."""

    code = "items.version_unknown"
    template = "事项 {task_code} 没有第 {version} 版。"


class ItemNotOffered(Conflict):
    """The item exists, but takes no applications now: suspended, cancelled, historic, or not yet in force."""

    code = "items.not_offered"
    title = "现在不受理"
    template = "“{name}”现在不受理申请（{reason}）。您可以查看以前的指南，或打 12345 咨询。"


_WHY_NOT = {
    State.SUSPENDED: "已暂停",
    State.CANCELLED: "已取消",
    State.SUPERSEDED: "已取消",
    State.APPROVED: "还没到生效日期",
}


_ONLY_LISTED = "只公布了目录，办事指南正在编制"


def _versions(task_code: str | None = None) -> QuerySet[ItemVersion]:
    rows = ItemVersion.objects.select_related("item__body", "item__division").defer("search")
    if task_code is None:
        return rows
    # What cannot be a code is not looked for: the database takes offence at some characters.
    return rows.filter(item__task_code=task_code) if is_task_code(task_code) else rows.none()


def _one() -> QuerySet[ItemVersion]:
    """The guide is the larger part of a version, and mostly known (`ItemVersion.guide`): who does not know it asks once more."""
    rows = _versions().filter(item__task_code=Given("task_code")).defer("guide_json")
    return rows.select_related("item__body__division", "item__division")


_numbered = CompiledModels(lambda: _one().filter(version=Given("version")))
_in_force = CompiledModels(lambda: _one().filter(state=State.IN_FORCE, effective_date__lte=Given("on")))
_live = CompiledModels(lambda: _one().filter(state__in=[State.IN_FORCE, State.SUSPENDED]))


def version_of(*, task_code: str, version: int) -> ItemVersion:
    """One published version, whatever its state, with item, body and division.

    Raises:
        VersionUnknown
    """
    found = _numbered.first(task_code=task_code, version=version) if is_task_code(task_code) else None
    if found is None:
        raise VersionUnknown(task_code=task_code, version=version)
    return found


def in_force(*, task_code: str, on: dt.date) -> ItemVersion:
    """The version that takes applications on this day, with item, body and division.

    Raises:
        ItemUnknown
        ItemNotOffered: it exists, but takes none (事项不在公布清单内不得办理)
    """
    found = _in_force.first(task_code=task_code, on=on) if is_task_code(task_code) else None
    if found is not None and found.listed_only:
        raise ItemNotOffered(name=found.name, reason=_ONLY_LISTED)
    if found is not None:
        return found
    latest = _versions(task_code).order_by("-version").first()
    if latest is None:
        raise ItemUnknown(task_code=task_code[:60])
    raise ItemNotOffered(name=latest.name, reason=_WHY_NOT.get(State(latest.state), "还没有公布"))


def latest_version(*, task_code: str) -> ItemVersion:
    """The version in force or suspended, else the newest one: what a page about the item shows.

    Raises:
        ItemUnknown
    """
    # What cannot be a code is not looked for: the database takes offence at some characters.
    live = _live.first(task_code=task_code) if is_task_code(task_code) else None
    found = live or _versions(task_code).order_by("-version").first()
    if found is None:
        raise ItemUnknown(task_code=task_code[:60])
    return found


def versions_of(*, task_code: str) -> list[ItemVersion]:
    """All versions of an item, newest first.

    Raises:
        ItemUnknown
    """
    found = list(_versions(task_code).order_by("-version"))
    if not found:
        raise ItemUnknown(task_code=task_code[:60])
    return found


def published(*, division: str = "") -> QuerySet[ItemVersion]:
    """All versions in force within a division and below, those that are only listed (只列目录) among them."""
    rows = _versions().filter(state=State.IN_FORCE)
    return rows.filter(item__division__code__startswith=subtree_prefix(division)) if division else rows


def offered(*, division: str = "") -> QuerySet[ItemVersion]:
    """All versions that take applications, within a division and below."""
    return published(division=division).filter(listed_only=False)


def counted_in(rows: QuerySet[ItemVersion], array: str) -> dict[str, int]:
    """How many rows have each word of an array field, most first."""
    found: list[tuple[str, int]] = list(
        rows.order_by()
        .annotate(word=Func(F(array), function="unnest"))
        .values_list("word")
        .annotate(items=Count("id"))
        .order_by("-items", "word")
    )
    return dict(found)


def count_by_theme(*, division: str = "", audience: str = "") -> dict[str, int]:
    """How many offered items each theme has, most first."""
    return counted_in(_for(offered(division=division), audience), "themes")


def count_by_life_event(*, division: str = "", audience: str = "") -> dict[str, int]:
    """How many offered items each life event has, most first."""
    return counted_in(_for(offered(division=division), audience), "life_events")


def count_by_body(*, division: str = "", audience: str = "") -> list[tuple[str, str, int]]:
    """(code, name, offered items) of every body that offers any, most first."""
    rows = _for(offered(division=division), audience).order_by()
    counted = rows.values_list("item__body__code", "item__body__name").annotate(items=Count("id"))
    return [(code, name, items) for code, name, items in counted.order_by("-items", "item__body__code")]


def count_by_division() -> dict[str, int]:
    """How many items each division itself offers (what is below it not counted), by code."""
    rows = offered().order_by().values_list("item__division__code").annotate(items=Count("id"))
    return dict(rows.order_by("item__division__code"))


def _for(rows: QuerySet[ItemVersion], audience: str) -> QuerySet[ItemVersion]:
    return rows.filter(audience__in=[audience, "both"]) if audience else rows
