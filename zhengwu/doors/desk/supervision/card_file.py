"""附件 of a card."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.documents.public import content_of
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.supervision.public import card_file as the_file


@page("desk/supervision/cards/<str:number>/files/<int:file>", may="supervision.view", name="desk-supervision-card-file")
def card_file(request: DoorRequest, number: str, file: int) -> HttpResponse:
    """For whoever may look at the card."""
    kept = the_file(number=number, file=file, by=request.officer).file
    return send(content_of(kept), media_type=kept.media_type, name=kept.name, inline=False)
