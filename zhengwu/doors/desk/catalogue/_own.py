"""The entry a form is about, for an officer who maintains it."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import CatalogEntry, NationsEntry, entry_versions
from zhengwu.organisations.public import Over, require


def own(request: DoorRequest, scheme: str, code: str) -> CatalogEntry:
    """The newest version.

    Raises:
        EntryUnknown, NotPermitted
        NationsEntry: it belongs to nobody here
    """
    row = entry_versions(scheme=scheme, code=code)[0]
    if row.division is None:
        raise NationsEntry(name=row.name, action="catalogue.edit")
    require(request.officer, "catalogue.edit", over=Over(division_code=row.division.code))
    return row
