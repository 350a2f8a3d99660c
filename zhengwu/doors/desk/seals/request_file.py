"""The file of a request: as it was handed in, and `?sealed=1` as it was sealed."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.desk.seals._words import check_reader
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.seals.public import NoSuchRequest, request_for


@page("desk/seals/requests/<int:request_id>/file", may=OFFICER, name="desk-seals-request-file")
def request_file(request: DoorRequest, request_id: int) -> HttpResponse:
    """For whoever has to do with the seal."""
    check_reader(request)
    found = request_for(request_id=request_id, officer=request.officer)
    content = found.sealed_content if "sealed" in request.GET else found.content
    if content is None:
        raise NoSuchRequest
    return send(bytes(content), media_type=PDF, name=f"{found.title}.pdf", inline=True)
