"""Finding halls and windows, and whether a hall is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from zhengwu.hall.models import Centre, Window
from zhengwu.hall.rules import opening as rules
from zhengwu.hall.rules.hours import Session
from zhengwu.kernel.public import SHANGHAI, NotFound
from zhengwu.organisations.public import subtree_prefix


class CentreUnknown(NotFound):
    """No centre has this code."""

    code = "centre.unknown"
    template = "没有编号为 {centre_code} 的大厅，请核对。"


@dataclass(frozen=True, slots=True)
class ServingCentre:
    """A centre and those of its windows that serve what was asked for."""

    centre: Centre
    windows: tuple[Window, ...]


def centres(*, division_code: str = "", kind: str = "") -> QuerySet[Centre]:
    """The centres of a division and of all below it, in the order of their codes; all when no division is given.

    Raises:
        DivisionCodeWrong
    """
    found = Centre.objects.select_related("division").order_by("code")
    if division_code:
        found = found.filter(division__code__startswith=subtree_prefix(division_code))
    return found.filter(kind=kind) if kind else found


def centre_of(*, code: str) -> Centre:
    """The centre with this code.

    Raises:
        CentreUnknown
    """
    # What cannot be a code is not looked for: the database takes offence at some characters.
    found = Centre.objects.select_related("division").filter(code=code).first() if code.isprintable() else None
    if found is None:
        raise CentreUnknown(centre_code=code[:40])
    return found


def windows_of(*, centre: Centre) -> QuerySet[Window]:
    """The windows of a centre, in the order of their numbers."""
    return Window.objects.filter(centre=centre).order_by("no")


def windows_by_centre(found: Sequence[Centre]) -> dict[Centre, tuple[Window, ...]]:
    """The windows of every one of these centres, each in the order of their numbers: one SQL statement."""
    windows: dict[int, list[Window]] = defaultdict(list)
    for window in Window.objects.filter(centre__in=found).order_by("no"):
        windows[window.centre_id].append(window)
    return {centre: tuple(windows[centre.pk]) for centre in found}


def centres_for(*, task_code: str, division_code: str = "") -> list[ServingCentre]:
    """Where an item can be done in person (办理地点), with the windows that do it. One query.

    Raises:
        DivisionCodeWrong
    """
    windows = Window.objects.filter(task_codes__contains=[task_code]).select_related("centre__division")
    if division_code:
        windows = windows.filter(centre__division__code__startswith=subtree_prefix(division_code))
    serving: dict[Centre, list[Window]] = {}
    for window in windows.order_by("centre__code", "no"):
        serving.setdefault(window.centre, []).append(window)
    return [ServingCentre(centre, tuple(its)) for centre, its in serving.items()]


def opening(*, centre: Centre, at: datetime, calendar: rules.HolidayCalendar) -> rules.Opening:
    """How the doors of a centre stand at an instant (开放状态); the answer's instants are in Shanghai time.

    Args:
        at: an aware instant
        calendar: `timelimits.public.work_calendar()`
    """
    return rules.opening(
        hours=centre.weekly_hours,
        closed_on_holidays=centre.closed_on_holidays,
        at=at.astimezone(SHANGHAI),
        calendar=calendar,
    )


def is_open(*, centre: Centre, at: datetime, calendar: rules.HolidayCalendar) -> bool:
    """May people walk in at this instant (是否开放)?"""
    return opening(centre=centre, at=at, calendar=calendar).is_open


def sessions_on(*, centre: Centre, day: date, calendar: rules.HolidayCalendar) -> tuple[Session, ...]:
    """The sessions of one day (当日开放时段), in Shanghai time; none when the centre is closed."""
    return rules.sessions_on(
        day, hours=centre.weekly_hours, closed_on_holidays=centre.closed_on_holidays, calendar=calendar
    )
