"""Who may change an entry of the base catalogue, and holding it meanwhile."""

from __future__ import annotations

import datetime as dt

from django.db import connection

from zhengwu.items.models import CatalogEntry
from zhengwu.items.queries.catalogue import EntryUnknown
from zhengwu.kernel.public import Actor, BadInput, NotPermitted
from zhengwu.organisations.public import Officer, Over, require

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('zhengwu.items.catalogue:' || %s))"


class NationsEntry(NotPermitted):
    """The nation's entries are taken in as files, by the operator."""

    code = "catalogue.nations"
    template = "“{name}”是国家目录，这里不能改。国家调整后，请系统管理员用文件导入。"


def acting(by: Officer | Actor, *, division_code: str, name: str) -> Actor:
    """Who acts. An officer needs `catalogue.edit` over the division that maintains the entry (谁编制谁维护).

    Raises:
        NotPermitted, NationsEntry
    """
    if isinstance(by, Actor):
        return by
    if not division_code:
        raise NationsEntry(name=name, action="catalogue.edit")
    return require(by, "catalogue.edit", over=Over(division_code=division_code)).actor


def locked_entry(*, scheme: str, code: str) -> CatalogEntry:
    """The version that goes on, nobody else changing this code until the transaction ends.

    Raises:
        EntryUnknown
    """
    hold(scheme=scheme, code=code)
    rows = CatalogEntry.objects.select_for_update(of=("self",)).select_related("division")
    found = rows.filter(scheme=scheme, code=code, valid_to=None).first()
    if found is None:
        raise EntryUnknown(entry_code=code[:64])
    return found


def hold(*, scheme: str, code: str) -> None:
    """Queue everybody who changes this code, also while there is no row to lock yet."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [f"{scheme}:{code}"])


def later_day(day: dt.date, *, than: dt.date, name: str) -> dt.date:
    """A day on which something may follow what began `than`.

    Raises:
        BadInput
    """
    if day <= than:
        raise BadInput.one(
            (name,), "要晚于现在这一版的生效日期 {day}。", "catalogue.day_too_early", day=than.isoformat()
        )
    return day
