"""核验电子文书文件: is this file the one we issued, byte for byte?"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.certificates.public import verify_file
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.verify._verdict import verdict_shown
from zhengwu.doors.citizen.verify._verify_page import verify_page
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.writing import size

_TOO_LARGE, _UNPROCESSABLE = 413, 422


@page("verify/file", may=ANYONE, name="verify-file", methods=("GET", "HEAD", "POST"))
def check_file(request: DoorRequest) -> HttpResponse:
    """Compare a file; nothing of it is kept."""
    if request.method != "POST":
        return redirect("verify")
    count_try(request, action="verify-file", rate="30/m/ip")
    upload = request.FILES.get("file")
    if upload is None:
        return _wrong(request, _("请先选要核验的文件。"), _UNPROCESSABLE)
    if upload.size is None or upload.size > settings.MAX_UPLOAD_BYTES:
        most = size(settings.MAX_UPLOAD_BYTES)
        return _wrong(request, _("文件超过 %(most)s，不会是我们发的文书。") % {"most": most}, _TOO_LARGE)
    verdict = verdict_shown(verify_file(upload.read(), today=request.today), at=request.now, file=True)
    return show(request, "verify", verify_page(verdict=verdict, file=True), verb="find", private=True)


def _wrong(request: DoorRequest, error: str, status: int) -> HttpResponse:
    return show(request, "verify", verify_page(error=error), verb="find", status=status)
