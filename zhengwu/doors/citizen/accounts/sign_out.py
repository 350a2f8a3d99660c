"""退出."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("sign-out", may=ANYONE, name="sign-out", methods=("POST",))
def sign_out(request: DoorRequest) -> HttpResponse:
    """Forget who is here, and everything this session knew."""
    logout(request)
    messages.success(request, _("您已退出。在公用电脑上，请把浏览器也关掉。"))
    return redirect("home")
