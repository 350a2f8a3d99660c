"""撤回委托, before it is answered."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.delegations._form import answer, reason_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import withdraw_delegation


@page(
    "desk/admin/delegations/<int:number>/withdraw",
    may="delegations.edit",
    name="desk-admin-delegations-withdraw",
    methods=("GET", "HEAD", "POST"),
)
def withdraw(request: DoorRequest, number: int) -> HttpResponse:
    """Why."""
    return answer(
        request,
        number,
        lambda: withdraw_delegation(
            number=number, reason=request.POST.get("reason", ""), by=request.officer, now=request.now
        ),
        heading=_("撤回委托"),
        button=_("撤回"),
        done=_("已经撤回。"),
        fields=lambda refused: (reason_field(request, refused),),
        stern=True,
    )
