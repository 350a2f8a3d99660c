"""归档包: the file itself, for whoever may see the case."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.archives.public import fetch, package_for
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/archives/packages/<str:archive_no>/package.zip", may="cases.view", name="desk-archive-download")
def download(request: DoorRequest, archive_no: str) -> HttpResponse:
    """The sealed package, to be verified anywhere with `zhengwu archive verify`."""
    package = package_for(archive_no=archive_no, by=request.officer)
    name = f"{package.archive_no}.zip"
    return send(fetch(package.archive_no), media_type="application/zip", name=name, inline=False)
