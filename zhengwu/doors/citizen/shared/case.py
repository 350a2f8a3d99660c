"""Where a case of the family stands: the public progress page, without its papers; looked at is written down."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import look_at_shared
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.me._me import way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.track._progress_page import progress_page
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Link

#: Every look is an event: enough for a person, not for a program.
_LOOKS = "60/h/user"


@page("my/shared/<int:share_id>/cases/<str:project_no>", may=SIGNED_IN, name="my-shared-case")
def case(request: DoorRequest, share_id: int, project_no: str) -> HttpResponse:
    """One look."""
    count_try(request, action="look_at_shared", rate=_LOOKS, gets=True)
    found = look_at_shared(share_id=share_id, project_no=project_no, account=request.account, now=request.now)
    cases = reverse("my-shared-cases", args=[share_id])
    whole = progress_page(found, today=request.today)
    laid_out = replace(
        whole,
        crumbs=way(
            Crumb(_("家人的进度"), reverse("my-shared")), Crumb(found.applicant_name, cases), Crumb(found.item_name)
        ),
        result=replace(whole.result, doc=None, links=()) if whole.result else None,
        docs=(),
        actions=(Link(_("回到家人的办件"), cases, "users"),),
    )
    return show(request, "case", laid_out, verb="find", private=True)
