"""一份异议或信用修复申请: what was asked, with what proof, and what was answered."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Plea, plea_for, shown
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.disclosure._says import said_pairs
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, Pair
from zhengwu.doors.ui.writing import full_day, stamp

NAME, ANSWER = "desk-disclosure-plea", "desk-disclosure-answer"


@page("desk/disclosures/pleas/<int:plea_id>", may="disclosure.view", name=NAME)
def plea(request: DoorRequest, plea_id: int) -> HttpResponse:
    """For whoever may look at the entry; whoever may answer finds the way to it."""
    asked = plea_for(plea_id=plea_id, by=request.officer)
    one, kind = shown(asked.disclosure), _(asked.get_kind_display())
    answers = asked.state == Plea.State.ASKED and request.officer.may("disclosure.answer")
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.cells["decision_no"], reverse(RECORD, args=[asked.disclosure_id])), Crumb(kind)),
        heading=f"{kind} · {one.name}",
        facts=(
            FactCard(_("提了什么"), asked_pairs(asked)),
            FactCard(_("公示的内容"), tuple(said_pairs(one))),
        ),
        actions=(Action(_("答复"), reverse(ANSWER, args=[asked.pk])),) if answers else (),
    )
    return show_record(request, built)


def asked_pairs(asked: Plea) -> tuple[Pair, ...]:
    """What was asked, by whom, until when it is answered, with what proof, and the answer."""
    pairs = [
        Pair(_("说明"), asked.words),
        Pair(_("提出"), _("{name}，{at}").format(name=asked.asked_by, at=stamp(asked.asked_at))),
        Pair(_("答复期限"), full_day(asked.due_date)),
    ]
    pairs += [
        Pair(
            _("证明材料"),
            given.file.name,
            href=reverse("desk-disclosure-plea-file", args=[asked.pk, given.pk]),
            link=_("打开"),
        )
        for given in asked.files.select_related("file")
    ]
    if asked.answered_at:
        by_whom = _("{name}，{at}").format(name=asked.answered_by, at=stamp(asked.answered_at))
        pairs.append(Pair(_("答复"), asked.answer, note=by_whom))
    return tuple(pairs)
