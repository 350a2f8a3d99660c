"""待办: everything this officer can do now, most urgent first."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from zhengwu.cases.public import desk_tasks
from zhengwu.doors.desk.inbox._filters import filters_of
from zhengwu.doors.desk.inbox._inbox_page import inbox_page
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page


@page("desk", may=OFFICER, name="desk")
def inbox(request: DoorRequest) -> HttpResponse:
    """Counters, filters, rows. Without a query the last filters are taken up again."""
    filters, remembered = filters_of(request)
    tasks = desk_tasks(officer=request.officer, today=request.today)
    number = request.GET.get("page", "1")
    built = inbox_page(request, tasks, filters, number=int(number) if number.isdecimal() else 1, remembered=remembered)
    return render(request, "desk/inbox.html", {"page": built})
