"""Who may read `/metrics`: anybody, unless the operator named a token or networks (`METRICS_TOKEN`, `METRICS_ALLOW`)."""

from __future__ import annotations

import hmac
import ipaddress

from django.conf import settings
from django.http import HttpRequest

from zhengwu.doors.ui.limits import address_of


def may_read(request: HttpRequest) -> bool:
    """Whether the caller brings the token or asks from one of the networks; where neither is set, everybody may."""
    token, networks = settings.METRICS_TOKEN, settings.METRICS_ALLOW
    if not token and not networks:
        return True
    given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return bool(networks) and _within(address_of(request), networks)


def _within(address: str, networks: list[str]) -> bool:
    try:
        here = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(here in ipaddress.ip_network(network, strict=False) for network in networks)
