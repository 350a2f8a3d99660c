"""登记法人, or bring one up to date."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.legal_persons._legal import RECORD, way_to_list
from zhengwu.doors.desk.admin.people._register import Typed, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import registrar
from zhengwu.people.public import register_legal_person

NAME = "desk-admin-legal-register"


@page("desk/admin/legal-persons/new", may="people.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def register(request: DoorRequest) -> HttpResponse:
    """A code is for life: the same code again brings name, phone and address up to date."""
    typed = Typed(request)

    def act() -> str:
        legal = register_legal_person(
            name=typed["name"],
            uscc=typed["uscc"],
            phone=typed["phone"],
            address=typed["address"],
            by=registrar(request.officer).actor,
            now=request.now,
        )
        return reverse(RECORD, args=[legal.pk])

    if posted(request):
        answer = tried(request, act, done=_("登记好了。代码登记过的，更新的就是原来那一条。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=NAME,
        way=way_to_list(),
        heading=_("登记法人"),
        button=_("登记"),
        lead=_("照营业执照或登记证书填。改名的，用原来的代码再登记一次，名称就更新了。"),
        fields=(
            typed.field("name", _("名称"), kind="name"),
            typed.field("uscc", _("统一社会信用代码"), kind="uscc"),
            typed.field("phone", _("联系电话"), kind="phone", required=False),
            typed.field("address", _("住所"), required=False),
        ),
    )
