"""Let somebody in who has proved who they are with something else than a password."""

from __future__ import annotations

from typing import cast

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.http import HttpResponse

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.proving import note_way
from zhengwu.people.public import Account


def let_in(request: DoorRequest, account: Account, *, way: str, going_to: str) -> HttpResponse:
    """Sign in; whoever has a second factor is asked for it on the way."""
    note_way(request, way)
    return cast(HttpResponse, perform_login(request, Login(user=account, redirect_url=going_to or None)))
