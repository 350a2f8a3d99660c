"""送达: hand the result over, and to whom."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import SERVED_WORDS, Case, Delivery, State, case_for_desk, deliver
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.signing import at_window, pad_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option

_HINTS = {
    Delivery.Method.WINDOW: "当面交给申请人或代收人，当场办结",
    Delivery.Method.COURIER: "寄出后等签收，签收了再点“办结”",
    Delivery.Method.ELECTRONIC: "发到申请人确认的系统，当场办结",
}


@page("desk/cases/<str:project_no>/deliver", may="cases.deliver", name="desk-deliver", methods=("GET", "HEAD", "POST"))
def deliver_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Way and recipient; at the window and electronically this closes the case."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    method = request.POST.get("method", _usual(case))
    recipient = request.POST.get("recipient", case.agent_name or case.applicant_name)
    signing = at_window(words=SERVED_WORDS, signer=_("签收人"), label=_("窗口领取的，请签收人在屏上签名"))
    refused = NOTHING
    if acts(request):
        try:
            delivered = deliver(
                project_no=project_no,
                method=method,
                recipient=recipient,
                signature=signing.taken(request.POST),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            closed = delivered.state == State.CLOSED
            words = _("已送达并办结，送达回证已经生成。") if closed else _("已寄出。签收以后请点“办结”。")
            messages.success(request, words)
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="deliver",
        name="desk-deliver",
        heading=_("送达"),
        button=_("送达"),
        lead=_("自决定之日起 10 个工作日内送达。请核对收件人的身份证件。"),
        law=_("行政许可法第四十四条"),
        fields=(*_fields(method, recipient, refused), pad_field(request, signing, refused)),
        refused=refused,
    )


def _usual(case: Case) -> str:
    offered = case.item_version.guide.delivery
    return offered[0] if offered else str(Delivery.Method.WINDOW)


def _fields(method: str, recipient: str, refused: Refused) -> tuple[Field, ...]:
    ways = tuple(Option(way.value, _(way.label), _(_HINTS[way]), way.value == method) for way in Delivery.Method)
    return (
        Field(name="method", label=_("怎么送"), kind="radio", options=ways, error=refused.fields.get("method", "")),
        Field(
            name="recipient",
            label=_("签收人"),
            kind="name",
            value=recipient,
            autocomplete="off",
            hint=_("不是申请人本人的，按代收登记"),
            error=refused.fields.get("recipient", ""),
        ),
    )
