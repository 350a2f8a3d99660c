"""登记自然人."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.people._fields import document_fields
from zhengwu.doors.desk.admin.people._register import PLACE, Typed, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.doors.ui.typed import typed_day
from zhengwu.organisations.public import registrar
from zhengwu.people.public import IdType, register_person


@page("desk/admin/people/new", may="people.edit", name="desk-admin-people-register", methods=("GET", "HEAD", "POST"))
def register(request: DoorRequest) -> HttpResponse:
    """A person under a document; whoever is registered already is found, not doubled."""
    typed = Typed(request, id_type=IdType.RESIDENT_ID)

    def act() -> str:
        person = register_person(
            name=typed["name"],
            id_type=typed["id_type"],
            id_number=typed["id_number"],
            nationality=typed["nationality"],
            birth_date=typed_day(typed["birth_date"], name="birth_date"),
            phone=typed["phone"],
            address=typed["address"],
            by=registrar(request.officer).actor,
            now=request.now,
        )
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("登记好了。原来登记过的，打开的就是原来那一条。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name="desk-admin-people-register",
        way=(Crumb(_("人员登记"), reverse(PLACE)),),
        heading=_("登记自然人"),
        button=_("登记"),
        lead=_("照证件原件填。外国人照护照上的拼写填姓名，中间的空格也要。"),
        fields=(
            typed.field("name", _("姓名"), kind="name"),
            *document_fields(typed),
            typed.field("phone", _("手机号"), kind="phone", required=False),
            typed.field("address", _("住址"), required=False),
        ),
    )
