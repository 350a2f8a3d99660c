"""怎么通知我: short messages, mail, the language, the quiet hours."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import question
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.kernel.public import BadInput
from zhengwu.notices.public import LANGUAGE_NAMES, NoticeChoice, choice_of, choose_channels
from zhengwu.people.public import mask_phone

_HOURS = range(24)


@page("my/messages/choice", may=SIGNED_IN, name="my-notice-choice", methods=("GET", "HEAD", "POST"))
def notice_choice(request: DoorRequest) -> HttpResponse:
    """What stands, and what is chosen instead."""
    choice, wrong = choice_of(account_id=request.account.pk), dict[str, str]()
    if request.method == "POST":
        choice = _typed(request, choice)
        try:
            choose_channels(
                account=request.account,
                sms=choice.sms,
                email=choice.email_wanted,
                language=choice.language,
                quiet_from=choice.quiet_from,
                quiet_to=choice.quiet_to,
                now=request.now,
            )
        except BadInput as mistakes:
            wrong = {str(e.loc[-1]): said(e) for e in mistakes.errors}
            return show(request, "confirm", _asked(request, choice, wrong), verb="find", status=mistakes.status)
        messages.success(request, _("记下了，以后的消息照这样通知您。"))
        return redirect("my-messages")
    return show(request, "confirm", _asked(request, choice, wrong), verb="find")


def _typed(request: DoorRequest, choice: NoticeChoice) -> NoticeChoice:
    """The choice as it stands in the form, unsaved."""
    choice.sms = request.POST.get("sms") == "yes"
    choice.email_wanted = request.POST.get("email") == "yes"
    choice.language = request.POST.get("language", "")[:2]
    choice.quiet_from, choice.quiet_to = (_hour(request.POST.get(name, "")) for name in ("quiet_from", "quiet_to"))
    return choice


def _hour(typed: str) -> int:
    """-1 for what is no hour: the operation says so."""
    return int(typed) if typed in {str(hour) for hour in _HOURS} else -1


def _asked(request: DoorRequest, choice: NoticeChoice, wrong: dict[str, str]) -> ConfirmPage:
    person = request.account.person
    phone = mask_phone(person.phone) if person and person.phone else _("没有登记手机号")
    confirmed = choice.email if choice.email_confirmed_at else ""
    fields = (
        Field(
            name="sms",
            label=_("要紧的事发短信"),
            kind="yes_no",
            value="yes" if choice.sms else "no",
            hint=_("发到 {phone}；短信里只有编号的最后四位，不写您的姓名和事项").format(phone=phone),
        ),
        Field(
            name="email",
            label=_("发电子邮件"),
            kind="yes_no",
            value="yes" if choice.email_wanted else "no",
            hint=_("发到 {email}").format(email=confirmed)
            if confirmed
            else _("还没有确认过的邮箱，先到“我的消息”的“邮箱”里填写"),
            error=wrong.get("email", ""),
        ),
        Field(
            name="language",
            label=_("短信和邮件用什么语言"),
            kind="radio",
            options=tuple(Option(k.value, _(n), picked=k == choice.language) for k, n in LANGUAGE_NAMES.items()),
        ),
        _hours("quiet_from", _("晚上几点以后不发短信"), choice.quiet_from, wrong),
        _hours("quiet_to", _("到早上几点"), choice.quiet_to, wrong),
    )
    return question(
        heading=_("怎么通知我"),
        action=reverse("my-notice-choice"),
        button=_("记下"),
        back=Crumb(_("我的消息"), reverse("my-messages")),
        paragraphs=(_("办到哪一步，“我的消息”里总有。另外要不要发短信、发邮件，您来定。"),),
        fields=fields,
    )


def _hours(name: str, label: str, chosen: int, wrong: dict[str, str]) -> Field:
    options = tuple(Option(str(hour), _("{hour} 点").format(hour=hour), picked=hour == chosen) for hour in _HOURS)
    return Field(name=name, label=label, kind="select", options=options, error=wrong.get(name, ""))
