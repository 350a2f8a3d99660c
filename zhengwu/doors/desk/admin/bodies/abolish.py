"""撤销机构, with or without one that takes over."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._days import day_typed
from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.bodies._form import code_of, own, show
from zhengwu.doors.desk.admin.bodies._words import body_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.kernel.public import InputError
from zhengwu.organisations.public import abolish_body


@page(
    "desk/admin/bodies/<str:code>/abolish",
    may="bodies.edit",
    name="desk-admin-bodies-abolish",
    methods=("GET", "HEAD", "POST"),
)
def abolish(request: DoorRequest, code: str) -> HttpResponse:
    """The first day without it, the document, and who takes over."""
    body, refused = own(request, code), NOTHING
    values = {"valid_to": request.today.isoformat(), "basis": "", "successor": ""}
    if posted(request):
        values = {name: request.POST.get(name, "") for name in values}

        def act() -> str:
            abolish_body(
                code=body.code,
                valid_to=day_typed(values["valid_to"], name="valid_to"),
                basis=values["basis"],
                successor_code=code_of(request, "successor"),
                by=request.officer,
                now=request.now,
            )
            return body_href(body.code)

        done = tried(request, act, done=_("机构已经撤销，历史记录都在。"), name_of=_field_of)
        if isinstance(done, HttpResponse):
            return done
        refused = done
    fields = (
        Field(
            name="valid_to",
            label=_("从哪天起撤销"),
            kind="date",
            value=values["valid_to"],
            max=request.today.isoformat(),
            error=refused.fields.get("valid_to", ""),
        ),
        Field(
            name="basis",
            label=_("依据，例如文号"),
            value=values["basis"],
            error=refused.fields.get("basis", ""),
        ),
        Field(
            name="successor",
            label=_("承接机构的名称或代码"),
            hint=_("下级机构、岗位和岗位上的人归它。没有承接机构的，要先清空"),
            value=values["successor"],
            error=refused.fields.get("successor", ""),
            required=False,
        ),
    )
    return show(
        request,
        body,
        heading=_("撤销"),
        button=_("撤销机构"),
        lead=_("撤销后不能恢复。办过的件、签过的约定和经过都留着。"),
        fields=fields,
        refused=refused,
        stern=True,
    )


def _field_of(error: InputError) -> str:
    """Where a child cannot go, it is the successor that is wrong."""
    name = str(error.loc[-1]) if error.loc else ""
    return "successor" if name == "parent" else name
