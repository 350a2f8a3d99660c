"""邮箱: where mail goes, confirmed with a code."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.me._me import question
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import BadInput, Conflict
from zhengwu.notices.public import NoticeChoice, choice_of, confirm_email, offer_email

_TRIES = "20/h/ip"
_MOST = 300


@page("my/messages/email", may=SIGNED_IN, name="my-email", methods=("GET", "HEAD", "POST"))
def email(request: DoorRequest) -> HttpResponse:
    """The address first; while a code is out, the code."""
    wrong, status = dict[str, str](), 200
    if request.method == "POST":
        count_try(request, action="notice_email", rate=_TRIES)
        try:
            if code := request.POST.get("code", "")[:_MOST]:
                confirm_email(account=request.account, code=code, now=request.now)
                messages.success(request, _("邮箱确认好了，以后的消息也发到那里。"))
                return redirect("my-notice-choice")
            offer_email(account=request.account, email=request.POST.get("email", "")[:_MOST], now=request.now)
            messages.success(request, _("验证码发出去了，请到邮箱里看。"))
            return redirect("my-email")
        except BadInput as mistakes:
            wrong, status = {str(e.loc[-1]): said(e) for e in mistakes.errors}, mistakes.status
        except Conflict as refusal:
            wrong, status = {"email": said(refusal)}, refusal.status
    asked = _asked(request, choice_of(account_id=request.account.pk), wrong)
    return show(request, "confirm", asked, verb="find", status=status)


def _asked(request: DoorRequest, choice: NoticeChoice, wrong: dict[str, str]) -> ConfirmPage:
    waiting = bool(choice.code_digest)
    address = Field(
        name="email",
        label=_("邮箱"),
        value=request.POST.get("email", choice.email)[:_MOST],
        error=wrong.get("email", ""),
        required=not waiting,
        autocomplete="email",
    )
    code = Field(
        name="code",
        label=_("邮件里的验证码"),
        hint=_("6 位数字，15 分钟内有效；要换邮箱或重新发，这里不填"),
        error=wrong.get("code", ""),
        required=False,
        autocomplete="one-time-code",
    )
    return question(
        heading=_("邮箱"),
        action=reverse("my-email"),
        button=_("确认") if waiting else _("发验证码"),
        back=Crumb(_("我的消息"), reverse("my-messages")),
        paragraphs=(_("我们往这个邮箱发一个验证码，填对了才往那里发消息，免得发给别人。"),),
        fields=(code, address) if waiting else (address,),
    )
