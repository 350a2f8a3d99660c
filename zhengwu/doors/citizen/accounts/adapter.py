"""How the account library behaves here: sign-in only, officers land at the desk, devices are noted."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.acting.hat import note_names
from zhengwu.doors.ui.proving import note_proof, note_sign_in
from zhengwu.kernel.public import current_time, local_date
from zhengwu.organisations.public import officer_for
from zhengwu.people.public import Account, applicants_for, begin_session

#: What is asked after the first secret: a second one, of whoever has one.
STAGES = ("zhengwu.doors.citizen.accounts.second_factor.SecondFactorStage",)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Identity comes from verified registration at a window or a linked account, never from an open sign-up form."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account by filling in a form."""
        return False

    def get_login_stages(self) -> list[str]:
        """What stands between the first secret and being signed in."""
        return list(STAGES)

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Sign in: the session gets a new key, the device is noted, and so is that somebody has just proved who they are."""
        super().login(request, user)
        if not isinstance(user, Account):
            return
        now = current_time()
        note_sign_in(request, now=now)
        note_proof(request, now=now)
        note_names(request, applicants_for(user, local_date(now)))
        request.session.save()
        begin_session(
            account=user,
            session_key=str(request.session.session_key),
            user_agent=request.headers.get("User-Agent", ""),
            address=self.get_client_ip(request),
            now=now,
        )

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers to the desk, everyone else to 我的."""
        account = request.user
        officer = officer_for(account, today=local_date(current_time())) if account.is_authenticated else None
        return reverse("desk") if officer else reverse("my")

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """An account that was closed says so, to whoever knows its password."""
        messages.error(request, _("这个账号停用了。要重新启用，请带身份证到任一窗口。"))
        return redirect(settings.LOGIN_URL)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The page one lands on says enough; the library's own sentences stay unsaid."""
