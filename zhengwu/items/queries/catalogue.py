"""Reads of the base catalogue 基本目录: its entries, their implementations, and where these depart from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from zhengwu.items.models import CatalogEntry, ItemVersion
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.queries.versions import published
from zhengwu.items.rules.base import BaseEntry
from zhengwu.items.rules.codes import Scheme, is_task_code
from zhengwu.items.rules.consistency import Finding
from zhengwu.items.rules.inheritance import inheritance
from zhengwu.items.rules.source import ItemSource
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import delegations_in_force

IN_FORCE, COMING, ENDED = "in_force", "coming", "ended"


class EntryUnknown(NotFound):
    """No entry of the base catalogue has this code, or it was ended."""

    code = "catalogue.entry_unknown"
    template = "基本目录里没有编码为 {entry_code} 的事项，可能已经取消。请从目录里再找。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """An item in force and everything in which it departs from its base entry; without findings it keeps to it."""

    version: ItemVersion
    findings: tuple[Finding, ...]

    @property
    def task_code(self) -> str:
        """Which item."""
        return self.version.item.task_code


def entries(
    *, on: dt.date, q: str = "", item_type: str = "", level: str = "", keeper: str = "", standing: str = IN_FORCE
) -> QuerySet[CatalogEntry]:
    """The entries of a day by code, each with `items`: how many items in force are based on it.

    Args:
        q: part of the name, or the beginning of the code. level: where it may be implemented.
        standing: in force on the day, still coming, or ended by then.
    """
    rows = CatalogEntry.objects.select_related("division").filter(_stands(standing, on))
    for word in q.replace("\0", "").split():
        rows = rows.filter(Q(name__icontains=word) | Q(code__startswith=word.upper()))
    if item_type:
        rows = rows.filter(item_type=item_type)
    if level:
        rows = rows.filter(Q(content__levels__contains=[level]) | Q(content__levels__contains=["7"]))
    if keeper:
        rows = rows.filter(keeper=keeper)
    based = published().filter(item__scheme=OuterRef("scheme"), item__catalog_code=OuterRef("code")).order_by()
    counted = Subquery(based.values("item__catalog_code").annotate(n=Count("id")).values("n"))
    return rows.annotate(items=Coalesce(counted, 0, output_field=IntegerField())).order_by("code", "scheme", "version")


def _stands(standing: str, on: dt.date) -> Q:
    match standing:
        case "coming":
            return Q(valid_from__gt=on)
        case "ended":
            return Q(valid_to__lte=on)
        case _:
            return Q(valid_from__lte=on) & (Q(valid_to=None) | Q(valid_to__gt=on))


def entry_on(*, code: str, on: dt.date, scheme: str = Scheme.NATIONAL) -> CatalogEntry | None:
    """The version of an entry in force on a day; None when there is none. One SQL statement."""
    return entries_on([code], on=on).get((scheme, code))


def entries_on(codes: Iterable[str], *, on: dt.date) -> dict[tuple[str, str], CatalogEntry]:
    """The entries in force on a day, by scheme and code. One SQL statement."""
    rows = CatalogEntry.objects.filter(_stands(IN_FORCE, on), code__in=sorted(set(codes)))
    return {(row.scheme, row.code): row for row in rows.select_related("division")}


def entry_versions(*, code: str, scheme: str = Scheme.NATIONAL) -> list[CatalogEntry]:
    """Every version of an entry, newest first. One SQL statement.

    Raises:
        EntryUnknown
    """
    rows = CatalogEntry.objects.filter(scheme=scheme, code=code) if is_task_code(code) else CatalogEntry.objects.none()
    found = list(rows.select_related("division").order_by("-version"))
    if not found:
        raise EntryUnknown(entry_code=code[:64])
    return found


def implementations(*, code: str, scheme: str = Scheme.NATIONAL) -> QuerySet[ItemVersion]:
    """The items in force that are based on an entry, 业务办理项 after their items."""
    rows = published().filter(item__scheme=scheme, item__catalog_code=code)
    return rows.select_related("item__body", "item__division", "item__parent").order_by(
        "item__division__code", "item__task_code"
    )


def deviations(entry: CatalogEntry, versions: Iterable[ItemVersion] | None = None) -> list[Deviation]:
    """Where items depart from an entry: those given, else all in force that are based on it."""
    found = implementations(scheme=entry.scheme, code=entry.code) if versions is None else versions
    return [Deviation(version=one, findings=tuple(departs(entry.entry, one))) for one in found]


def departs(entry: BaseEntry, version: ItemVersion) -> list[Finding]:
    """Where one published version departs from an entry."""
    return inheritance(entry, ItemSource.model_validate(row_of(version)), level=str(version.item.body.level))


def sub_items_of(*, task_code: str) -> QuerySet[ItemVersion]:
    """The 业务办理项 in force of an item, by code."""
    return published().filter(item__parent__task_code=task_code).order_by("item__task_code")


def exercised_by(body_codes: Collection[str], *, on: dt.date) -> dict[tuple[str, str], list[str]]:
    """Who does the work of these bodies by delegation (委托下放): (body code, task code or "" for all) → names.

    Two SQL statements.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for one in delegations_in_force(on=on).filter(from_body__code__in=sorted(set(body_codes))):
        for code in one.task_codes or ("",):
            found.setdefault((one.from_body.code, code), []).append(one.to_body.name)
    return found
