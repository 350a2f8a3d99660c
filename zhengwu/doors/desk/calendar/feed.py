"""The due dates of one officer as iCalendar (RFC 5545), at an address only they know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DeskTask, desk_tasks, feed_account
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import hats_of

_LINE = 73


@page("desk/calendar/<str:secret>.ics", may=ANYONE, name="desk-calendar-feed")
def feed(request: DoorRequest, secret: str) -> HttpResponse:
    """Every hat of the account; nothing about applicants. An address that was replaced, or whose account was locked, is none."""
    account = feed_account(secret=secret)
    if account is None:
        raise NotFound
    hats = hats_of(account, today=request.today)
    every = [t for hat in hats for t in desk_tasks(officer=hat, today=request.today)]
    tasks = {(t.case.project_no, t.step): t for t in every}
    answer = HttpResponse(_calendar(tasks.values(), now=request.now), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _calendar(tasks: Iterable[DeskTask], *, now: dt.datetime) -> str:
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zhengwu//due//ZH", f"X-WR-CALNAME:{_escaped(_('办件期限'))}"]
    for task in tasks:
        if task.due_date is None:
            continue
        lines += [
            "BEGIN:VEVENT",
            f"UID:{task.case.project_no}-{task.work_item_id or task.action}@{host}",
            f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{task.due_date:%Y%m%d}",
            f"DTEND;VALUE=DATE:{task.due_date + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(_('{step}：{item}').format(step=_(task.step), item=task.case.item_name))}",
            f"DESCRIPTION:{task.case.project_no}",
            f"URL:{settings.SITE_URL.rstrip('/')}{reverse('desk-case', args=[task.case.project_no])}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """At most 75 bytes a line, never cut inside a character."""
    parts, part = [], ""
    for character in line:
        if len((part + character).encode()) > _LINE:
            parts.append(part)
            part = ""
        part += character
    return "\r\n ".join([*parts, part])
