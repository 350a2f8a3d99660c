"""交接单，打印出来双方签字."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.cases.public import HandOver, slip_for
from zhengwu.documents.public import Sheet, SheetPart, sheet_pdf
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.writing import stamp


@page("desk/window/slips/<uuid:slip_id>/sheet.pdf", may=OFFICER, name="desk-window-slip-sheet")
def slip_sheet(request: DoorRequest, slip_id: UUID) -> HttpResponse:
    """A4, for both sides of the slip.

    Raises:
        NoSuchSlip
    """
    found = slip_for(slip_id=slip_id, by=request.officer)
    title = _("交接单 {no}").format(no=found.number)
    sheet = Sheet(
        title=title,
        issuer=found.body_name,
        lead=_(found.get_direction_display()),
        link=f"{settings.SITE_URL.rstrip('/')}{reverse('desk-window-slip', args=[found.pk])}",
        qr_caption=_("扫一扫打开这张单"),
        footer=title,
        language=(get_language() or "zh")[:2],
        parts=_parts(found),
    )
    return send(sheet_pdf(sheet, at=request.now), media_type=PDF, name=f"{title}.pdf", inline=True)


def _parts(found: HandOver) -> tuple[SheetPart, ...]:
    lines = list(found.lines.all())
    papers = tuple(
        (
            line.case.project_no,
            f"{line.case.item_name} · {line.case.applicant_name} · {_counted(line.papers, line.counted)}",
        )
        for line in lines
    )
    whole = counted("共 {n} 件", len(lines))
    blank = "__________________"
    parts = [SheetPart(title=_("办件和份数"), pairs=papers, paragraphs=(whole,))]
    if found.reason:
        parts.append(SheetPart(title=_("退回理由"), paragraphs=(found.reason,)))
    taken = f"{found.taken_by}　{stamp(found.taken_at)}" if found.taken_at else blank
    signed = (
        (_("移交人"), f"{found.given_by}　{stamp(found.given_at)}"),
        (_("移交人签字"), blank),
        (_("接收人"), taken),
        (_("接收人签字"), blank),
    )
    return (*parts, SheetPart(title=_("双方签字"), pairs=signed))


def _counted(papers: int, came: int | None) -> str:
    given = _("移交 {n} 份").format(n=papers)
    return given if came is None else _("{given}，清点 {n} 份").format(given=given, n=came)
