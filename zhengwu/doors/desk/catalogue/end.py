"""取消目录."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.catalogue._do import answer, day_field, reason_field
from zhengwu.doors.desk.catalogue._own import own
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import end_entry, implementations


@page(
    "desk/catalogue/entries/<slug:scheme>/<str:code>/end",
    may="catalogue.edit",
    name=f"{LIST}-end",
    methods=("GET", "HEAD", "POST"),
)
def end(request: DoorRequest, scheme: str, code: str) -> HttpResponse:
    """The first day without it, and why.

    Raises:
        EntryUnknown, NotPermitted
    """
    row = own(request, scheme, code)

    def act() -> str:
        end_entry(
            scheme=row.scheme,
            code=row.code,
            valid_to=typed_day(request, "valid_to"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return entry_href(row)

    based = implementations(scheme=row.scheme, code=row.code).count()
    lead = _("到那天起不能再按它编制事项。")
    if based:
        lead += counted("现在还有 {n} 个事项照它实施，要由各实施主体另行取消。", based)
    return answer(
        request,
        act,
        current=LIST,
        way=way_to(row, Crumb(_("取消目录"))),
        heading=_("取消目录：{name}").format(name=row.name),
        lead=lead,
        button=_("取消目录"),
        done=_("目录已经取消，历史版本都在。"),
        back_href=entry_href(row),
        fields=lambda refused: (
            day_field(request, refused, name="valid_to", label=_("从哪天起取消")),
            reason_field(request, refused, hint=_("例如哪部法律修改了")),
        ),
        stern=True,
    )
