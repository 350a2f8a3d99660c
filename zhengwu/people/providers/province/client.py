"""Authorization code with PKCE, and everything OpenID Connect asks of whoever receives an id token (Core 1.0, 3.1.3.7)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any
from urllib.parse import urlencode

import jwt

from zhengwu.kernel.public import NotReached, ask
from zhengwu.people.providers.province import Province
from zhengwu.people.providers.province.failing import ProvinceFailed

_PATIENCE_SECONDS = 8
#: What is asked for: `document` is released over the back channel only, to platforms that agreed on it.
SCOPES = "openid profile document"
_ALGORITHMS = ["RS256", "ES256"]


def where_to(province: Province, *, back: str, state: str, nonce: str, verifier: str) -> str:
    """The address people are sent to.

    Raises:
        ProvinceFailed
    """
    asked = {
        "response_type": "code",
        "client_id": province.client_id,
        "redirect_uri": back,
        "scope": SCOPES,
        "state": state,
        "nonce": nonce,
        "code_challenge": _challenge(verifier),
        "code_challenge_method": "S256",
    }
    return f"{_discovered(province)['authorization_endpoint']}?{urlencode(asked)}"


def who_came(province: Province, *, code: str, back: str, nonce: str, verifier: str) -> dict[str, Any]:
    """The claims of whoever came back with this code: signature, issuer, audience, time and nonce checked.

    Raises:
        ProvinceFailed
    """
    known = _discovered(province)
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "client_id": province.client_id,
        "client_secret": province.client_secret,
        "code_verifier": verifier,
    }
    tokens = _json(province, "POST", known["token_endpoint"], data=form)
    claims = _believed(province, str(tokens.get("id_token", "")), known=known)
    if not hmac.compare_digest(str(claims.get("nonce", "")), nonce):
        raise ProvinceFailed("another nonce")
    bearer = {"Authorization": f"Bearer {tokens.get('access_token', '')}"}
    told = _json(province, "GET", known["userinfo_endpoint"], headers=bearer)
    if told.get("sub") != claims["sub"]:
        raise ProvinceFailed("userinfo of somebody else")
    return {**told, **claims}


def _believed(province: Province, id_token: str, *, known: dict[str, Any]) -> dict[str, Any]:
    keys = _json(province, "GET", known["jwks_uri"])
    try:
        kid = jwt.get_unverified_header(id_token).get("kid")
        key = next(key for key in jwt.PyJWKSet.from_dict(keys).keys if key.key_id == kid)
        claims: dict[str, Any] = jwt.decode(
            id_token,
            key.key,
            algorithms=_ALGORITHMS,
            issuer=province.issuer,
            audience=province.client_id,
            options={"require": ["iss", "aud", "exp", "iat", "sub"]},
        )
    except (jwt.PyJWTError, StopIteration) as problem:
        raise ProvinceFailed(type(problem).__name__) from problem
    if claims.get("azp", province.client_id) != province.client_id:
        raise ProvinceFailed("made for another system")
    return claims


def _discovered(province: Province) -> dict[str, Any]:
    known = _json(province, "GET", f"{province.issuer}/.well-known/openid-configuration")
    if known.get("issuer") != province.issuer:
        raise ProvinceFailed("another issuer")
    return known


def _json(province: Province, method: str, address: str, **sends: Any) -> dict[str, Any]:
    """What stands at an address of the province: at the issuer's host, or at one of `OUTGOING_HOSTS`, whatever it says itself."""
    try:
        answer = ask(method, address, configured=province.issuer, seconds=_PATIENCE_SECONDS, **sends)
        said = answer.json() if answer.ok else None
    except NotReached as problem:
        raise ProvinceFailed(str(problem)) from problem
    if not isinstance(said, dict):
        raise ProvinceFailed("no object")
    return said


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
