"""显示完整证件号: with a reason the person will read."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted
from zhengwu.doors.desk.admin.people._person import facts_of, way_to
from zhengwu.doors.desk.admin.people._register import Typed, person_at, verb_form
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Pair
from zhengwu.people.public import NaturalPerson, RevealedPerson, id_type_name, reveal_number

NAME = "desk-admin-person-reveal"


@page("desk/admin/people/<int:person_id>/reveal", may="people.reveal", name=NAME, methods=("GET", "HEAD", "POST"))
def reveal(request: DoorRequest, person_id: int) -> HttpResponse:
    """Ask for the reason; then show the numbers once. The answer is not a redirect: they belong in no address and no store."""
    person, by = person_at(request, person_id, action="people.reveal")
    typed = Typed(request)
    facts = facts_of(person)
    if posted(request):
        try:
            shown = reveal_number(
                person=person,
                reason=typed["reason"],
                by=by,
                now=request.now,
            )
        except SHOWN as refusal:
            typed.after(read_refusal(refusal))
        else:
            facts = _card(person, shown)
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[person.pk],
        way=way_to(person),
        heading=_("显示完整证件号"),
        button=_("记下理由，显示"),
        lead=_("您看过一次，就留一条：哪个单位的哪个岗位、什么时候、为什么。本人在“我的信息”里看得到。"),
        law=_("个人信息保护法第六条、第四十四条"),
        fields=(typed.reason(_("为什么要看"), hint=_("例如：到公安系统核对户籍")),),
        facts=(facts,),
    )


def _card(person: NaturalPerson, shown: RevealedPerson) -> FactCard:
    return FactCard(
        _("完整号码，离开本页就不再显示"),
        (
            Pair(_(id_type_name(person.id_type)), shown.id_number, code=True),
            Pair(_("电话"), shown.phone or _("未登记"), code=True),
            Pair(_("住址"), shown.address or _("未登记")),
        ),
    )
