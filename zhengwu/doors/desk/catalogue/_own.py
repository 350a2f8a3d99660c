"""The entry a form is about, for an officer who maintains it."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import CatalogEntry, entry_versions
from zhengwu.organisations.public import Over, require


def own(request: DoorRequest, scheme: str, code: str) -> CatalogEntry:
    """The newest version. The nation's entries belong to nobody here; the operation says so.

    Raises:
        EntryUnknown, NotPermitted
    """
    row = entry_versions(scheme=scheme, code=code)[0]
    require(request.officer, "catalogue.edit", over=Over(division_code=row.division.code if row.division else ""))
    return row
