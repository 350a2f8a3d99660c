"""作废: the seal ends for good."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_day_or_none
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, crumbs_of, reason_field
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.proving import recently_proved
from zhengwu.doors.ui.shapes import Field
from zhengwu.kernel.public import SHANGHAI, BadInput
from zhengwu.organisations.public import over_body, require
from zhengwu.seals.public import revoke_seal, seal_for

NAME = "desk-seal-revoke"


@page("desk/seals/<str:number>/revoke", may="seals.register", name=NAME, methods=("GET", "HEAD", "POST"))
@recently_proved
def revoke(request: DoorRequest, number: str) -> HttpResponse:
    """With the reason; and the day and hour from which its key may have been in strange hands, where it was lost."""
    seal = seal_for(number=number, officer=request.officer)
    require(request.officer, "seals.register", over=over_body(seal.body))
    refused, back = NOTHING, reverse("desk-seal", args=[seal.number])
    if posted(request):

        def act() -> str:
            revoke_seal(
                seal_number=seal.number,
                reason=request.POST.get("reason", ""),
                compromised_from=_lost_from(request),
                by=request.officer,
                now=request.now,
            )
            return back

        done = tried(request, act, done=_("已作废。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    typed, wrong = request.POST, refused.fields
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(seal, _("作废")),
        heading=_("作废"),
        lead=_(
            "作废以后不能恢复。换章、改制、到期的，以前盖的章继续有效；密钥可能落到别人手里的，写明从什么时候起，那以后盖的章都算存疑。"
        ),
        action=reverse(NAME, args=[seal.number]),
        button=_("作废"),
        back_href=back,
        stern=True,
        fields=(
            reason_field(
                _("原因"),
                value=typed.get("reason", ""),
                error=wrong.get("reason", ""),
                hint=_("例如：机构改革，换发新章"),
            ),
            Field(
                name="compromised_from",
                label=_("从哪天起可能失控"),
                kind="past_date",
                value=typed.get("compromised_from", ""),
                required=False,
                hint=_("没有失控的不填"),
                error=wrong.get("compromised_from", ""),
            ),
            Field(
                name="hour",
                label=_("几点"),
                kind="time",
                value=typed.get("hour", ""),
                required=False,
                hint=_("不清楚的不填，从当天零点算"),
                error=wrong.get("hour", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _lost_from(request: DoorRequest) -> dt.datetime | None:
    day = typed_day_or_none(request, "compromised_from")
    if day is None:
        return None
    try:
        hour = dt.time.fromisoformat(request.POST.get("hour", "").strip() or "00:00")
    except ValueError:
        raise BadInput.one(("hour",), "时间写成 14:30 这样。", "time.unreadable") from None
    return dt.datetime.combine(day, hour.replace(tzinfo=None), SHANGHAI)
