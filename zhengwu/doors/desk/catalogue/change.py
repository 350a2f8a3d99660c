"""调整目录: a new version, and whoever departs from it is shown afterwards."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day, typed_number
from zhengwu.doors.desk.catalogue._do import answer, day_field, reason_field
from zhengwu.doors.desk.catalogue._form import entry_fields, read_entry, values_of
from zhengwu.doors.desk.catalogue._own import own
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.items.public import change_entry


@page(
    "desk/catalogue/entries/<slug:scheme>/<str:code>/change",
    may="catalogue.edit",
    name=f"{LIST}-change",
    methods=("GET", "HEAD", "POST"),
)
def change(request: DoorRequest, scheme: str, code: str) -> HttpResponse:
    """The whole entry again, from which day, and why.

    Raises:
        EntryUnknown, NotPermitted
    """
    row = own(request, scheme, code)
    values = values_of(request, row.entry)

    def act() -> str:
        change_entry(
            seen=typed_number(request, "seen"),
            entry=read_entry(values, row.entry),
            valid_from=typed_day(request, "valid_from"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return entry_href(row)

    seen = Field(
        name="seen",
        label=_("根据第几版调整"),
        value=request.POST.get("seen", str(row.version)),
        locked=True,
    )
    return answer(
        request,
        act,
        current=LIST,
        way=way_to(row, Crumb(_("调整目录"))),
        heading=_("调整目录：{name}").format(name=row.name),
        lead=_("已经在办的事项不会自动改。保存后，和新目录不一致的实施事项会列在目录的页面上，请通知它们的实施主体。"),
        button=_("保存为新的一版"),
        done=_("调整好了。请看实施清单里有没有不一致的。"),
        back_href=entry_href(row),
        fields=lambda refused: (
            *entry_fields(values, refused, new=False),
            day_field(request, refused, name="valid_from", label=_("从哪天起生效")),
            reason_field(request, refused, hint=_("例如文件名和文号")),
            seen,
        ),
    )
