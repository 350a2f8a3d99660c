"""What the forms of the catalogue share: show, try, show again with what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, NameOf, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field


def answer(
    request: DoorRequest,
    act: Callable[[], str],
    *,
    current: str,
    way: Sequence[Crumb],
    heading: str,
    button: str,
    done: str,
    back_href: str,
    fields: Callable[[Refused], Sequence[Field]],
    lead: str = "",
    stern: bool = False,
    facts: Sequence[FactCard] = (),
    name_of: NameOf | None = None,
) -> HttpResponse:
    """One form that does one thing; `act` calls the operation and says where to go."""
    refused = NOTHING
    if posted(request):
        answered = tried(request, act, done=done, to=back_href, name_of=name_of)
        if isinstance(answered, HttpResponse):
            return answered
        refused = answered
    built = AdminForm(
        frame=desk_frame(request, current=current),
        crumbs=crumbs_to(*way),
        heading=heading,
        lead=lead,
        action=request.get_full_path(),
        button=button,
        back_href=back_href,
        fields=fields(refused),
        errors=refused.errors,
        notice=refused.notice,
        stern=stern,
        facts=facts,
    )
    return show_form(request, built, refused=refused)


def reason_field(request: DoorRequest, refused: Refused, *, hint: str = "") -> Field:
    """Why it is done."""
    return Field(
        name="reason",
        label=_("原因"),
        kind="long_text",
        rows=2,
        hint=hint,
        value=request.POST.get("reason", ""),
        max_length=500,
        error=refused.fields.get("reason", ""),
    )


def day_field(request: DoorRequest, refused: Refused, *, name: str, label: str, value: str = "") -> Field:
    """A day; today when nothing else is said."""
    return Field(
        name=name,
        label=label,
        kind="date",
        value=request.POST.get(name, value or request.today.isoformat()),
        error=refused.fields.get(name, ""),
    )
