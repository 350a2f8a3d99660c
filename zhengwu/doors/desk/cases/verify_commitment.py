"""核查承诺: what was promised, and what the verifier found."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    CHECK_METHODS,
    CHECK_STATES,
    FINDING_NAMES,
    MOST_RECTIFY_DAYS,
    Case,
    CheckState,
    case_for_desk,
    check_commitment,
    check_of,
    commitments_of,
)
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal, whole_number
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import many
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import day, moment

_TYPED = ("finding", "method", "words", "rectify_days")


@page(
    "desk/cases/<str:project_no>/verify-commitment",
    may="cases.verify_commitment",
    name="desk-verify-commitment",
    methods=("GET", "HEAD", "POST"),
)
def verify(request: DoorRequest, project_no: str) -> HttpResponse:
    """True, to be put right, or false."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    typed = {name: request.POST.get(name, "") for name in _TYPED}
    refused = NOTHING
    if acts(request):
        days = typed["rectify_days"].strip()
        try:
            check_commitment(
                project_no=project_no,
                finding=typed["finding"],
                method=typed["method"],
                words=typed["words"],
                rectify_days=whole_number(days, name="rectify_days") if days else None,
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("核查结论记下了。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="verify_commitment",
        name="desk-verify-commitment",
        heading=_("核查承诺"),
        button=_("记下结论"),
        lead=_("核实申请人承诺的内容。不实的，平台会告知持证人拟撤销，由负责人决定。"),
        law=_("国办发〔2020〕42号"),
        fields=_fields(typed, refused),
        facts=_facts(case),
        refused=refused,
    )


def _fields(typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    def options(names: dict[str, str], picked: str) -> tuple[Option, ...]:
        return tuple(Option(key, _(words), picked=key == picked) for key, words in names.items())

    findings = {str(key): words for key, words in FINDING_NAMES.items()}
    return (
        Field(
            name="method",
            label=_("怎么核查的"),
            kind="radio",
            options=options(CHECK_METHODS, typed["method"]),
            error=refused.fields.get("method", ""),
        ),
        Field(
            name="finding",
            label=_("结论"),
            kind="radio",
            options=options(findings, typed["finding"]),
            error=refused.fields.get("finding", ""),
        ),
        Field(
            name="words",
            label=_("核查情况"),
            kind="long_text",
            value=typed["words"],
            hint=_("查了什么、结果怎样；申请人会看到"),
            error=refused.fields.get("words", ""),
        ),
        Field(
            name="rectify_days",
            label=_("几天内整改"),
            kind="number",
            value=typed["rectify_days"],
            required=False,
            unit=many("天", 2),
            hint=_("限期整改的填，1 到 {n}").format(n=MOST_RECTIFY_DAYS),
            error=refused.fields.get("rectify_days", ""),
        ),
    )


def _facts(case: Case) -> tuple[FactCard, ...]:
    cards = [
        FactCard(
            str(one.get_kind_display()),
            (
                Pair(_("承诺书"), one.text),
                Pair(_("承诺人"), one.signed_by, note=moment(one.signed_at)),
                Pair("SHA-256", one.digest[:16], code=True),
            ),
        )
        for one in commitments_of(case)
    ]
    if check := check_of(case):
        pairs = [
            Pair(_("核查期限"), day(check.due_date)),
            Pair(_("现在"), _(CHECK_STATES[CheckState(check.state)]), note=check.finding),
        ]
        if check.rectify_until:
            pairs.append(Pair(_("整改期限"), day(check.rectify_until)))
        cards.append(FactCard(_("承诺核查"), tuple(pairs)))
    return tuple(cards)
