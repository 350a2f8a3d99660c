"""办事指南 as a PDF to print."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.documents.public import sheet_pdf
from zhengwu.doors.citizen.items._guide_page import guide_page
from zhengwu.doors.citizen.items._guide_sheet import guide_sheet
from zhengwu.doors.citizen.items.answers import read_answers
from zhengwu.doors.citizen.items.guide import shown_version
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.ui.fresh import fresh
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("items/<str:task_code>/guide.pdf", may=ANYONE, name="guide-pdf")
def guide_pdf(request: DoorRequest, task_code: str) -> HttpResponse:
    """The guide as the page shows it, with the same answers and the same version, on A4 (PDF/A-2b)."""
    # Setting a page is the dearest thing a stranger can ask for.
    count_try(request, action="guide-pdf", rate="60/m/ip", gets=True)
    shown, newest = shown_version(request, task_code)
    answers = read_answers(request.GET, shown.guide)
    laid_out = guide_page(shown, answers, newest=shown.version == newest.version, now=request.now)
    midnight = request.now.replace(hour=0, minute=0, second=0, microsecond=0)
    content = sheet_pdf(guide_sheet(laid_out, shown), at=midnight)
    return fresh(request, content, media_type="application/pdf", name=f"{shown.item.task_code}-{shown.version}.pdf")
