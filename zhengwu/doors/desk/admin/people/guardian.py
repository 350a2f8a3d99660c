"""登记监护人."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.people._person import facts_of, way_to
from zhengwu.doors.desk.admin.people._pick import pick_fields, pick_person
from zhengwu.doors.desk.admin.people._register import Typed, person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Option
from zhengwu.organisations.public import registrar
from zhengwu.people.public import IdType, MandateKind, record_guardian

NAME = "desk-admin-person-guardian"


@page("desk/admin/people/<int:person_id>/guardian", may="people.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def guardian(request: DoorRequest, person_id: int) -> HttpResponse:
    """Who guards this person, and by which paper."""
    ward, _by = person_at(request, person_id)
    typed = Typed(request, id_type=IdType.RESIDENT_ID, kind=MandateKind.GUARDIAN_MINOR)

    def act() -> str:
        other = pick_person(typed)
        record_guardian(
            ward=ward,
            guardian=other,
            kind=typed["kind"],
            basis=typed["basis"],
            by=registrar(request.officer, about={ward.ref, other.ref}),
            now=request.now,
        )
        return reverse("desk-admin-person", args=[ward.pk])

    if posted(request):
        answer = tried(request, act, done=_("监护人登记好了，现在就能替他办。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    kinds = (
        Option(MandateKind.GUARDIAN_MINOR, _("未成年人监护"), _("到满十八周岁那天自动结束")),
        Option(MandateKind.GUARDIAN_ADULT, _("成年人监护"), _("没有或限制民事行为能力的成年人，凭法院判决")),
    )
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[ward.pk],
        way=way_to(ward),
        heading=_("登记监护人"),
        button=_("登记监护人"),
        law=_("民法典第二十七条、第二十八条"),
        fields=(
            typed.field("kind", _("监护的种类"), kind="radio", options=kinds),
            *pick_fields(typed, number=_("监护人的证件号码")),
            typed.reason(_("凭什么证明"), name="basis", hint=_("例如：户口簿，或判决书和编号")),
        ),
        facts=(facts_of(ward),),
    )
