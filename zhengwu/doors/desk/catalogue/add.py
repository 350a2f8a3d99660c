"""新增目录."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.catalogue._do import answer, day_field, reason_field
from zhengwu.doors.desk.catalogue._form import entry_fields, read_entry, values_of
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import add_entry


@page("desk/catalogue/new", may="catalogue.edit", name=f"{LIST}-new", methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """A whole entry, since when, and why."""
    values = values_of(request, None)

    def act() -> str:
        added = add_entry(
            entry=read_entry(values),
            valid_from=typed_day(request, "valid_from"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return entry_href(added)

    return answer(
        request,
        act,
        current=LIST,
        way=way_to(None, Crumb(_("新增目录"))),
        heading=_("新增目录"),
        lead=_("各级的实施事项都要照它编制。写在边界里的，各级只能收紧。"),
        button=_("新增目录"),
        done=_("目录新增好了，可以从它起草实施事项。"),
        back_href=reverse(LIST),
        fields=lambda refused: (
            *entry_fields(values, refused, new=True),
            day_field(request, refused, name="valid_from", label=_("从哪天起生效")),
            reason_field(request, refused, hint=_("例如文件名和文号")),
        ),
    )
