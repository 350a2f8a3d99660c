"""核验文书真伪, by the code printed under the QR code."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.certificates.public import verify
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.verify._verdict import verdict_shown
from zhengwu.doors.citizen.verify._verify_page import verify_page
from zhengwu.doors.ui.limits import count_look
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("verify", may=ANYONE, name="verify")
def ask(request: DoorRequest) -> HttpResponse:
    """The form, and the answer for `?code=`."""
    code = request.GET.get("code", "").strip()
    if not code:
        return show(request, "verify", verify_page(), verb="find")
    return _answer(request, code)


@page("v/<str:code>", may=ANYONE, name="v")
def scanned(request: DoorRequest, code: str) -> HttpResponse:
    """Where the QR code of a document or a certificate leads."""
    return _answer(request, code)


def _answer(request: DoorRequest, code: str) -> HttpResponse:
    count_look(request)
    verdict = verdict_shown(verify(code, today=request.today), at=request.now, file=False)
    return show(request, "verify", verify_page(code=code, verdict=verdict), verb="find", private=True)
