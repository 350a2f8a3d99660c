"""A code for tokens, a refresh token for new ones: machine to machine."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import cast

from allauth.idp.oidc.views import token as token_of_library
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.people.public import redeem_code


@page("sso/token", may=ANYONE, name="sso-token", methods=("POST",))
@csrf_exempt
def token(request: DoorRequest) -> HttpResponse:
    """A code works once; brought again, the tokens it gave end."""
    code = request.POST.get("code", "")
    if not code:
        return cast(HttpResponse, token_of_library(request))
    return cast(
        HttpResponse,
        redeem_code(
            code=code,
            redeem=lambda: token_of_library(request),
            token_in=_token_in,
            refused=lambda answer: b"invalid_grant" in answer.content,
        ),
    )


def _token_in(answer: HttpResponse) -> str:
    return str(json.loads(answer.content)["access_token"]) if answer.status_code == HTTPStatus.OK else ""
