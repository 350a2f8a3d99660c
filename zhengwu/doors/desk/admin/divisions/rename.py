"""更名: a new name from a day on."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.divisions._form import Typed, basis_field, day_of, on_field, show_change
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import rename_division


@page(
    "desk/admin/divisions/<str:code>/rename",
    may="divisions.edit",
    name="desk-admin-division-rename",
    methods=("GET", "HEAD", "POST"),
)
def rename(request: DoorRequest, code: str) -> HttpResponse:
    """Name, day and basis."""

    def act(typed: Typed) -> str:
        on = day_of(typed["on"])
        rename_division(code=code, name=typed["name"], on=on, basis=typed["basis"], by=request.officer, now=request.now)
        return ""

    return show_change(
        request,
        code,
        names=("name", "on", "basis"),
        heading=_("更名"),
        button=_("更名"),
        lead=_("代码不变。旧名称留在变更记录里，照样查得到。"),
        done=_("已更名。"),
        fields=_fields,
        act=act,
    )


def _fields(typed: Typed, refused: Refused) -> tuple[Field, ...]:
    return (
        Field(name="name", label=_("新名称"), value=typed["name"], error=refused.fields.get("name", "")),
        on_field(typed, refused, label=_("从哪天起用新名称")),
        basis_field(typed, refused),
    )
