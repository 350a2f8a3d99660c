"""改密码: one's own."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import OWN_PASSWORD, SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.proving import note_proof, note_sign_in, proved_recently, way_of
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.people.public import begin_session, begin_try, end_tries, set_password

_UNPROCESSABLE = 422
_MOST = 1000
#: Whoever has just proved themselves in one of these ways has lost the password, or never had one.
_INSTEAD = {"phone", "passkey"}


@page("my/security/password", may=SIGNED_IN, name=OWN_PASSWORD, methods=("GET", "HEAD", "POST"))
def password(request: DoorRequest) -> HttpResponse:
    """The old one, unless it is known who asks by another way; the new one; then every other device is signed out."""
    ask_old = _asks_old(request)
    wrong: dict[str, str] = {}
    if request.method == "POST":
        wrong = _mistakes(request, ask_old=ask_old)
        if not wrong:
            return _changed(request, request.POST["new"])
    fields = _fields(wrong, ask_old=ask_old)
    first = request.account.must_change_password
    built = ConfirmPage(
        heading=_("先换一个自己的密码") if first else _("改密码"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("改密码"))),
        action=reverse(OWN_PASSWORD),
        button=_("改好了"),
        back_href=reverse("my-security"),
        paragraphs=(
            _("初始密码别人看到过，只能用来进来一次。") if first else _("改好以后，别的设备会全部退出，这台不用。"),
        ),
        fields=fields,
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        stern=False,
    )
    return show(request, "confirm", built, status=_UNPROCESSABLE if wrong else 200, private=True)


def _asks_old(request: DoorRequest) -> bool:
    """Asked again even of a session that is open: somebody else may be sitting there."""
    if not request.account.has_usable_password():
        return False
    return not (way_of(request) in _INSTEAD and proved_recently(request, now=request.now))


def _mistakes(request: DoorRequest, *, ask_old: bool) -> dict[str, str]:
    old, new = request.POST.get("old", "")[:_MOST], request.POST.get("new", "")[:_MOST]
    if ask_old:
        account = request.account
        begin_try(username=account.username, address=address_of_client(request), now=request.now)
        if not account.check_password(old):
            return {"old": _("现在的密码不对，请再输一次。")}
        end_tries(username=account.username)
    if request.account.check_password(new):
        return {"new": _("和现在的密码一样，请换一个。")}
    try:
        validate_password(new, request.account)
    except ValidationError as problem:
        return {"new": _words(problem)}
    return {}


def _words(problem: ValidationError) -> str:
    words = {
        "password_too_short": _("密码至少 8 位。一句话最好记，也最难猜。"),
        "password_too_common": _("这个密码太常见，一猜就中。请换一个。"),
        "password_entirely_numeric": _("密码不能全是数字，请加几个字母或文字。"),
        "password_too_similar": _("密码和账号、姓名太像，请换一个。"),
    }
    return words.get(str(problem.error_list[0].code), _("这个密码不行，请换一个。"))


def _changed(request: DoorRequest, new: str) -> HttpResponse:
    account = request.account
    old_key = str(request.session.session_key)
    set_password(account=account, password=new, by=account.actor, now=request.now, staying=old_key)
    # The session gets another key, and the device goes along with it.
    update_session_auth_hash(request, account)
    note_sign_in(request, now=request.now)
    note_proof(request, now=request.now)
    request.session.save()
    begin_session(
        account=account,
        session_key=str(request.session.session_key),
        user_agent=request.headers.get("User-Agent", ""),
        address=address_of_client(request),
        now=request.now,
    )
    messages.success(request, _("密码改好了，别的设备都已退出。"))
    return redirect("my-security")


def _fields(wrong: dict[str, str], *, ask_old: bool) -> tuple[Field, ...]:
    old = Field(name="old", label=_("现在的密码"), kind="password", error=wrong.get("old", ""))
    new = Field(
        name="new",
        label=_("新密码"),
        kind="password",
        autocomplete="new-password",
        hint=_("至少 8 位，不全是数字，不要用常见的"),
        error=wrong.get("new", ""),
    )
    return (old, new) if ask_old else (new,)
