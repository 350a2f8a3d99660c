"""变更代码或划归: a new code, and with it perhaps another division above."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.divisions._form import Typed, basis_field, day_of, on_field, show_change
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import recode_division


@page(
    "desk/admin/divisions/<str:code>/recode",
    may="divisions.edit",
    name="desk-admin-division-recode",
    methods=("GET", "HEAD", "POST"),
)
def recode(request: DoorRequest, code: str) -> HttpResponse:
    """New code, day and basis."""

    def act(typed: Typed) -> str:
        on = day_of(typed["on"])
        return recode_division(
            code=code,
            new_code=typed["new_code"],
            on=on,
            basis=typed["basis"],
            by=request.officer,
            now=request.now,
        ).code

    return show_change(
        request,
        code,
        names=("new_code", "on", "basis"),
        heading=_("变更代码或划归"),
        button=_("变更代码"),
        lead=_("新代码的开头决定新的上级。下级区划和设在这里的机构一起过去，后几位不变；旧代码仍然查得到。"),
        done=_("已变更代码。"),
        fields=_fields,
        act=act,
        stern=True,
    )


def _fields(typed: Typed, refused: Refused) -> tuple[Field, ...]:
    wrong = refused.fields.get("new_code") or refused.fields.get("division", "")
    return (
        Field(
            name="new_code",
            label=_("新代码"),
            value=typed["new_code"],
            hint=_("12 位数字，或不写后面的零"),
            error=wrong,
        ),
        on_field(typed, refused, label=_("从哪天起用新代码")),
        basis_field(typed, refused),
    )
