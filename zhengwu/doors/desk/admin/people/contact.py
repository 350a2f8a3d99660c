"""变更联系方式."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.people._person import facts_of, way_to
from zhengwu.doors.desk.admin.people._register import Typed, person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.people.public import change_contact

NAME = "desk-admin-person-contact"


@page("desk/admin/people/<int:person_id>/contact", may="people.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def contact(request: DoorRequest, person_id: int) -> HttpResponse:
    """Phone and address; the old ones are not shown for copying."""
    person, by = person_at(request, person_id)
    typed = Typed(request)

    def act() -> str:
        change_contact(
            person=person,
            phone=typed["phone"],
            address=typed["address"] or None,
            by=by.actor,
            now=request.now,
        )
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("联系方式变更好了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[person.pk],
        way=way_to(person),
        heading=_("变更联系方式"),
        button=_("变更联系方式"),
        fields=(
            typed.field("phone", _("新的手机号"), kind="phone"),
            typed.field("address", _("新的住址"), hint=_("没变，不用填"), required=False),
        ),
        facts=(facts_of(person),),
    )
