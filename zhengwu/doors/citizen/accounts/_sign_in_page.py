"""What the ways of signing in share: the frame around their fields, and the place one comes back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts.demo_accounts import demo_accounts
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import SignInPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden, Link, Segment
from zhengwu.people.public import province


def next_of(request: DoorRequest) -> str:
    """Where one wanted to go, if that is a page of ours."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else ""


def with_next(name: str, going_to: str) -> str:
    """The address of a page, taking along where one wanted to go."""
    query = f"?{urlencode({REDIRECT_FIELD_NAME: going_to})}" if going_to else ""
    return reverse(name) + query


def sign_in_page(
    fields: Sequence[Field],
    going_to: str,
    *,
    way: str = "sign-in",
    heading: str = "",
    why: str = "",
    button: str = "",
    hidden: Sequence[Hidden] = (),
    links: Sequence[Link] = (),
    passkey: bool = True,
    passkey_options: str = "",
    note: str = "",
    ways: bool = True,
) -> SignInPage:
    """A way of signing in.

    Args:
        way: URL name; the form posts back to it.
        passkey: whether a passkey may stand in for what the fields ask.
        passkey_options: query under which `way` gives the question for the passkey; that of signing in by default.
        note: of the demonstration, beside the fields.
        ways: whether to offer the other ways.
    """
    accounts = demo_accounts() if ways else ()
    return SignInPage(
        action=reverse(way),
        fields=tuple(fields),
        heading=heading or _("登录"),
        why=why or _why(going_to),
        button=button or _("登录"),
        crumbs=crumbs(Crumb(heading or _("登录"))),
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        hidden=(*((Hidden(REDIRECT_FIELD_NAME, going_to),) if going_to else ()), *hidden),
        ways=_ways(way, going_to) if ways else (),
        links=(*links, *(_province(going_to) if ways else ())),
        passkey_action=reverse("sign-in-passkey" if not passkey_options else way) if passkey else "",
        passkey_options=reverse(way) + passkey_options if passkey_options else reverse("sign-in-passkey"),
        note=note,
        demo_accounts=accounts,
        demo_note=_("密码在启动时打印在终端里。") if accounts else "",
        real_site=not settings.DEMO,
    )


def _province(going_to: str) -> tuple[Link, ...]:
    there = province()
    if there is None:
        return ()
    return (Link(_("用{name}登录").format(name=_(there.name)), with_next("sign-in-province", going_to)),)


def password_fields(login: str, mistakes: Mapping[str, str]) -> tuple[Field, ...]:
    """Name and password."""
    return (
        Field(name="login", label=_("账号"), value=login, autocomplete="username", error=mistakes.get("login", "")),
        Field(name="password", label=_("密码"), kind="password", error=mistakes.get("password", "")),
    )


def _ways(way: str, going_to: str) -> tuple[Segment, ...]:
    return (
        Segment(_("用密码"), with_next("sign-in", going_to), way == "sign-in"),
        Segment(_("用短信验证码"), with_next("sign-in-code", going_to), way == "sign-in-code"),
    )


def _why(going_to: str) -> str:
    if "/apply" in going_to:
        return _("登录后接着申请，选好的情况会带过去。")
    return _("登录后接着看刚才那一页。") if going_to else ""
