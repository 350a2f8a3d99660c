"""答复用证请求: a body asks whether it may use a certificate."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import PURPOSES, ConsentRequest, Tells, answer_consent, my_consent
from zhengwu.doors.citizen.certificates._mine import holder
from zhengwu.doors.citizen.certificates._using import UNPROCESSABLE, question, what_for
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import NotFound, local_date

TOLD = {
    Tells.STATUS: "对方只会看到证照名称、编号和是否有效。",
    Tells.HOLDER: "对方会看到证照名称、编号、是否有效，还有持证人的姓名和遮住一部分的证件号码。",
    Tells.FACE: "对方会看到证照上写的全部内容。",
}


@page(
    "my/certificates/requests/<uuid:request_id>",
    may=SIGNED_IN,
    name="my-certificate-consent",
    methods=("GET", "HEAD", "POST"),
)
def consent(request: DoorRequest, request_id: UUID) -> HttpResponse:
    """Yes or no; nothing is told before the answer."""
    who = holder(request)
    if who is None:
        raise NotFound
    asked = my_consent(request_id=request_id, applicant=who)
    chosen, wrong = request.POST.get("answer", ""), ""
    if request.method == "POST":
        if chosen in {"yes", "no"}:
            answer_consent(request_id=asked.pk, agree=chosen == "yes", applicant=who, now=request.now)
            done = _("您同意了，对方可以用一次。") if chosen == "yes" else _("您没有同意，对方看不到您的证照。")
            messages.success(request, done)
            return redirect("my-certificate", asked.certificate_id)
        wrong = _("请选同意或不同意")
    return show(request, "confirm", _page(asked, chosen, wrong), verb="find", status=UNPROCESSABLE if wrong else 200)


def _page(asked: ConsentRequest, chosen: str, wrong: str) -> ConfirmPage:
    purpose = PURPOSES[asked.purpose]
    options = (
        Option("yes", _("同意"), _("7 天内用一次，之后自动收回"), chosen == "yes"),
        Option("no", _("不同意"), _("对方会看到您没有同意"), chosen == "no"),
    )
    return question(
        asked.certificate,
        heading=_("有部门要用您的证照"),
        action=reverse("my-certificate-consent", args=[asked.pk]),
        button=_("答复"),
        paragraphs=(
            _("{body}要用您的“{kind}”。").format(body=asked.body_name, kind=asked.certificate.kind),
            _("用途：{what}，业务编号 {matter}。").format(what=what_for(asked), matter=asked.matter),
            _(TOLD[purpose.tells]) + (_("还会拿到一份加注件。") if purpose.copy else ""),
            _("请在{day}以前答复。不答复，等于不同意。").format(day=full_day(local_date(asked.good_until))),
        ),
        fields=(Field(name="answer", label=_("您的答复"), kind="radio", options=options, error=wrong),),
    )
