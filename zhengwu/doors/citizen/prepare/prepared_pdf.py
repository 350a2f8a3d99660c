"""办事清单 on A4."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.documents.public import Sheet, SheetPart, sheet_pdf
from zhengwu.doors.citizen.items._guide_sheet import place_part, ticks, time_pairs
from zhengwu.doors.citizen.prepare._prepared_page import saved_page
from zhengwu.doors.citizen.prepare.prepared import opened
from zhengwu.doors.citizen.shapes import PreparedPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.writing import full_day


@page("p/<str:code>/list.pdf", may=ANYONE, name="prepared-pdf")
def prepared_pdf(request: DoorRequest, code: str) -> HttpResponse:
    """The same list as the page, with boxes to tick."""
    checklist = opened(request, code)
    laid_out = saved_page(checklist, now=request.now)
    body = checklist.item_version.item.body.name
    content = sheet_pdf(checklist_sheet(laid_out, issuer=body), at=request.now)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{checklist.code}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    add_never_cache_headers(response)
    return response


def checklist_sheet(page: PreparedPage, *, issuer: str) -> Sheet:
    """On paper."""
    return Sheet(
        title=_("%(name)s：办事清单") % {"name": page.name},
        issuer=issuer,
        lead=page.lead,
        under=tuple(filter(None, (page.season, _("清单留到 %(day)s") % {"day": full_day(page.kept_until)}))),
        link=page.link,
        qr_caption=_("到窗口出示，扫一扫就能看到"),
        code=page.code,
        footer=_("%(name)s　办事清单 %(code)s") % {"name": page.name, "code": page.code},
        language=(get_language() or "zh")[:2],
        parts=tuple(part for part in _parts(page) if part.paragraphs or part.boxes or part.points or part.pairs),
    )


def _parts(page: PreparedPage) -> Iterator[SheetPart]:
    yield SheetPart(title=_("变了什么"), points=tuple(page.changed))
    yield SheetPart(title=_("您的情况"), pairs=tuple((pair.term, pair.detail) for pair in page.situation))
    yield SheetPart(title=_("要带的"), boxes=ticks(page.materials))
    for group in page.groups:
        yield SheetPart(title=group.title, boxes=ticks(group.rows))
    yield SheetPart(title=_("可以晚一点交"), points=tuple(page.later))
    facts = tuple(
        (fact.term, _("，").join(filter(None, (f"{fact.figure} {fact.unit}".strip(), fact.note))))
        for fact in page.facts
    )
    yield SheetPart(title=_("多久，多少钱"), pairs=(*time_pairs(page.times), *facts))
    yield SheetPart(title=_("怎么办"), points=tuple(step.words for step in page.flow.steps))
    yield place_part(page.places)
