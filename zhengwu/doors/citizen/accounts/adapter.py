"""How the account library behaves here: sign-in only, officers land at the desk."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.kernel.public import current_time, local_date
from zhengwu.organisations.public import officer_for


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Identity comes from verified registration at a window or a linked account, never from an open sign-up form."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account by filling in a form."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers to the desk, everyone else to 我的."""
        account = request.user
        officer = officer_for(account, today=local_date(current_time())) if account.is_authenticated else None
        return reverse("desk") if officer else reverse("my")

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """An account that was closed says so, to whoever knows its password."""
        messages.error(request, _("这个账号停用了。要重新启用，请带身份证到任一窗口。"))
        return redirect("sign-in")

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The page one lands on says enough; the library's own sentences stay unsaid."""
