"""合并重复登记, and the way back."""

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
from zhengwu.organisations.public import registrar
from zhengwu.people.public import IdType, merge_persons, undo_merge

MERGE, UNDO = "desk-admin-person-merge", "desk-admin-person-unmerge"


@page("desk/admin/people/<int:person_id>/merge", may="people.edit", name=MERGE, methods=("GET", "HEAD", "POST"))
def merge(request: DoorRequest, person_id: int) -> HttpResponse:
    """This record stays; the other one, named by its whole number, becomes an alias."""
    person, _by = person_at(request, person_id)
    typed = Typed(request, id_type=IdType.PASSPORT)

    def act() -> str:
        other = pick_person(typed)
        merge_persons(
            keep=person,
            away=other,
            reason=typed["reason"],
            by=registrar(request.officer, about={person.ref, other.ref}),
            now=request.now,
        )
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("合并好了，另一条成了别名，它的号码查到的是这一条。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=MERGE,
        args=[person.pk],
        way=way_to(person),
        heading=_("合并重复登记"),
        button=_("合并到这一条"),
        stern=True,
        lead=_("这一条保留。另一条的证件、账号和委托都转过来，办件照样查得到；合并错了可以撤销。"),
        fields=(
            *pick_fields(typed, number=_("另一条登记的证件号码")),
            typed.reason(_("怎么知道是同一个人"), hint=_("例如：本人到窗口，先用护照后用身份证登记")),
        ),
        facts=(facts_of(person),),
    )


@page("desk/admin/people/<int:person_id>/unmerge", may="people.edit", name=UNDO, methods=("GET", "HEAD", "POST"))
def unmerge(request: DoorRequest, person_id: int) -> HttpResponse:
    """Two persons after all."""
    person, by = person_at(request, person_id)
    typed = Typed(request)

    def act() -> str:
        undo_merge(away=person, reason=typed["reason"], by=by, now=request.now)
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("合并撤销了，转过去的都转了回来。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=UNDO,
        args=[person.pk],
        way=way_to(person),
        heading=_("撤销合并"),
        button=_("撤销合并"),
        lead=_("合并时转过去的证件、账号和委托转回这一条。"),
        fields=(typed.reason(_("怎么知道是两个人")),),
        facts=(facts_of(person),),
    )
