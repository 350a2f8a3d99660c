"""What was agreed to be told, for an access token."""

from __future__ import annotations

from typing import cast

from allauth.idp.oidc.views import user_info
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("sso/userinfo", may=ANYONE, name="sso-userinfo", methods=("GET", "POST"))
@csrf_exempt
def userinfo(request: DoorRequest) -> HttpResponse:
    """The token says who asks, and for whom."""
    return cast(HttpResponse, user_info(request))
