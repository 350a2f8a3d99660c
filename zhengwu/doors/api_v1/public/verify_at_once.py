"""核验 as programs ask for it a thousand times a second: the plain answer without Django's chain around it.

Shops, banks and other provinces' systems ask whether a certificate is genuine more often than anybody asks for anything else. What
is nearly always the case is answered here: a code of a paper of ours, asked for by GET, from an address that does not guess. All
else, and every refusal with its words, is left to the chain (`verify.py`), which says the same of the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest

from zhengwu.certificates.public import verify
from zhengwu.doors.api_v1.public.verify import told
from zhengwu.doors.ui.limits import may_look
from zhengwu.kernel.public import current_time, local_date

PREFIX: Final = "/api/v1/verify/"
Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]
Headers = list[tuple[str, str]]

_ENCODE: Final = DjangoJSONEncoder().encode
#: What an answer's headers hang on. What the chain says once to one of these, it says to all of them.
_ASKERS: Final = ("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST", "SERVER_NAME", "HTTP_ACCEPT_LANGUAGE")
_MOST_KINDS_OF_ASKERS = 500
#: Headers of one answer alone.
_OF_ONE: Final = frozenset({"Content-Length", "X-Request-ID"})


class AtOnce:
    """The chain, with the shortest way past it.

    Headers, permitted hosts and redirects are the chain's: it answers the first of every kind of asker.
    """

    def __init__(self, chain: Wsgi) -> None:
        self._chain = chain
        self._learned: dict[tuple[Any, ...], Headers] = {}

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """One request."""
        asker = tuple(environ.get(name) for name in _ASKERS)
        headers = self._learned.get(asker)
        if headers is None:
            return self._chain(environ, self._learning(asker, start_response))
        body = _body(environ)
        if body is None:
            return self._chain(environ, start_response)
        start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
        return [body]

    def _learning(self, asker: tuple[Any, ...], start_response: Any) -> Any:
        def learn(status: str, headers: Headers, *rest: Any) -> Any:
            if status.startswith("200 "):
                if len(self._learned) >= _MOST_KINDS_OF_ASKERS:
                    self._learned.clear()
                self._learned[asker] = [(name, value) for name, value in headers if name not in _OF_ONE]
            return start_response(status, headers, *rest)

        return learn


def _body(environ: dict[str, Any]) -> bytes | None:
    """What is said of the paper; None when the chain has to speak."""
    if environ["REQUEST_METHOD"] != "GET" or Path(settings.MAINTENANCE_FILE).exists():
        return None
    request = HttpRequest()
    request.META = environ
    try:
        if not may_look(request):
            return None
        found = verify(environ["PATH_INFO"].removeprefix(PREFIX), today=local_date(current_time()))
    except (OperationalError, InterfaceError):
        connection.close()  # the database was away: the chain takes another connection, or says so
        return None
    # The connection stays with its thread, in no transaction; the chain's next request looks after it.
    return None if found.outcome == "not_found" else _ENCODE(told(found)).encode()
