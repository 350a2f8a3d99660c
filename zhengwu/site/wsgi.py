"""The WSGI application granian serves: pages and programs through everything Django does for them, checks of papers by their code
through the little they need.

Shops, banks and other provinces' systems ask whether a certificate is genuine more often than anybody asks for anything else, and
bring neither session nor form.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

_CHECKS = "/api/v1/verify/"


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
_short = _OfPrograms()


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """One request."""
    handler = _short if environ.get("PATH_INFO", "").startswith(_CHECKS) else _whole
    return handler(environ, start_response)
