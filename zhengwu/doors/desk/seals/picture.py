"""印模: the picture of a seal, for the desk alone: nobody outside should have it to copy."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.desk.seals._words import check_reader
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.seals.public import picture_of, seal_for


@page("desk/seals/<str:number>/picture", may=OFFICER, name="desk-seal-picture")
def picture(request: DoorRequest, number: str) -> HttpResponse:
    """SVG as the platform drew it, or the PNG that was uploaded."""
    check_reader(request)
    found = picture_of(seal_for(number=number, officer=request.officer))
    return send(found.content, media_type=found.media_type, name=f"{number}.{found.suffix}", inline=True)
