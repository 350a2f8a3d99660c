"""登记去世, and the way back."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.people._person import facts_of, way_to
from zhengwu.doors.desk.admin.people._register import Typed, person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.typed import typed_day
from zhengwu.people.public import record_death, reverse_death

RECORD, REVERSE = "desk-admin-person-death", "desk-admin-person-death-reverse"


@page("desk/admin/people/<int:person_id>/death", may="people.edit", name=RECORD, methods=("GET", "HEAD", "POST"))
def death(request: DoorRequest, person_id: int) -> HttpResponse:
    """The day and the paper it rests on."""
    person, by = person_at(request, person_id)
    typed = Typed(request)

    def act() -> str:
        record_death(
            person=person,
            died_date=typed_day(typed["died_date"], name="died_date"),
            basis=typed["basis"],
            by=by,
            now=request.now,
        )
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("登记好了，委托都终止了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=RECORD,
        args=[person.pk],
        way=way_to(person),
        heading=_("登记去世"),
        button=_("登记去世"),
        stern=True,
        lead=_("登记以后，谁也不能再以这个名义申请，给出和接受的委托全部终止。登记错了可以撤销，委托会恢复。"),
        law=_("民法典第一百七十三条"),
        fields=(
            typed.field("died_date", _("去世日期"), kind="past_date"),
            typed.reason(_("凭什么证明"), name="basis", hint=_("例如：居民死亡医学证明书和编号")),
        ),
        facts=(facts_of(person),),
    )


@page(
    "desk/admin/people/<int:person_id>/death/reverse",
    may="people.edit",
    name=REVERSE,
    methods=("GET", "HEAD", "POST"),
)
def death_reverse(request: DoorRequest, person_id: int) -> HttpResponse:
    """A record that was wrong."""
    person, by = person_at(request, person_id)
    typed = Typed(request)

    def act() -> str:
        reverse_death(person=person, reason=typed["reason"], by=by, now=request.now)
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("去世登记撤销了，因它终止的委托恢复了。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=REVERSE,
        args=[person.pk],
        way=way_to(person),
        heading=_("撤销去世登记"),
        button=_("撤销去世登记"),
        lead=_("只在登记错了的时候用。因去世登记终止的委托会恢复。"),
        law=_("民法典第五十条"),
        fields=(typed.reason(_("错在哪里"), hint=_("例如：同名的另一位，本人已到窗口")),),
        facts=(facts_of(person),),
    )
