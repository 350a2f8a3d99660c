"""拆分: into two or more of the same level."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.divisions._form import Typed, basis_field, day_of, on_field, show_change
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import division_of, split_division

_MOST_PARTS = 50


@page(
    "desk/admin/divisions/<str:code>/split",
    may="divisions.edit",
    name="desk-admin-division-split",
    methods=("GET", "HEAD", "POST"),
)
def split(request: DoorRequest, code: str) -> HttpResponse:
    """A line for each part, day and basis."""
    division = division_of(code)

    def act(typed: Typed) -> str:
        parts = parts_of(typed["parts"])
        on = day_of(typed["on"])
        split_division(code=code, parts=parts, on=on, basis=typed["basis"], by=request.officer, now=request.now)
        return ""

    return show_change(
        request,
        code,
        names=("parts", "on", "basis"),
        heading=_("拆分"),
        button=_("拆分"),
        lead=_("旧代码以后查到的是拆分后的每一个。原区划保留的，也写一行；不保留的，下级区划和机构要先划走。"),
        done=_("已拆分。"),
        fields=_fields,
        act=act,
        starts={"parts": f"{division.code} {division.name}\n"},
        stern=True,
    )


def parts_of(typed: str) -> list[tuple[str, str]]:
    """Code and name of each line."""
    lines = [line.split(maxsplit=1) for line in typed.splitlines()[:_MOST_PARTS] if line.strip()]
    return [(line[0], line[1] if len(line) > 1 else "") for line in lines]


def _fields(typed: Typed, refused: Refused) -> tuple[Field, ...]:
    wrong = next(
        (refused.fields[name] for name in ("parts", "division", "name", "new_code") if name in refused.fields), ""
    )
    return (
        Field(
            name="parts",
            label=_("拆分成哪些"),
            kind="long_text",
            rows=4,
            value=typed["parts"],
            hint=_("每行一个：代码、空格、名称"),
            error=wrong,
        ),
        on_field(typed, refused, label=_("从哪天起拆分")),
        basis_field(typed, refused),
    )
