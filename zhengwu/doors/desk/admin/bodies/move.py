"""调整隶属: under another parent, with all below."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.bodies._form import code_of, own, show
from zhengwu.doors.desk.admin.bodies._words import body_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.organisations.public import move_body


@page(
    "desk/admin/bodies/<str:code>/move",
    may="bodies.edit",
    name="desk-admin-bodies-move",
    methods=("GET", "HEAD", "POST"),
)
def move(request: DoorRequest, code: str) -> HttpResponse:
    """The new parent; empty puts it at the top."""
    body, refused = own(request, code), NOTHING
    parent, across = body.parent.name if body.parent else "", ""
    if posted(request):
        parent, across = request.POST.get("parent", ""), request.POST.get("across", "")

        def act() -> str:
            move_body(
                code=body.code,
                parent_code=code_of(request, "parent"),
                across_divisions=across == "1",
                by=request.officer,
                now=request.now,
            )
            return body_href(body.code)

        done = tried(request, act, done=_("隶属已经调整。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    fields = (
        Field(
            name="parent",
            label=_("新的上级机构的名称或代码"),
            hint=_("不写就放到本区划的最上层"),
            value=parent,
            error=refused.fields.get("parent", ""),
            required=False,
        ),
        Field(
            name="across",
            label=_("跨区划"),
            kind="checkboxes",
            required=False,
            options=(Option("1", _("上级机构在别的区划，例如派驻机构"), picked=across == "1"),),
        ),
    )
    return show(
        request,
        body,
        heading=_("调整隶属"),
        button=_("调整"),
        lead=_("下级机构、岗位和人跟着一起走。"),
        fields=fields,
        refused=refused,
    )
