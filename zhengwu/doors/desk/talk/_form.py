"""The frame of the small forms about a case: text kept as it is typed, the way back to what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, forget_typed, typed_text
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field

Fields = Callable[[Refused], Sequence[Field]]


def talk_href(case: Case) -> str:
    """Where everything said about the case stands."""
    return reverse("desk-talk", args=[case.project_no])


def small_form(
    request: DoorRequest,
    case: Case,
    *,
    name: str,
    heading: str,
    button: str,
    lead: str,
    done: str,
    fields: Fields,
    act: Callable[[], object],
    upload: bool = False,
) -> HttpResponse:
    """Show it, or do it and go back to what was said. What was typed is kept until it is sent."""
    refused, back = NOTHING, talk_href(case)
    if posted(request):

        def run() -> str:
            act()
            forget_typed(account_id=request.officer.account_id, subject=case.subject, place=name)
            return back

        answer = tried(request, run, done=done)
        if not isinstance(answer, Refused):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(case.item_name, reverse("desk-case", args=[case.project_no])),
            Crumb(_("备注和询问"), back),
            Crumb(heading),
        ),
        heading=heading,
        lead=lead,
        action=reverse(name, args=[case.project_no]),
        button=button,
        back_href=back,
        fields=tuple(fields(refused)),
        facts=(applicant_card(case),),
        upload=upload,
        autosave_href=f"{reverse('desk-typed', args=[case.project_no])}?place={name}",
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def typed(request: DoorRequest, case: Case, *, place: str, field: str) -> str:
    """What stands in the field: just posted, else what was kept while typing."""
    if request.method == "POST":
        return request.POST.get(field, "")
    return typed_text(account_id=request.officer.account_id, subject=case.subject, place=place)
