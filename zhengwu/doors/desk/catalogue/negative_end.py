"""移出负面清单."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.catalogue._do import answer, day_field, reason_field
from zhengwu.doors.desk.catalogue._words import LIST, NEGATIVE, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import negative_entry, take_off_negative
from zhengwu.organisations.public import Over, require


@page(
    "desk/catalogue/negative/<int:number>/end",
    may="catalogue.edit",
    name=f"{NEGATIVE}-end",
    methods=("GET", "HEAD", "POST"),
)
def negative_end(request: DoorRequest, number: int) -> HttpResponse:
    """The first day without it, and why.

    Raises:
        NegativeUnknown, NotPermitted
    """
    one = negative_entry(number)
    require(request.officer, "catalogue.edit", over=Over(division_code=one.division.code))

    def act() -> str:
        take_off_negative(
            number=number,
            valid_to=typed_day(request, "valid_to"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        )
        return reverse(NEGATIVE)

    return answer(
        request,
        act,
        current=LIST,
        way=way_to(None, Crumb(_("负面清单"), reverse(NEGATIVE)), Crumb(_("移出"))),
        heading=_("移出负面清单：{name}").format(name=one.name),
        lead=_("移出后，这些事项应当一次不跑；还要到现场的会在编制时提醒。"),
        button=_("移出"),
        done=_("移出了，公开的清单随之更新。"),
        back_href=reverse(NEGATIVE),
        fields=lambda refused: (
            day_field(request, refused, name="valid_to", label=_("从哪天起移出")),
            reason_field(request, refused),
        ),
    )
