"""接受委托."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.delegations._form import answer
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import accept_delegation


@page(
    "desk/admin/delegations/<int:number>/accept",
    may="delegations.edit",
    name="desk-admin-delegations-accept",
    methods=("GET", "HEAD", "POST"),
)
def accept(request: DoorRequest, number: int) -> HttpResponse:
    """Nothing to fill in: read, and accept."""
    return answer(
        request,
        number,
        lambda: accept_delegation(number=number, by=request.officer, now=request.now),
        heading=_("接受委托"),
        button=_("接受"),
        done=_("已经接受，从生效日起可以办理，并已向社会公告。"),
        lead=_("接受后以委托机关的名义办理，后果由委托机关承担。不能再委托给别人。"),
    )
