"""Where other systems find everything, and the keys they check our signatures with."""

from __future__ import annotations

from typing import cast

from allauth.idp.oidc import app_settings
from allauth.idp.oidc.views import jwks as keys_of_library
from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import reverse

from zhengwu.doors.citizen.sso.adapter import SCOPES
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page


@page(".well-known/openid-configuration", may=ANYONE, name="sso-configuration", methods=("GET",))
def configuration(request: DoorRequest) -> HttpResponse:
    """OpenID Connect Discovery 1.0."""
    site = settings.SITE_URL.rstrip("/")
    response = JsonResponse(
        {
            "issuer": site,
            "authorization_endpoint": site + reverse("sso-authorize"),
            "token_endpoint": site + reverse("sso-token"),
            "userinfo_endpoint": site + reverse("sso-userinfo"),
            "revocation_endpoint": site + reverse("sso-revoke"),
            "end_session_endpoint": site + reverse("sso-logout"),
            "jwks_uri": site + reverse("sso-keys"),
            "scopes_supported": list(SCOPES),
            "claims_supported": ["sub", "name", "identity_level", "posts"],
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": list(app_settings.AUTH_METHODS),
            "prompt_values_supported": ["none", "login", "consent"],
        }
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response


@page(".well-known/jwks.json", may=ANYONE, name="sso-keys", methods=("GET",))
def keys(request: DoorRequest) -> HttpResponse:
    """Public keys only."""
    return cast(HttpResponse, keys_of_library(request))
