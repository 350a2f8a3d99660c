"""变更法定代表人."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.legal_persons._legal import RECORD, facts_of, way_to
from zhengwu.doors.desk.admin.people._pick import pick_fields, pick_person
from zhengwu.doors.desk.admin.people._register import Typed, legal_person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.typed import typed_day
from zhengwu.organisations.public import registrar
from zhengwu.people.public import IdType, change_representative

NAME = "desk-admin-legal-representative"


@page(
    "desk/admin/legal-persons/<int:legal_id>/representative",
    may="people.edit",
    name=NAME,
    methods=("GET", "HEAD", "POST"),
)
def representative(request: DoorRequest, legal_id: int) -> HttpResponse:
    """Who represents it from which day."""
    legal, _by = legal_person_at(request, legal_id)
    typed = Typed(request, id_type=IdType.RESIDENT_ID)

    def act() -> str:
        head = pick_person(typed)
        change_representative(
            legal=legal,
            person=head,
            since_date=typed_day(typed["since_date"], name="since_date"),
            reason=typed["reason"],
            by=registrar(request.officer, about={legal.ref, head.ref}),
            now=request.now,
        )
        return reverse(RECORD, args=[legal.pk])

    if posted(request):
        answer = tried(request, act, done=_("变更好了，原来的法定代表人不能再代表了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[legal.pk],
        way=way_to(legal),
        heading=_("变更法定代表人"),
        button=_("变更法定代表人"),
        lead=_("原来的法定代表人马上不能再以单位名义办理；单位的办件和经办人都不变。"),
        law=_("民法典第六十一条、第六十四条"),
        fields=(
            *pick_fields(typed, number=_("新法定代表人的证件号码")),
            typed.field(
                "since_date", _("变更登记日期"), kind="past_date", hint=_("今天变更的，不用填"), required=False
            ),
            typed.reason(_("凭什么变更"), hint=_("例如：营业执照变更登记")),
        ),
        facts=(facts_of(legal),),
    )
