"""A system gives a token back."""

from __future__ import annotations

from typing import cast

from allauth.idp.oidc.views import revoke as revoke_of_library
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page("sso/revoke", may=ANYONE, name="sso-revoke", methods=("POST",))
@csrf_exempt
def revoke(request: DoorRequest) -> HttpResponse:
    """RFC 7009; the library checks whose token it is."""
    return cast(HttpResponse, revoke_of_library(request))
