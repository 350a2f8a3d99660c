"""拆分: one item becomes several."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.items import _code  # noqa: F401  the converter of its address
from zhengwu.doors.desk.items._divide import name_of, part_fields, part_typed, reason_field, show_division
from zhengwu.doors.desk.items._words import draft_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.items.public import begin_split, latest_version
from zhengwu.organisations.public import over_body, require

#: As many new items as the form asks for; who needs more splits one of them again.
_PARTS = 4


@page(
    "desk/items/<task_code:task_code>/split/into",
    may="items.edit",
    name="desk-items-split",
    methods=("GET", "HEAD", "POST"),
)
def split(request: DoorRequest, task_code: str) -> HttpResponse:
    """The names of the new items; rows left empty are none.

    Raises:
        ItemUnknown, NotPermitted
    """
    shown = latest_version(task_code=task_code)
    require(request.officer, "items.edit", over=over_body(shown.item.body, task_code=task_code))
    refused = NOTHING
    if posted(request):

        def act() -> str:
            typed = [part_typed(request, number) for number in range(1, _PARTS + 1)]
            drafts = begin_split(
                task_code=task_code,
                parts=[part for part in typed if part],
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
            return draft_href(drafts[0])

        answer = tried(request, act, done=_("拆分的编制稿都建好了，请逐个修改、提交审核。"), name_of=name_of)
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    parts = tuple(field for n in range(1, _PARTS + 1) for field in part_fields(request, refused, n, of=_PARTS))
    return show_division(
        request,
        shown,
        heading=_("拆分"),
        lead=_("每个新事项都从现在的版本复制。审核都通过以后一起发布，那天起原来的事项取消，办理中的件继续办完。"),
        button=_("开始拆分"),
        fields=(*parts, reason_field(request, refused)),
        refused=refused,
    )
