"""登记经办人: a mandate from a paper both signed."""

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
from zhengwu.doors.ui.typed import last_day, typed_day
from zhengwu.people.public import IdType, grant_mandate

NAME = "desk-admin-legal-operator"


@page("desk/admin/legal-persons/<int:legal_id>/operator", may="people.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def operator(request: DoorRequest, legal_id: int) -> HttpResponse:
    """Who may act for it, in what, until when; live at once, because both signed."""
    legal, by = legal_person_at(request, legal_id)
    typed = Typed(request, id_type=IdType.RESIDENT_ID)

    def act() -> str:
        grant_mandate(
            principal=legal,
            agent=pick_person(typed),
            scope=typed["scope"],
            valid_from=typed_day(typed["valid_from"], name="valid_from") or request.today,
            valid_to=last_day(typed["valid_to"], name="valid_to"),
            by=by.actor,
            now=request.now,
        )
        return reverse(RECORD, args=[legal.pk])

    if posted(request):
        answer = tried(request, act, done=_("经办人登记好了，现在就能以单位名义办理。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[legal.pk],
        way=way_to(legal),
        heading=_("登记经办人"),
        button=_("登记经办人"),
        lead=_("委托书双方都签了字才登记，登记了马上有效。没带委托书的，请法定代表人在网上委托。"),
        law=_("民法典第一百七十条"),
        fields=(
            *pick_fields(typed, number=_("经办人的证件号码")),
            typed.field("scope", _("办什么"), hint=_("照委托书上的写"), max_length=500),
            typed.field("valid_from", _("从哪天起"), kind="date", hint=_("今天起的，不用填"), required=False),
            typed.field("valid_to", _("到哪天为止"), kind="date", hint=_("这一天还有效")),
        ),
        facts=(facts_of(legal),),
    )
