"""What every answer of every door must be like, whoever asks; `test_matrix.py` looks at each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse

#: What browsers are told with every answer.
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
#: What a browser may run or be told by itself; anything else is shown only cut off from everything, or is saved.
_RUNS = ("text/html", "application/xhtml", "image/svg", "text/xml", "application/xml")


def wrong_with(answer: HttpResponse | Any, *, guarded: bool) -> Iterator[str]:
    """What an answer lacks.

    Args:
        guarded: it comes from a door behind sign-in.
    """
    headers = answer.headers
    for name, value in ALWAYS.items():
        if headers.get(name) != value:
            yield f"{name} is {headers.get(name)!r}"
    policy = headers.get("Content-Security-Policy", "")
    if "frame-ancestors 'none'" not in policy:
        yield f"policy {policy!r}"
    if "unsafe" in policy or "http:" in policy or "*" in policy:
        yield f"an open policy {policy!r}"
    if guarded and "no-store" not in headers.get("Cache-Control", ""):
        yield f"may be kept: {headers.get('Cache-Control')!r}"
    kind = headers.get("Content-Type", "")
    disposition = headers.get("Content-Disposition", "")
    if disposition and kind.startswith(_RUNS) and not disposition.startswith("attachment") and "sandbox" not in policy:
        yield f"a file that may run: {kind} {disposition}"
    if any("\n" in value or "\r" in value for value in headers.values()):
        yield "a header in two lines"
    for name, cookie in answer.cookies.items():
        if name in {"sessionid", "csrftoken"} and not (cookie["httponly"] and cookie["samesite"] == "Lax"):
            yield f"an open cookie {name}"
