"""信用修复: a record, and the form that repairs it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import CreditMark, mark_for, repair_credit
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Notice, Pair
from zhengwu.doors.ui.writing import moment

_BIGGEST = 2**63 - 1


@page("desk/credit/<int:mark_id>", may="cases.repair_credit", name="desk-credit-mark", methods=("GET", "HEAD", "POST"))
def repair(request: DoorRequest, mark_id: int) -> HttpResponse:
    """What happened, and why it may be repaired."""
    one = mark_for(request.officer, mark_id=min(mark_id, _BIGGEST))
    refused, home, reason = NOTHING, reverse("desk-credit"), request.POST.get("reason", "")
    if posted(request):
        done = tried(
            request, lambda: _repair(request, one, reason), done=_("修复了，可以再用承诺的方式办事。"), to=home
        )
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-checks"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("失信记录"), home), Crumb(one.party_name)),
        heading=_("信用修复"),
        lead=_("已经改正、核实过的，可以修复；记录仍然留着。"),
        law=_("国办发〔2020〕42号"),
        action=reverse("desk-credit-mark", args=[one.pk]),
        button=_("修复"),
        back_href=home,
        fields=(
            Field(
                name="reason",
                label=_("修复的理由"),
                kind="long_text",
                value=reason,
                hint=_("怎么改正的、核实了什么"),
                error=refused.fields.get("reason", ""),
            ),
        ),
        facts=(_facts(one),),
        errors=refused.errors,
        notice=refused.notice or _standing(one),
    )
    return show_form(request, built, refused=refused)


def _repair(request: DoorRequest, one: CreditMark, reason: str) -> str:
    repair_credit(mark_id=one.pk, reason=reason, by=request.officer, now=request.now)
    return ""


def _standing(one: CreditMark) -> Notice | None:
    if one.repaired_at is None:
        return None
    return Notice(_("已修复"), f"{one.repaired_by} {moment(one.repaired_at)} {one.repair_reason}")


def _facts(one: CreditMark) -> FactCard:
    return FactCard(
        _("失信记录"),
        (
            Pair(_("失信人"), one.party_name),
            Pair(_("情形"), str(one.get_kind_display())),
            Pair(_("事实"), one.reason),
            Pair(_("记录时间"), moment(one.marked_at)),
            Pair(_("事项"), one.case.item_name, note=one.case.project_no),
        ),
    )
