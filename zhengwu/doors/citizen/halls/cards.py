"""A hall as a card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.places import door_words, hours_words
from zhengwu.doors.citizen.shapes import HallCard
from zhengwu.doors.ui.saying import counted
from zhengwu.hall.public import Centre, Window, by_closeness
from zhengwu.timelimits.public import WorkCalendar


def closest_first(found: Sequence[Centre], *, place: str) -> list[Centre]:
    """Seen from a place, or else from the division this installation serves."""
    return by_closeness(found, place=place or settings.HOME_DIVISION)


def hall_card(
    centre: Centre, *, windows: Sequence[Window] | None = None, now: dt.datetime, calendar: WorkCalendar
) -> HallCard:
    """Where it is, and whether one can walk in now."""
    status, tone, note = door_words(centre, now=now, calendar=calendar)
    return HallCard(
        name=centre.name,
        address=address_words(centre),
        hours=hours_words(centre.weekly_hours),
        phone=centre.phone,
        status=_("，").join(filter(None, (status, note))),
        status_tone=tone,
        href=reverse("hall", args=[centre.code]),
        windows=_windows_words(windows),
        latitude=_degrees(centre.latitude),
        longitude=_degrees(centre.longitude),
    )


def address_words(centre: Centre) -> str:
    """Street and where in the building."""
    return " ".join(filter(None, (centre.address, centre.place)))


def _degrees(value: object) -> str:
    return "" if value is None else f"{value}"


def _windows_words(windows: Sequence[Window] | None) -> str:
    if not windows:
        return ""
    items = len({code for window in windows for code in window.task_codes})
    return _("，").join((counted("%(n)s 个窗口", len(windows)), counted("能办 %(n)s 个事项", items)))
