"""How a public entry is said, and the filters of the list as the page and the file read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import HEADINGS, KIND_NAMES, Kind, Looked, Shown, Standing
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.ui.shapes import Badge, Crumb, Pair
from zhengwu.doors.ui.writing import full_day

LIST, ONE, FILE = "disclosure", "disclosure-one", "disclosure-file"
_MOST_CHARACTERS = 60
#: Fields whose content is a word of a table, or several between “；”.
_TABLED = frozenset({"subject_kind", "subject_id_type", "standing", "category"})
_CODES = frozenset({"subject_code", "subject_id_number", "decision_no", "certificate_no", "body_code", "source_code"})


def looked_for(asked: Mapping[str, Any]) -> Looked:
    """The filters of an address, each at most 60 characters."""
    said = {name: str(asked.get(name, "")).replace("\0", "").strip()[:_MOST_CHARACTERS] for name in Looked.__slots__}
    return Looked(**said)


def way(*more: Crumb) -> tuple[Crumb, ...]:
    """首页 › 双公示 › …"""
    return crumbs(Crumb(_("双公示"), reverse(LIST) if more else ""), *more)


def kind_badge(kind: Kind) -> Badge:
    """行政许可, 行政处罚."""
    return Badge(_(KIND_NAMES[kind]), "info" if kind is Kind.PERMIT else "need")


def badges_of(one: Shown) -> tuple[Badge, ...]:
    """Its kind, what it is worth today, and whether it was corrected."""
    found = [kind_badge(one.kind)]
    if one.standing is not Standing.VALID:
        found.append(Badge(_(one.cells["standing"]), "late"))
    if one.corrected_date:
        found.append(Badge(_("已更正"), "plain", "edit"))
    return tuple(found)


def pairs_of(one: Shown) -> tuple[Pair, ...]:
    """The standard fields that say something, in their order."""
    return tuple(
        Pair(_(heading), words_of(field, one.cells[field]), code=field in _CODES)
        for field, heading in HEADINGS[one.kind].items()
        if one.cells[field]
    )


def words_of(field: str, value: str) -> str:
    """One field in the reader's language: words of tables are translated, days are written out."""
    if field in _TABLED:
        return _("；").join(_(word) for word in value.split("；") if word)
    if field in {"decision_date", "valid_from", "valid_to", "public_until"}:
        return full_day(dt.date.fromisoformat(value))
    return value
