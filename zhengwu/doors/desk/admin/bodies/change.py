"""修改机构信息: what a body says of itself."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.bodies._form import (
    TEXTS,
    kind_fields,
    nature_of,
    order_of,
    own,
    show,
    sort_field,
    text_fields,
)
from zhengwu.doors.desk.admin.bodies._words import body_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import change_body


@page(
    "desk/admin/bodies/<str:code>/change",
    may="bodies.edit",
    name="desk-admin-bodies-change",
    methods=("GET", "HEAD", "POST"),
)
def change(request: DoorRequest, code: str) -> HttpResponse:
    """Kind, nature, order and texts."""
    body, refused = own(request, code), NOTHING
    names = ("kind", "nature", "sort_order", *TEXTS)
    values = {name: request.POST.get(name, "") if posted(request) else str(getattr(body, name)) for name in names}
    if posted(request):

        def act() -> str:
            change_body(
                code=body.code,
                kind=values["kind"],
                nature=nature_of(values["nature"]),
                sort_order=order_of(values["sort_order"]),
                **{name: values[name] for name in TEXTS},
                by=request.officer,
                now=request.now,
            )
            return body_href(body.code)

        done = tried(request, act, done=_("改好了，改了什么留在经过里。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    fields = (
        *kind_fields(values["kind"], values["nature"], refused),
        sort_field(values["sort_order"], refused),
        *text_fields(values, refused),
    )
    return show(request, body, heading=_("修改信息"), button=_("保存"), fields=fields, refused=refused)
