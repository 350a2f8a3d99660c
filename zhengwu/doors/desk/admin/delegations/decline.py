"""不接受委托."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.delegations._form import answer, reason_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import decline_delegation


@page(
    "desk/admin/delegations/<int:number>/decline",
    may="delegations.edit",
    name="desk-admin-delegations-decline",
    methods=("GET", "HEAD", "POST"),
)
def decline(request: DoorRequest, number: int) -> HttpResponse:
    """Why not."""
    return answer(
        request,
        number,
        lambda: decline_delegation(
            number=number, reason=request.POST.get("reason", ""), by=request.officer, now=request.now
        ),
        heading=_("不接受委托"),
        button=_("不接受"),
        done=_("已经告诉委托机关。"),
        fields=lambda refused: (reason_field(request, refused),),
        stern=True,
    )
