"""登记注销, and the way back."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.legal_persons._legal import RECORD, facts_of, way_to
from zhengwu.doors.desk.admin.people._register import Typed, legal_person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.typed import typed_day
from zhengwu.people.public import record_dissolution, reverse_dissolution

DISSOLVE, REVERSE = "desk-admin-legal-dissolution", "desk-admin-legal-dissolution-reverse"


@page(
    "desk/admin/legal-persons/<int:legal_id>/dissolution",
    may="people.edit",
    name=DISSOLVE,
    methods=("GET", "HEAD", "POST"),
)
def dissolution(request: DoorRequest, legal_id: int) -> HttpResponse:
    """The day and the paper it rests on."""
    legal, by = legal_person_at(request, legal_id)
    typed = Typed(request)

    def act() -> str:
        record_dissolution(
            legal=legal,
            dissolved_date=typed_day(typed["dissolved_date"], name="dissolved_date"),
            basis=typed["basis"],
            by=by,
            now=request.now,
        )
        return reverse(RECORD, args=[legal.pk])

    if posted(request):
        answer = tried(request, act, done=_("登记好了，委托都终止了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=DISSOLVE,
        args=[legal.pk],
        way=way_to(legal),
        heading=_("登记注销"),
        button=_("登记注销"),
        stern=True,
        lead=_("登记以后，法定代表人和经办人都不能再以单位名义办理。登记错了可以撤销，委托会恢复。"),
        law=_("民法典第六十八条、第七十二条"),
        fields=(
            typed.field("dissolved_date", _("注销日期"), kind="past_date"),
            typed.reason(_("凭什么证明"), name="basis", hint=_("例如：准予注销登记通知书和编号")),
        ),
        facts=(facts_of(legal),),
    )


@page(
    "desk/admin/legal-persons/<int:legal_id>/dissolution/reverse",
    may="people.edit",
    name=REVERSE,
    methods=("GET", "HEAD", "POST"),
)
def dissolution_reverse(request: DoorRequest, legal_id: int) -> HttpResponse:
    """A record that was wrong."""
    legal, by = legal_person_at(request, legal_id)
    typed = Typed(request)

    def act() -> str:
        reverse_dissolution(legal=legal, reason=typed["reason"], by=by, now=request.now)
        return reverse(RECORD, args=[legal.pk])

    if posted(request):
        answer = tried(request, act, done=_("注销登记撤销了，因它终止的委托恢复了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=REVERSE,
        args=[legal.pk],
        way=way_to(legal),
        heading=_("撤销注销登记"),
        button=_("撤销注销登记"),
        lead=_("只在登记错了的时候用。因注销登记终止的委托会恢复。"),
        fields=(typed.reason(_("错在哪里")),),
        facts=(facts_of(legal),),
    )
