"""长辈版: the same pages in larger type, the essentials first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhengwu.doors.ui.page import ANYONE, page
from zhengwu.doors.ui.reading.switching import switch
from zhengwu.doors.ui.reading.wishes import LARGE_TYPE_COOKIE


@page("large-type", may=ANYONE, name="large-type", methods=("POST",))
def large_type(request: HttpRequest) -> HttpResponse:
    """Switch between 长辈版 and 普通版, and go back to where one was."""
    return switch(request, cookie=LARGE_TYPE_COOKIE)
