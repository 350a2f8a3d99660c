"""交办、整改、复查、销号: one form, whatever is done to a finding."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.desk.supervision._acting import Ask, Given, act_page
from zhengwu.doors.desk.supervision._words import FINDING, FINDINGS, crumbs
from zhengwu.doors.desk.supervision.finding import facts_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.supervision import public as supervision
from zhengwu.supervision.public import FINDING_UNIT_VERBS, FINDING_VERB_NAMES, FindingVerb, finding_for

NAME = "desk-supervision-finding-act"
#: What each step asks for, and what will have happened before it is done.
ASKS: Mapping[FindingVerb, Ask] = {
    FindingVerb.ASSIGN: Ask(
        lead="责任单位会收到消息，要在期限以前反馈整改。", text="整改要求", text_needed=False, day="整改期限"
    ),
    FindingVerb.RECTIFY: Ask(
        lead="写怎么整改的，最好附上照片。交上去以后等复查。", text="整改情况", files="照片和附件"
    ),
    FindingVerb.PASS: Ask(lead="到现场看过，已经改好了。", text="复查看到的情况", files="照片和附件"),
    FindingVerb.FAIL: Ask(
        lead="没有改好的，退回去继续整改。", text="复查看到的情况", day="新的整改期限", files="照片和附件"
    ),
    FindingVerb.CLOSE: Ask(lead="复查通过的问题从台账上销号。", text="要说的话", text_needed=False),
    FindingVerb.DROP: Ask(lead="核实以后不是问题的，留着记录，不用整改。", text="不成立的理由", stern=True),
}


@page("desk/supervision/findings/<str:number>/do/<str:verb>", may="supervision.view", name=NAME,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def finding_act(request: DoorRequest, number: str, verb: str) -> HttpResponse:
    """One step of the table."""
    step = next((each for each in ASKS if each == verb), None)
    if step is None:
        raise Http404
    action = "supervision.explain" if step in FINDING_UNIT_VERBS else "supervision.patrol"
    row = finding_for(number=number, by=request.officer, action=action)
    back = reverse(FINDING, args=[row.number])
    name = _(FINDING_VERB_NAMES[step])
    return act_page(
        request,
        ask=ASKS[step],
        place=FINDINGS,
        crumbs=crumbs(Crumb(_("问题台账"), reverse(FINDINGS)), Crumb(row.number, back), Crumb(name)),
        name=name,
        heading=f"{name} · {row.place}",
        back=back,
        facts=(FactCard(_("问题"), tuple(facts_of(row))),),
        do=lambda given: _do(request, row.number, step, given),
    )


def _do(request: DoorRequest, number: str, verb: FindingVerb, given: Given) -> None:
    by, now, text = request.officer, request.now, given.text
    match verb:
        case FindingVerb.ASSIGN:
            supervision.assign_finding(number=number, due_date=given.the_day("due_date"), text=text, by=by, now=now)
        case FindingVerb.RECTIFY:
            supervision.rectify_finding(number=number, text=text, files=given.files, by=by, now=now)
        case FindingVerb.PASS | FindingVerb.FAIL:
            supervision.recheck_finding(
                number=number,
                passed=verb is FindingVerb.PASS,
                text=text,
                due_date=given.day,
                files=given.files,
                by=by,
                now=now,
            )
        case FindingVerb.CLOSE:
            supervision.close_finding(number=number, text=text, by=by, now=now)
        case _:
            supervision.drop_finding(number=number, text=text, by=by, now=now)
