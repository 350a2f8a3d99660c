"""One file of the case, for the bodies that are asked about it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.documents.public import NoSuchFile, content_of
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.desk.cases.file import SHOWN_INLINE
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import joint_for_desk


@page("desk/projects/joint/<int:number>/files/<uuid:file_id>", may="projects.view", name="desk-joint-file")
def joint_file(request: DoorRequest, number: int, file_id: UUID) -> HttpResponse:
    """What was handed in and not replaced; a form, which holds more about the applicant than an opinion needs, is not shown.

    Raises:
        NoSuchJoint, NotPermitted, NoSuchFile
    """
    case = joint_for_desk(joint_id=number, by=request.officer).case
    found = case.materials.filter(file=file_id, replaced_at=None).select_related("file").first() if case else None
    if found is None or found.file is None:
        raise NoSuchFile
    inline = found.file.media_type in SHOWN_INLINE
    return send(content_of(found.file), media_type=found.file.media_type, name=found.file.name, inline=inline)
