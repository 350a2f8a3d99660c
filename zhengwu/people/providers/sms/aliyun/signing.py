"""The signature of an Alibaba Cloud RPC request, version 1.0: HMAC-SHA1 over the sorted, percent-encoded parameters. Pure."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote


def signature(parameters: Mapping[str, str], *, secret: str, method: str = "GET") -> str:
    """What stands in the parameter `Signature` beside these."""
    query = "&".join(f"{percent(name)}={percent(value)}" for name, value in sorted(parameters.items()))
    to_sign = f"{method}&{percent('/')}&{percent(query)}"
    # The protocol asks for SHA-1; as a keyed digest it is still sound.
    return base64.b64encode(hmac.digest(f"{secret}&".encode(), to_sign.encode(), hashlib.sha1)).decode()


def percent(text: str) -> str:
    """RFC 3986: everything but letters, digits and -_.~ is encoded, a blank as %20."""
    return quote(text, safe="-_.~")
