"""合并: several items become one."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.items import _code  # noqa: F401  the converter of its address
from zhengwu.doors.desk.items._divide import name_of, part_fields, part_typed, reason_field, show_division
from zhengwu.doors.desk.items._words import draft_href
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import begin_merge, latest_version
from zhengwu.organisations.public import over_body, require

_MOST_CODES = 9


@page(
    "desk/items/<task_code:task_code>/merge/with",
    may="items.edit",
    name="desk-items-merge",
    methods=("GET", "HEAD", "POST"),
)
def merge(request: DoorRequest, task_code: str) -> HttpResponse:
    """The codes of the others, and what the one item is called.

    Raises:
        ItemUnknown: this one, or one of the others. NotPermitted
    """
    shown = latest_version(task_code=task_code)
    require(request.officer, "items.edit", over=over_body(shown.item.body, task_code=task_code))
    refused = NOTHING
    if posted(request):

        def act() -> str:
            others = re.split(r"[^0-9A-Z_-]+", request.POST.get("task_codes", "").upper())[: _MOST_CODES + 1]
            draft = begin_merge(
                task_codes=[task_code, *filter(None, others)],
                part=part_typed(request, 1),
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
            return draft_href(draft)

        answer = tried(request, act, done=_("合并的编制稿建好了，请修改、提交审核。"), name_of=name_of)
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    others = Field(
        name="task_codes",
        label=_("要合并进来的事项的实施编码"),
        kind="long_text",
        hint=_("一行一个"),
        value=request.POST.get("task_codes", ""),
        error=refused.fields.get("task_codes", ""),
    )
    return show_division(
        request,
        shown,
        heading=_("合并"),
        lead=_("新事项从这一个的现在版本复制。发布那天起，合并前的事项都取消，办理中的件继续办完。"),
        button=_("开始合并"),
        fields=(others, *part_fields(request, refused, 1, of=1), reason_field(request, refused)),
        refused=refused,
    )
