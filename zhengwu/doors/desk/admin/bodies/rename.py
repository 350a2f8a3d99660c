"""机构更名."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.bodies._form import own, show
from zhengwu.doors.desk.admin.bodies._words import body_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import rename_body


@page(
    "desk/admin/bodies/<str:code>/rename",
    may="bodies.edit",
    name="desk-admin-bodies-rename",
    methods=("GET", "HEAD", "POST"),
)
def rename(request: DoorRequest, code: str) -> HttpResponse:
    """The new name, and the document that orders it."""
    body, refused = own(request, code), NOTHING
    values = {"name": body.name, "short_name": body.short_name, "basis": ""}
    if posted(request):
        values = {name: request.POST.get(name, "") for name in values}

        def act() -> str:
            rename_body(code=body.code, **values, by=request.officer, now=request.now)
            return body_href(body.code)

        done = tried(request, act, done=_("已经更名，原来的名称留在经过里。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    labels = {"name": _("新名称"), "short_name": _("新简称"), "basis": _("依据，例如文号")}
    fields = tuple(
        Field(
            name=name,
            label=label,
            value=values[name],
            error=refused.fields.get(name, ""),
            required=name == "name",
        )
        for name, label in labels.items()
    )
    return show(
        request,
        body,
        heading=_("更名"),
        button=_("更名"),
        lead=_("代码不变。以前的文书还是原来的名称。"),
        fields=fields,
        refused=refused,
    )
