"""材料文件: what the applicant uploaded, for officers who may see the case."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk
from zhengwu.documents.public import NoSuchFile, content_of
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.ui.page import DoorRequest, page

#: What a browser may show in its own window; everything else is saved.
SHOWN_INLINE = frozenset({"image/jpeg", "image/png", "image/webp", PDF})


@page("desk/cases/<str:project_no>/files/<uuid:file_id>", may="cases.view", name="desk-file")
def material_file(request: DoorRequest, project_no: str, file_id: UUID) -> HttpResponse:
    """One file of this case, replaced ones included; `?download=1` saves it."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    stored = next((m.file for m in case.materials.all() if m.file and m.file.pk == file_id), None)
    if stored is None:
        raise NoSuchFile
    inline = stored.media_type in SHOWN_INLINE and "download" not in request.GET
    return send(content_of(stored), media_type=stored.media_type, name=stored.name, inline=inline)
