"""显示证件号: the full document number and phone, with a reason that stays on record."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import RevealedIdentity, case_for_desk, reveal_identity
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.proving import kept, recently_proved
from zhengwu.doors.ui.shapes import Field, Pair


@page("desk/cases/<str:project_no>/reveal", may="cases.view", name="desk-reveal", methods=("GET", "HEAD", "POST"))
@recently_proved
def reveal(request: DoorRequest, project_no: str) -> HttpResponse:
    """Ask who one is, and for the reason; then show the numbers once: they belong in no address and no store."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    reason, refused = request.POST.get("reason", "") or kept(request).get("reason", ""), NOTHING
    facts: tuple[FactCard, ...] = (applicant_card(case),)
    if acts(request):
        try:
            shown = reveal_identity(project_no=project_no, reason=reason, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            facts, reason = (_card(shown),), ""
    return show_action(
        request,
        case,
        verb="",
        name="desk-reveal",
        heading=_("显示完整证件号"),
        button=_("记下理由，显示"),
        lead=_("证件号平时只显示头尾。您看过一次，就在办件经过里留一条：谁、什么时候、为什么。"),
        law=_("个人信息保护法第六条"),
        fields=(_field(reason, refused),),
        facts=facts,
        refused=refused,
    )


def _field(reason: str, refused: Refused) -> Field:
    return Field(
        name="reason",
        label=_("为什么要看"),
        kind="text",
        value=reason,
        max_length=200,
        autocomplete="off",
        hint=_("例如：到公安系统核对户籍"),
        error=refused.fields.get("reason", ""),
    )


def _card(shown: RevealedIdentity) -> FactCard:
    return FactCard(
        _("完整号码，离开本页就不再显示"),
        (Pair(_(shown.id_type_name), shown.id_number, code=True), Pair(_("电话"), shown.phone, code=True)),
    )
