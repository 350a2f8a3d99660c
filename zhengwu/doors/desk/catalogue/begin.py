"""从目录起草: a body begins an item of an entry."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.catalogue._do import answer, reason_field
from zhengwu.doors.desk.catalogue._facts import facts_of
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, way_to
from zhengwu.doors.desk.items._words import draft_href
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.items.public import begin_from_entry, entry_versions
from zhengwu.organisations.public import body_named, body_of


@page(
    "desk/catalogue/entries/<slug:scheme>/<str:code>/begin",
    may="items.edit",
    name=f"{LIST}-begin",
    methods=("GET", "HEAD", "POST"),
)
def begin(request: DoorRequest, scheme: str, code: str) -> HttpResponse:
    """Which body, and why.

    Raises:
        EntryUnknown
    """
    row = entry_versions(scheme=scheme, code=code)[0]
    typed = request.POST.get("body") if request.method == "POST" else body_of(request.officer.body_code).name

    def act() -> str:
        draft = begin_from_entry(
            scheme=row.scheme,
            code=row.code,
            body=body_named(request.POST.get("body", ""), name="body", on=request.today),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return draft_href(draft)

    return answer(
        request,
        act,
        current=LIST,
        way=way_to(row, Crumb(_("从目录起草事项"))),
        heading=_("起草：{name}").format(name=row.name),
        lead=_("名称、类型、依据、编码和边界照目录填好，您接着写办事指南。"),
        button=_("开始起草"),
        done=_("编制稿建好了，请接着写。"),
        back_href=entry_href(row),
        facts=facts_of(row),
        fields=lambda refused: (
            Field(
                name="body",
                label=_("实施主体的名称或代码"),
                value=typed or "",
                error=refused.fields.get("body", ""),
            ),
            reason_field(request, refused, hint=_("例如承接了上级下放的事项")),
        ),
    )
