"""办理时段 as calendars one can follow: of one item, and of everything a division or a theme has."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.fresh import fresh
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import ItemVersion, State, Window, calendar, latest_version, seasonal

_MOST_CHARACTERS = 40


@page("items/<str:task_code>/calendar.ics", may=ANYONE, name="guide-calendar")
def of_item(request: DoorRequest, task_code: str) -> HttpResponse:
    """The windows of one item; an item that is always open has none."""
    version = latest_version(task_code=task_code)
    return _answer(request, [version], name=version.name)


@page("calendar.ics", may=ANYONE, name="calendar")
def of_all(request: DoorRequest) -> HttpResponse:
    """The windows of every item on offer, of a `division` and below, of a `theme`."""
    theme = request.GET.get("theme", "")[:_MOST_CHARACTERS]
    division = request.GET.get("division", "")[:_MOST_CHARACTERS]
    known = division if division.isascii() and division.isdecimal() else ""
    found = seasonal(division=known or settings.HOME_DIVISION, theme=theme)
    return _answer(request, list(found), name=theme or _("一年里什么时候办什么"))


def windows_of(version: ItemVersion) -> tuple[Window, ...]:
    """The periods of a version as windows."""
    since = version.effective_date
    if since is None:
        return ()
    return tuple(
        Window(
            task_code=version.item.task_code,
            number=number,
            name=version.name,
            period=period,
            version=version.version,
            since_date=since,
            url=settings.SITE_URL.rstrip("/") + reverse("guide", args=[version.item.task_code]),
            note=period.note,
            cancelled=version.state not in (State.IN_FORCE, State.SUSPENDED),
        )
        for number, period in enumerate(version.guide.periods, start=1)
    )


def _answer(request: DoorRequest, versions: Sequence[ItemVersion], *, name: str) -> HttpResponse:
    windows = [window for version in versions for window in windows_of(version)]
    text = calendar(windows, name=name, host=urlsplit(settings.SITE_URL).hostname or "localhost")
    return fresh(request, text.encode(), media_type="text/calendar; charset=utf-8")
