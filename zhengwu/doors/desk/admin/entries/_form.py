"""What the forms about one entry share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.entries._words import facts_of, record_href, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import Entry, entry_for


def decide(
    request: DoorRequest,
    number: int,
    act: Callable[[], object],
    *,
    heading: str,
    button: str,
    done: str,
    lead: str = "",
    stern: bool = False,
    fields: Callable[[Refused], Sequence[Field]] = lambda _refused: (),
    check: Callable[[Entry], object] = lambda _entry: None,
) -> HttpResponse:
    """One form that does one thing to an entry; `act` calls the operation, `check` refuses whoever may not see the form.

    Raises:
        EntryUnknown, NotPermitted
    """
    one, refused = entry_for(number, by=request.officer), NOTHING
    check(one)
    if posted(request):

        def go() -> str:
            act()
            return record_href(number)

        answered = tried(request, go, done=done)
        if isinstance(answered, HttpResponse):
            return answered
        refused = answered
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-entries"),
        crumbs=crumbs_to(*way_to(one, heading)),
        heading=heading,
        lead=lead,
        action=request.path,
        button=button,
        back_href=record_href(number),
        fields=fields(refused),
        errors=refused.errors,
        notice=refused.notice,
        facts=(facts_of(one),),
        stern=stern,
    )
    return show_form(request, built, refused=refused)


def reason_field(request: DoorRequest, refused: Refused) -> Field:
    """Why; the other side reads it."""
    return Field(
        name="reason",
        label=_("理由"),
        kind="long_text",
        hint=_("对方会看到"),
        value=request.POST.get("reason", ""),
        error=refused.fields.get("reason", ""),
    )
