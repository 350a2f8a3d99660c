"""下载交过的材料."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.cases.public import case_of
from zhengwu.documents.public import NoSuchFile
from zhengwu.doors.citizen.downloads import user_file
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page

_LARGEST_ID = 2**63 - 1


@page("my/cases/<str:project_no>/files/<int:material_id>", may=SIGNED_IN, name="my-file")
def case_file(request: DoorRequest, project_no: str, material_id: int) -> HttpResponse:
    """A file handed in for one's own case. The query password does not open it: it may show other people's papers."""
    case = case_of(project_no=project_no, account=request.account, today=request.today)
    found = case.materials.filter(pk=min(material_id, _LARGEST_ID)).select_related("file").first()
    if found is None or found.file is None:
        raise NoSuchFile
    return user_file(found.file)
