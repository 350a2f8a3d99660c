"""What was handed in as proof."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.disclosure.public import NoSuchPlea, plea_for
from zhengwu.documents.public import content_of
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.ui.page import DoorRequest, page


@page(
    "desk/disclosures/pleas/<int:plea_id>/files/<int:number>", may="disclosure.view", name="desk-disclosure-plea-file"
)
def plea_file(request: DoorRequest, plea_id: int, number: int) -> HttpResponse:
    """For whoever may look at the entry.

    Raises:
        NoSuchPlea
    """
    given = plea_for(plea_id=plea_id, by=request.officer).files.select_related("file").filter(pk=number).first()
    if given is None:
        raise NoSuchPlea
    file = given.file
    return send(content_of(file), media_type=file.media_type, name=file.name, inline=False)
