"""移送: to the body it belongs to."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, transfer
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, line, shown, text
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import body_named


@page(
    "desk/cases/<str:project_no>/transfer", may="cases.transfer", name="desk-transfer", methods=("GET", "HEAD", "POST")
)
def hand_to_another(request: DoorRequest, project_no: str) -> HttpResponse:
    """Which body, and why."""

    def do(typed: Typed) -> str:
        body = body_named(typed["to_body"], name="to_body", on=request.today)
        transfer(
            project_no=project_no, to_body_code=body.code, reason=typed["reason"], by=request.officer, now=request.now
        )
        return _("移送{body}了，等它接收。").format(body=body.name)

    def verb(_case: Case) -> Verb:
        return Verb(
            key="transfer",
            name="desk-transfer",
            heading=_("移送"),
            button=_("移送"),
            lead=_("对方接收以前件还在本机关，但不能作决定。接收后在那边重新审查，受理日期和期限不变。"),
            names=("to_body", "reason"),
            fields=lambda typed, errors: (
                line("to_body", _("移送给哪个机关"), typed, errors, hint=_("名称或代码")),
                text("reason", _("移送理由"), typed, errors, hint=_("管辖变了，还是职权划走了；依据是什么")),
            ),
            do=do,
            stern=True,
        )

    return shown(request, project_no, verb)
