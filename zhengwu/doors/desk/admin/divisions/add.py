"""新设: a division below another."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.divisions._form import Typed, day_of, on_field, show_change
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import add_division, division_of, read_division_code


@page(
    "desk/admin/divisions/<str:code>/add",
    may="divisions.edit",
    name="desk-admin-division-add",
    methods=("GET", "HEAD", "POST"),
)
def add(request: DoorRequest, code: str) -> HttpResponse:
    """Code, name and the day of its beginning."""
    above = division_of(code)

    def act(typed: Typed) -> str:
        read = read_division_code(typed["division"])
        if read.parent_code != above.code:
            raise BadInput.one(
                ("division",), "代码要以 {prefix} 开头，正好低一级。", "division.elsewhere", prefix=above.prefix
            )
        on = day_of(typed["on"])
        return add_division(code=read.code, name=typed["name"], valid_from=on, by=request.officer, now=request.now).code

    return show_change(
        request,
        code,
        names=("division", "name", "on"),
        heading=_("在它下面新设区划"),
        button=_("新设"),
        lead=_("代码以民政、统计部门公布的为准，用过的代码不能再用。"),
        done=_("已新设。"),
        fields=lambda typed, refused: _fields(typed, refused, above.prefix),
        act=act,
    )


def _fields(typed: Typed, refused: Refused, prefix: str) -> tuple[Field, ...]:
    return (
        Field(
            name="division",
            label=_("代码"),
            value=typed["division"] or prefix,
            hint=_("12 位数字，或不写后面的零；以 {prefix} 开头").format(prefix=prefix),
            error=refused.fields.get("division", ""),
        ),
        Field(name="name", label=_("名称"), value=typed["name"], error=refused.fields.get("name", "")),
        on_field(typed, refused, label=_("从哪天起设立")),
    )
