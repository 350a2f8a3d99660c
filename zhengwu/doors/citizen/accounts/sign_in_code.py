"""用短信验证码登录: the phone, the code, and the account where several share a phone. Also the way back to a lost password."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of, sign_in_page, with_next
from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.accounts.letting_in import let_in
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Field, Hidden, Link, Option
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import Account, check_phone_code, send_phone_code, sms_provider

_UNPROCESSABLE = 422
_SENT, _OWNERS = "phone_code", "phone_code_owners"


@page("sign-in/code", may=ANYONE, name="sign-in-code", methods=("GET", "HEAD", "POST"))
def sign_in_code(request: DoorRequest) -> HttpResponse:
    """One question after the other; which one stands in the session."""
    going_to = next_of(request)
    if request.user.is_authenticated:
        return redirect(going_to or "my")
    step = request.POST.get("do", "")
    if request.GET.get("again"):
        _forget(request)
    if step == "send":
        return _send(request, going_to)
    if step == "check" and _SENT in request.session:
        return _check(request, going_to)
    if step == "choose" and _OWNERS in request.session:
        return _choose(request, going_to)
    return _ask_code(request, going_to) if _SENT in request.session else _ask_phone(request, going_to)


def _send(request: DoorRequest, going_to: str) -> HttpResponse:
    phone = request.POST.get("phone", "")[:30]
    try:
        sent = send_phone_code(phone=phone, address=address_of_client(request), now=request.now)
    except BadInput as refusal:
        return _ask_phone(request, going_to, phone=phone, error=said(refusal))
    _forget(request)
    request.session[_SENT] = sent
    return redirect(with_next("sign-in-code", going_to))


def _check(request: DoorRequest, going_to: str) -> HttpResponse:
    try:
        owners = check_phone_code(
            code_id=request.session[_SENT], code=request.POST.get("code", "")[:20], now=request.now
        )
    except BadInput as refusal:
        return _ask_code(request, going_to, error=said(refusal))
    del request.session[_SENT]
    if len(owners) == 1:
        return let_in(request, owners[0], way="phone", going_to=going_to)
    request.session[_OWNERS] = [owner.pk for owner in owners]
    return _ask_whose(request, owners, going_to)


def _choose(request: DoorRequest, going_to: str) -> HttpResponse:
    owners = list(Account.objects.filter(pk__in=request.session[_OWNERS], is_active=True).order_by("pk"))
    chosen = next((owner for owner in owners if str(owner.pk) == request.POST.get("account")), None)
    if chosen is None:
        return _ask_whose(request, owners, going_to, error=_("请选一个账号。"))
    _forget(request)
    return let_in(request, chosen, way="phone", going_to=going_to)


def _forget(request: DoorRequest) -> None:
    for name in (_SENT, _OWNERS):
        request.session.pop(name, None)


def _demo_note() -> str:
    return _("演示短信：没有真的发出，验证码写在服务器的日志里。") if sms_provider().demonstration else ""


def _ask_phone(request: DoorRequest, going_to: str, *, phone: str = "", error: str = "") -> HttpResponse:
    fields = (
        Field(name="phone", label=_("手机号"), kind="phone", value=phone, error=error, hint=_("登记在您名下的手机号")),
    )
    return _shown(request, fields, going_to, do="send", button=_("发验证码"), note=_demo_note())


def _ask_code(request: DoorRequest, going_to: str, *, error: str = "") -> HttpResponse:
    fields = (
        Field(
            name="code",
            label=_("短信里的 6 位数字"),
            kind="number",
            autocomplete="one-time-code",
            max_length=6,
            error=error,
        ),
    )
    again = with_next("sign-in-code", going_to)
    links = (Link(_("没收到，换个号码或重新发"), f"{again}{'&' if '?' in again else '?'}again=1"),)
    why = _("如果这个号码登记过，验证码已经发出，5 分钟内有效。")
    return _shown(request, fields, going_to, do="check", button=_("登录"), why=why, links=links, note=_demo_note())


def _ask_whose(request: DoorRequest, owners: list[Account], going_to: str, *, error: str = "") -> HttpResponse:
    if not owners:
        messages.error(request, _("这个手机号没有登记过账号。请带身份证到任一窗口开通。"))
        _forget(request)
        return redirect("sign-in-code")
    options = tuple(
        Option(str(owner.pk), owner.display_name, owner.username, picked=place == 0)
        for place, owner in enumerate(owners)
    )
    fields = (Field(name="account", label=_("登录哪个账号"), kind="radio", options=options, error=error),)
    return _shown(request, fields, going_to, do="choose", button=_("登录"), why=_("这个手机号登记了几个账号。"))


def _shown(
    request: DoorRequest,
    fields: tuple[Field, ...],
    going_to: str,
    *,
    do: str,
    button: str,
    why: str = "",
    links: tuple[Link, ...] = (),
    note: str = "",
) -> HttpResponse:
    laid_out = sign_in_page(
        fields,
        going_to,
        heading=_("用短信验证码登录"),
        way="sign-in-code",
        why=why,
        button=button,
        hidden=(Hidden("do", do),),
        links=links,
        note=note,
    )
    wrong = any(f.error for f in fields)
    return show(request, "sign_in", laid_out, status=_UNPROCESSABLE if wrong else 200, private=True)
