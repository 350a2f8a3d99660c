"""看一下还没交上去的补正文件."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import case_of
from zhengwu.documents.public import NoSuchFile, stored_file
from zhengwu.doors.citizen.downloads import user_file
from zhengwu.doors.citizen.my.correction import waiting_files
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page


@page("my/cases/<str:project_no>/supply/<uuid:file_id>", may=SIGNED_IN, name="my-supply-file")
def supply_file(request: DoorRequest, project_no: str, file_id: UUID) -> HttpResponse:
    """A file that waits in this session."""
    case_of(project_no=project_no, account=request.account, today=request.today)
    if str(file_id) not in {kept["file_id"] for kept in waiting_files(request.session, project_no).values()}:
        raise NoSuchFile
    return user_file(stored_file(file_id))
