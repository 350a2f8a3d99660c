"""待办: everything this officer can do now, most urgent first."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from zhengwu.cases.public import desk_page
from zhengwu.doors.desk.inbox._filters import filters_of
from zhengwu.doors.desk.inbox._inbox_page import ROWS_A_PAGE, inbox_page
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked


@page("desk", may=OFFICER, name="desk")
def inbox(request: DoorRequest) -> HttpResponse:
    """Counters, filters, rows. Without a query the last filters are taken up again."""
    filters, remembered = filters_of(request)
    number = page_asked(request.GET.get("page", "1"))
    desk = desk_page(
        officer=request.officer, today=request.today, wishes=filters.wishes, rows=ROWS_A_PAGE, number=number
    )
    number = min(number, last_page(desk.total, rows=ROWS_A_PAGE))
    built = inbox_page(request, desk, filters, number=number, remembered=remembered)
    return render(request, "desk/inbox.html", {"page": built})
