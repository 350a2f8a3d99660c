"""One hall as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.halls.cards import address_words
from zhengwu.doors.citizen.items.places import door_words, hours_words
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import HallPage, WindowGroup
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Crumb, Empty, Link, Pair
from zhengwu.hall.public import Centre, Window
from zhengwu.items.public import offered
from zhengwu.timelimits.public import work_calendar


def hall_page(centre: Centre, windows: Sequence[Window], *, now: dt.datetime) -> HallPage:
    """Where, when, and which window does what. One query, and the calendar."""
    status, tone, note = door_words(centre, now=now, calendar=work_calendar())
    groups = _groups(windows)
    return HallPage(
        crumbs=crumbs(Crumb(_("大厅和便民站"), reverse("halls")), Crumb(centre.name)),
        name=centre.name,
        kind=str(centre.get_kind_display()),
        status=_("，").join(filter(None, (status, note))),
        status_tone=tone,
        pairs=_pairs(centre),
        groups=groups,
        all_href=reverse("halls"),
        empty=None if groups else Empty(_("这个大厅的窗口还没有登记，去之前打 12345 问一问。")),
    )


def _pairs(centre: Centre) -> tuple[Pair, ...]:
    holidays = _("法定节假日不开，调休上班日照常开。") if centre.closed_on_holidays else ""
    hours = "\n".join(filter(None, (*hours_words(centre.weekly_hours), holidays)))
    phone = [Pair(_("电话"), centre.phone)] if centre.phone else []
    return (Pair(_("地址"), address_words(centre)), Pair(_("时间"), hours), *phone)


def _groups(windows: Sequence[Window]) -> tuple[WindowGroup, ...]:
    """Windows that do the same stand together; what takes no applications now is left out."""
    named = _names({code for window in windows for code in window.task_codes})
    alike: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for window in windows:
        alike.setdefault((window.name, window.kind, tuple(window.task_codes)), []).append(window.no)
    return tuple(
        WindowGroup(
            _("%(numbers)s 号窗口") % {"numbers": listed(numbers)},
            name,
            tuple(Link(named[code], reverse("guide", args=[code])) for code in codes if code in named),
        )
        for (name, _kind, codes), numbers in alike.items()
    )


def _names(codes: set[str]) -> Mapping[str, str]:
    return dict(offered().filter(item__task_code__in=codes).order_by("name").values_list("item__task_code", "name"))
