"""Who is calling. Every endpoint names one of these, or `None` for everybody; a test walks them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from zhengwu.doors.api_v1.tokens import account_of
from zhengwu.kernel.public import Refusal, current_time, local_date
from zhengwu.organisations.public import NotAtWork, Officer, officer_for
from zhengwu.people.public import Account, Applicant, applicants_for


class SignInFirst(Refusal):
    """No token, or none that is good."""

    status = 401
    code = "sign_in_first"
    title = "请先登录"
    template = "请带上有效的令牌（Authorization: Bearer …）。令牌过期了，请重新获取。"


class NoSuchApplicant(Refusal):
    """The account may not apply in this name."""

    status = 403
    code = "applicant.not_yours"
    title = "不能以这个身份申请"
    template = "您的账号不能以“{ref}”的身份申请。请检查委托是否有效，或去掉 applicant。"


class SignedIn(HttpBearer):
    """Any account."""

    def authenticate(self, request: HttpRequest, token: str) -> Account | None:
        """The account behind the token."""
        account = account_of(token)
        if account is not None:
            request.user = account
        return account


class OfficerSignedIn(SignedIn):
    """An account in a post; `X-Post-Id` chooses the hat when there are several."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The officer behind the token.

        Raises:
            NotAtWork: an account without a post
        """
        account = super().authenticate(request, token)
        if account is None:
            return None
        chosen = request.headers.get("X-Post-Id", "")
        post_id = int(chosen[:18]) if chosen.isdecimal() else None  # no post has a longer number
        officer = officer_for(account, today=local_date(current_time()), post_id=post_id)
        if officer is None:
            raise NotAtWork(action="cases.view")
        return officer


class WhoeverAsks(SignedIn):
    """A token if there is one; otherwise the endpoint decides what strangers see."""

    def __call__(self, request: HttpRequest) -> Any:
        """The account, or `"anyone"`."""
        return super().__call__(request) or "anyone"


signed_in = SignedIn()
officer_signed_in = OfficerSignedIn()
whoever = WhoeverAsks()


def officer_of(request: HttpRequest) -> Officer:
    """The officer of a desk endpoint."""
    officer: Officer = request.auth  # type: ignore[attr-defined]
    return officer


def account_in(request: HttpRequest) -> Account:
    """The account of a signed-in endpoint."""
    account: Account = request.auth  # type: ignore[attr-defined]
    return account


def applicant_in(request: HttpRequest, ref: str | None, *, audience: Callable[[], str]) -> Applicant:
    """In whose name the account applies: `ref`, or the first of its names the item is meant for.

    Args:
        audience: asked only when there are several names: whom the item is for (natural, legal or both).

    Raises:
        NoSuchApplicant
    """
    possible = applicants_for(account_in(request), local_date(current_time()))
    if ref is not None:
        possible = [a for a in possible if a.ref == ref]
    if not possible:
        raise NoSuchApplicant(ref=ref or "")
    if len(possible) == 1:
        return possible[0]
    wanted = audience()
    return next((a for a in possible if wanted in ("both", a.kind)), possible[0])
