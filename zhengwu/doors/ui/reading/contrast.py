"""高对比: darker words, firmer lines, for citizens and officers alike."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhengwu.doors.ui.page import ANYONE, page
from zhengwu.doors.ui.reading.switching import switch
from zhengwu.doors.ui.reading.wishes import CONTRAST_COOKIE


@page("contrast", may=ANYONE, name="contrast", methods=("POST",))
def contrast(request: HttpRequest) -> HttpResponse:
    """Switch 高对比 on or off, and go back to where one was."""
    return switch(request, cookie=CONTRAST_COOKIE)
