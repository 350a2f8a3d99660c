"""Answers for everybody that carry their digest: whoever has them already is told so, and any site may read them.

Pages do not: each carries a nonce of its own, and an old page under a new policy would run nothing.
"""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import quote_etag


def fresh(
    request: HttpRequest, content: bytes, *, media_type: str, max_age: int = 0, name: str = "", digest: str = ""
) -> HttpResponse:
    """The content, or 304 when the reader's copy is the same.

    Args:
        max_age: seconds a copy may be used without asking; 0 asks every time, so that a change shows at once.
        name: under which it is saved; "" shows it.
        digest: SHA-256 of the content in hex, where it is known without reading it.
    """
    etag = quote_etag(digest or hashlib.sha256(content).hexdigest())
    known = request.headers.get("If-None-Match", "")
    same = known.strip() == "*" or etag in {one.strip().removeprefix("W/") for one in known.split(",")}
    response: HttpResponse = HttpResponseNotModified() if same else HttpResponse(content, content_type=media_type)
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={max_age}" if max_age else "public, no-cache"
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag, Signature-JWS"
    response["X-Content-Type-Options"] = "nosniff"
    if name and not same:
        response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
