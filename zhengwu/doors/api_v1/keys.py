"""`/.well-known/zhengwu-keys.json`: the keys with which to check what the platform signs."""

from __future__ import annotations

import json

from django.http import HttpResponse

from zhengwu.doors.ui.fresh import fresh
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import public_keys

_AN_HOUR = 3600


@page(".well-known/zhengwu-keys.json", may=ANYONE, name="platform-keys")
def keys(request: DoorRequest) -> HttpResponse:
    """A JWK Set (RFC 7517): the key in use first, then those that signed before it."""
    content = json.dumps({"keys": public_keys()}, indent=1).encode()
    return fresh(request, content, media_type="application/jwk-set+json", max_age=_AN_HOUR)
