"""撤销: a division that leaves nobody its place."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.divisions._form import Typed, basis_field, day_of, on_field, show_change
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import abolish_division


@page(
    "desk/admin/divisions/<str:code>/abolish",
    may="divisions.edit",
    name="desk-admin-division-abolish",
    methods=("GET", "HEAD", "POST"),
)
def abolish(request: DoorRequest, code: str) -> HttpResponse:
    """Day and basis."""

    def act(typed: Typed) -> str:
        on = day_of(typed["on"])
        abolish_division(code=code, on=on, basis=typed["basis"], by=request.officer, now=request.now)
        return ""

    return show_change(
        request,
        code,
        names=("on", "basis"),
        heading=_("撤销"),
        button=_("撤销"),
        lead=_("只用于没有后继的区划；并到别处的请用“并入另一个区划”。下级区划和机构要先划走。记录会保留。"),
        done=_("已撤销。"),
        fields=lambda typed, refused: (
            on_field(typed, refused, label=_("从哪天起不再存在")),
            basis_field(typed, refused),
        ),
        act=act,
        stern=True,
    )
