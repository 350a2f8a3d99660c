"""撤回 and 今天回岗: leave taken back before it begins, or ended early."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.absence._who import own_frame
from zhengwu.doors.desk.absence._words import days
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import Absence, AbsenceUnknown, absences_of, cancel_absence, end_absence

_BIGGEST = 2**63 - 1
_METHODS = ("GET", "HEAD", "POST")


@page("desk/absence/<int:absence_id>/cancel", may=SIGNED_IN, name="desk-absence-cancel", methods=_METHODS)
def cancel(request: DoorRequest, absence_id: int) -> HttpResponse:
    """Take it back before it begins."""
    return _confirm(
        request,
        absence_id,
        act=lambda: cancel_absence(absence_id=absence_id, by=request.account, now=request.now),
        name="desk-absence-cancel",
        heading=_("撤回请假"),
        button=_("撤回"),
        done=_("请假撤回了。"),
    )


@page("desk/absence/<int:absence_id>/back", may=SIGNED_IN, name="desk-absence-back", methods=_METHODS)
def back(request: DoorRequest, absence_id: int) -> HttpResponse:
    """At work again from today on."""
    return _confirm(
        request,
        absence_id,
        act=lambda: end_absence(absence_id=absence_id, by=request.account, now=request.now),
        name="desk-absence-back",
        heading=_("今天回岗"),
        button=_("回岗"),
        done=_("您回岗了，岗位上的事从现在起由您办。"),
    )


def _confirm(
    request: DoorRequest,
    absence_id: int,
    *,
    act: Callable[[], Absence],
    name: str,
    heading: str,
    button: str,
    done: str,
) -> HttpResponse:
    frame = own_frame(request)
    one = absences_of(request.account).filter(pk=min(absence_id, _BIGGEST)).first()
    if one is None:
        raise AbsenceUnknown
    refused, home = NOTHING, reverse("desk-absence")
    if posted(request):

        def run() -> str:
            act()
            return home

        answer = tried(request, run, done=done)
        if not isinstance(answer, Refused):
            return answer
        refused = answer
    built = AdminForm(
        frame=frame,
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("我的请假"), home), Crumb(heading)),
        heading=heading,
        lead=f"{one.get_kind_display()} · {days(one)}",
        action=reverse(name, args=[one.pk]),
        button=button,
        back_href=home,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
