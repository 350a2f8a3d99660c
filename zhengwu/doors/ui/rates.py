"""How often one caller may ask for what costs us, or tells them, something: far above any hall, far below a flood.

Sign-in, codes and passwords have limits of their own that all workers share (`count_try`, `people/rules/tries.py`). What stands
here protects the machine, so each worker counts in its own memory, before the session and the database are asked for anything;
`RATES` in the settings says how often.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _

from zhengwu.doors.ui.limits import Counted, TooManyTries, address_of
from zhengwu.doors.ui.refusals import refusal_page

Kind = Literal["search", "forms", "files", "downloads", "calls", "open_calls"]

#: Pages that search.
SEARCHES: Final = frozenset({"search", "suggest", "catalogue", "desk-find", "disclosure", "publicity", "consultations"})
#: Files that are made when they are asked for.
DOWNLOADS: Final = frozenset(
    {
        "catalogue-export",
        "lists-file",
        "transparency-file",
        "disclosure-file",
        "prepared-pdf",
        "guide-calendar",
        "calendar",
    }
)
_API: Final = "/api/"
_ASKS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_counted: Final = Counted()


class RateMiddleware:
    """429 with `Retry-After`, in plain words, to whoever asks too often."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing until it is known which page is asked for; afterwards a token that was none counts as a call without one."""
        answer = self.get_response(request)
        if answer.status_code == HTTPStatus.UNAUTHORIZED and kind_of(request) == "calls":
            _counted.add(_open(request))
        return answer

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _values: Any) -> HttpResponse | None:
        """Count, and refuse the one too many."""
        kind = kind_of(request)
        return refusal_page(request, TooManyTries(_WORDS[kind])) if kind and _is_too_much(request, kind) else None


def kind_of(request: HttpRequest) -> Kind | None:
    """What the request is counted as; pages that are only read are counted as nothing."""
    if request.path_info.startswith(_API):
        return "calls" if request.headers.get("Authorization") else "open_calls"
    if request.method not in _ASKS:
        return "files" if request.content_type == "multipart/form-data" else "forms"
    name = request.resolver_match.url_name if request.resolver_match else None
    if name in SEARCHES:
        return "search"
    return "downloads" if name in DOWNLOADS else None


def forget_rates() -> None:
    """Begin to count anew."""
    _counted.forget()


def _is_too_much(request: HttpRequest, kind: Kind) -> bool:
    most = settings.RATES[kind]
    if kind != "calls":
        return bool(most) and _counted.add(f"{kind} {address_of(request)}") > most
    # Whose token it is would cost a look into the database: its digest is counted. Whoever invents tokens is known by the address.
    token = hashlib.sha256(request.headers["Authorization"].encode()).hexdigest()
    open_calls = settings.RATES["open_calls"]
    invents = bool(open_calls) and _counted.times(_open(request)) > open_calls
    return invents or (bool(most) and _counted.add(f"calls {token}") > most)


def _open(request: HttpRequest) -> str:
    return f"open_calls {address_of(request)}"


_BUSY: Final = _("这里刚刚请求得太多了。请过一分钟再试，填好的内容还在。")
_WORDS: Final[dict[Kind, str]] = {
    "search": _("搜索得太快了。请过一分钟再试。"),
    "forms": _BUSY,
    "files": _("上传得太快了。请过一分钟再传，已经传好的文件都在。"),
    "downloads": _("下载得太快了。请过一分钟再试。"),
    "calls": _("这个令牌一分钟里调用得太多了。请过一分钟再试，并放慢调用。"),
    "open_calls": _("这个地址一分钟里调用得太多了。请过一分钟再试，或带上令牌调用。"),
}
