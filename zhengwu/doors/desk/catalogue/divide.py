"""新建业务办理项: a part of an item, as an item of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.catalogue._do import answer, reason_field
from zhengwu.doors.desk.catalogue._words import LIST, item_href, way_to
from zhengwu.doors.desk.items._words import draft_href
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.items.public import begin_sub_item, latest_version
from zhengwu.organisations.public import over_body, require


@page(
    "desk/catalogue/items/<str:task_code>/divide",
    may="items.edit",
    name=f"{LIST}-divide",
    methods=("GET", "HEAD", "POST"),
)
def divide(request: DoorRequest, task_code: str) -> HttpResponse:
    """Its name, and why.

    Raises:
        ItemUnknown, NotPermitted
    """
    version = latest_version(task_code=task_code)
    item = version.item
    require(request.officer, "items.edit", over=over_body(item.body, task_code=item.task_code))

    def act() -> str:
        draft = begin_sub_item(
            task_code=item.task_code,
            name=request.POST.get("name", ""),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return draft_href(draft)

    return answer(
        request,
        act,
        current=LIST,
        way=way_to(None, Crumb(version.name, item_href(item)), Crumb(_("新建业务办理项"))),
        heading=_("新建业务办理项：{name}").format(name=version.name),
        lead=_("照这个事项复制一份编制稿，编码在它后面加两位，自动接着排。"),
        button=_("开始起草"),
        done=_("业务办理项的编制稿建好了，请接着写。"),
        back_href=item_href(item),
        fields=lambda refused: (
            Field(
                name="name",
                label=_("业务办理项的名称"),
                hint=_("写清楚是哪种情形，例如 护照申请（首次）"),
                value=request.POST.get("name", ""),
                max_length=200,
                error=refused.fields.get("name", ""),
            ),
            reason_field(request, refused),
        ),
    )
