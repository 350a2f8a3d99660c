"""绿色通道、先审后补."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, prioritise
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option


@page(
    "desk/cases/<str:project_no>/priority",
    may="cases.prioritise",
    name="desk-priority",
    methods=("GET", "HEAD", "POST"),
)
def put_first(request: DoorRequest, project_no: str) -> HttpResponse:
    """Two flags and a reason that stays on record."""
    ways = {"green": _("绿色通道：排到待办最前面"), "ahead": _("先审后补：次要材料没到先审，补齐再决定")}

    def picked(case: Case) -> list[str]:
        if request.method == "POST":
            return request.POST.getlist("way")
        return [way for way, on in (("green", case.green_channel), ("ahead", case.review_first)) if on]

    def do(typed: Typed) -> str:
        way = request.POST.getlist("way")
        prioritise(
            project_no=project_no,
            green_channel="green" in way,
            review_first="ahead" in way,
            reason=typed["reason"],
            by=request.officer,
            now=request.now,
        )
        return _("记下了，理由在办件经过里。")

    def verb(case: Case) -> Verb:
        options = tuple(Option(way, words, picked=way in picked(case)) for way, words in ways.items())
        return Verb(
            key="prioritise",
            name="desk-priority",
            heading=_("绿色通道和先审后补"),
            button=_("记下"),
            lead=_("只改先后，不改条件和期限。都不选就是取消。"),
            names=("reason",),
            fields=lambda typed, errors: (
                Field(name="way", label=_("怎么优先"), kind="checkboxes", options=options, required=False),
                text("reason", _("理由"), typed, errors, hint=_("例如：省重点项目、急难救助；会留在办件经过里")),
            ),
            do=do,
        )

    return shown(request, project_no, verb)
