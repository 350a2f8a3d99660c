"""The standard fields as pairs of the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.disclosure.public import HEADINGS, Shown
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import full_day

_TABLED = frozenset({"subject_kind", "subject_id_type", "standing", "category", "body_name", "source_name"})
_DAYS = frozenset({"decision_date", "valid_from", "valid_to", "public_until"})
_CODES = frozenset({"subject_code", "subject_id_number", "decision_no", "certificate_no", "body_code", "source_code"})


def said_pairs(one: Shown) -> Iterator[Pair]:
    """What stands in each field that has something, words of tables and days in the reader's language."""
    for field, heading in HEADINGS[one.kind].items():
        value = one.cells[field]
        if field in _TABLED:
            value = _("；").join(_(word) for word in value.split("；") if word)
        elif field in _DAYS and value:
            value = full_day(dt.date.fromisoformat(value))
        if value:
            yield Pair(_(heading), value, code=field in _CODES)
