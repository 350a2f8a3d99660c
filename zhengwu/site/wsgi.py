"""The WSGI application granian serves: pages and programs through everything Django does for them, checks of papers by their code
through the little they need, and mostly past even that (`verify_at_once.py`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application


class _OfPrograms(WSGIHandler):
    """The same views behind a shorter chain."""

    def load_middleware(self, is_async: bool = False) -> None:
        whole = settings.MIDDLEWARE
        settings.MIDDLEWARE = settings.MIDDLEWARE_OF_PROGRAMS
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = whole


_whole = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402  rooms are entered once Django is set up

from zhengwu.doors.api_v1.public.verify_at_once import PREFIX, AtOnce  # noqa: E402
from zhengwu.doors.ops.seen.at_once import SeenAtOnce  # noqa: E402
from zhengwu.kernel.public import open_dictionaries, settle  # noqa: E402
from zhengwu.site.traces import trace_if_wanted  # noqa: E402

_checks = AtOnce(_OfPrograms())
_seen_checks = SeenAtOnce(_checks)
open_dictionaries()  # first: what reading them leaves free is filled by the pages
_ = get_resolver().url_patterns  # every page is loaded now, not with the first request
settle()


def in_this_process() -> Callable[..., Iterable[bytes]]:
    """The application, in the process that answers: processes part once all of the above is loaded, and threads cannot part."""
    trace_if_wanted()
    return application


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """One request."""
    chosen = _seen_checks if environ.get("PATH_INFO", "").startswith(PREFIX) else _whole
    return chosen(environ, start_response)
