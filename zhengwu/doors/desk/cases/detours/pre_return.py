"""预审退回: an online application goes back to be put right."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, pre_return
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.ui.page import DoorRequest, page


@page(
    "desk/cases/<str:project_no>/pre-return",
    may="cases.pre_return",
    name="desk-pre-return",
    methods=("GET", "HEAD", "POST"),
)
def return_before_receipt(request: DoorRequest, project_no: str) -> HttpResponse:
    """What to change; the applicant does it and hands in again."""

    def do(typed: Typed) -> str:
        pre_return(project_no=project_no, reason=typed["reason"], by=request.officer, now=request.now)
        return _("退回了，申请人改好再交，编号不变。")

    def verb(_case: Case) -> Verb:
        return Verb(
            key="pre_return",
            name="desk-pre-return",
            heading=_("预审退回"),
            button=_("退回给申请人改"),
            lead=_("网上申请收件前看一遍，有错漏就退回去改。这不是不予受理，申请人改好可以再交，次数不限。"),
            names=("reason",),
            fields=lambda typed, errors: (
                text("reason", _("要改什么"), typed, errors, hint=_("一条一行，写明哪里不对、怎么改；申请人会看到")),
            ),
            do=do,
        )

    return shown(request, project_no, verb)
