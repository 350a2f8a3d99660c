"""One hall."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.halls._hall_page import hall_page
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.hall.public import centre_of, windows_of
from zhengwu.kernel.public import may_lag


@page("halls/<str:code>", may=ANYONE, name="hall")
@may_lag
def hall(request: DoorRequest, code: str) -> HttpResponse:
    """Where it is, when it is open, and what each window does.

    Raises:
        CentreUnknown
    """
    centre = centre_of(code=code)
    return show(request, "hall", hall_page(centre, list(windows_of(centre=centre)), now=request.now))
