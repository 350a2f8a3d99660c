"""到窗口办: where, and whether the doors are open now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.shapes import Place
from zhengwu.doors.ui.shapes import Tone
from zhengwu.doors.ui.writing import hour, week_day
from zhengwu.hall.public import Centre, HoursGroup, ServingCentre, WeeklyHours, centres, centres_for, opening
from zhengwu.items.public import Guide, ItemVersion
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import WorkCalendar, work_calendar

_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def places_of(version: ItemVersion, *, now: dt.datetime) -> tuple[Place, ...]:
    """The halls the guide names, else those whose windows serve the item. Three queries at most."""
    guide, calendar = version.guide, work_calendar()
    serving = {s.centre.code: s for s in centres_for(task_code=version.item.task_code)}
    named = {p.hall_code for p in guide.accept_at if p.hall_code}
    halls = {c.code: c for c in centres().filter(code__in=named - serving.keys())} if named - serving.keys() else {}
    found = []
    for place in guide.accept_at:
        at = serving.get(place.hall_code) or (
            ServingCentre(halls[place.hall_code], ()) if place.hall_code in halls else None
        )
        if at:
            found.append(_hall(at, version, now=now, calendar=calendar))
        else:
            hours = (place.hours,) if place.hours else ()
            found.append(Place(name=place.name, address=place.address, hours=hours, consult=place.phone))
    if not guide.accept_at:
        found = [_hall(at, version, now=now, calendar=calendar) for at in serving.values()]
    return tuple(found)


def _hall(at: ServingCentre, version: ItemVersion, *, now: dt.datetime, calendar: WorkCalendar) -> Place:
    centre, guide = at.centre, version.guide
    status, tone, note = door_words(centre, now=now, calendar=calendar)
    return Place(
        name=_with_windows(at),
        status=status,
        status_tone=tone,
        status_note=note,
        address=" ".join(filter(None, (centre.address, centre.place))),
        hours=hours_words(centre.weekly_hours),
        consult=consult_phone(version.guide, version),
        complain=guide.contacts.supervise or version.item.body.phone_supervise,
    )


def consult_phone(guide: Guide, version: ItemVersion) -> str:
    """Whom to ask."""
    return guide.contacts.consult or version.item.body.phone_consult


def _with_windows(at: ServingCentre) -> str:
    if not at.windows:
        return at.centre.name
    numbers = _("、").join(w.no for w in at.windows)
    return _("%(hall)s，%(numbers)s 号窗口") % {"hall": at.centre.name, "numbers": numbers}


def door_words(centre: Centre, *, now: dt.datetime, calendar: WorkCalendar) -> tuple[str, Tone, str]:
    """开放中 · until when; 没开门 · when it opens."""
    doors = opening(centre=centre, at=now, calendar=calendar)
    if doors.is_open:
        return _("开放中"), "done", _("%(at)s 关门") % {"at": hour(doors.until)}
    if doors.opens_at is None:
        return _("没开门"), "plain", ""
    if local_date(doors.opens_at) == local_date(now):
        return _("没开门"), "plain", _("今天 %(at)s 开") % {"at": hour(doors.opens_at)}
    words = _("%(day)s %(at)s 开") % {"day": week_day(doors.opens_at), "at": hour(doors.opens_at)}
    return _("没开门"), "plain", words


def hours_words(hours: WeeklyHours) -> tuple[str, ...]:
    """周一至周五 9:00–12:00、13:00–17:00, a line a group."""
    return tuple(_group(group) for group in hours.groups)


def _group(group: HoursGroup) -> str:
    sessions = _("、").join(f"{s.opens:%-H:%M}–{s.closes:%-H:%M}" for s in group.sessions)
    note = _("（%(note)s）") % {"note": group.note} if group.note else ""
    return f"{_days(group.days)} {sessions}{note}"


def _days(days: Sequence[int]) -> str:
    names = [_(_WEEKDAYS[day - 1]) for day in sorted(days)]
    in_a_row = len(days) > 2 and max(days) - min(days) == len(days) - 1  # noqa: PLR2004  two days are named both
    return _("%(first)s至%(last)s") % {"first": names[0], "last": names[-1]} if in_a_row else _("、").join(names)
