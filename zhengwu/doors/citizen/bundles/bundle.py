"""One 一件事."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.bundles._bundle_page import bundle_page
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import bundle_of


@page("bundles/<str:code>", may=ANYONE, name="bundle")
def bundle(request: DoorRequest, code: str) -> HttpResponse:
    """What it contains, in order, and what one has to have ready.

    Raises:
        BundleUnknown
    """
    found = bundle_of(code=code, on=request.today)
    return show(request, "bundle", bundle_page(found, today=request.today), verb="do")
