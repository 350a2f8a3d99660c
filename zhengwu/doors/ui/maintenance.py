"""维护: while the operator's file exists, everybody is told so at once, before sessions and database are asked for anything.

`zhengwu maintenance on` writes the file, `off` takes it away; its content, if any, says until when.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zhengwu.doors.ui.refusals import error_page

#: Watchers must go on seeing that the process is up, and people what is being looked after; static files are answered before us.
STAYS_UP = frozenset({"/healthz", "/status"})
#: When programs may ask again.
RETRY_AFTER_SECONDS = 600
_MOST_CHARACTERS = 200


class MaintenanceMiddleware:
    """503 with `Retry-After` while the file is there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.file = Path(settings.MAINTENANCE_FILE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """One look at the file a request."""
        if request.path_info in STAYS_UP or (until := maintained_until(self.file)) is None:
            return self.get_response(request)
        answer = error_page(request, 503, until=until)
        answer.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
        answer.headers["Cache-Control"] = "no-store"
        # The operator knows: no line of the log for every visitor.
        answer._has_been_logged = True  # type: ignore[attr-defined]
        return answer


def maintained_until(file: Path) -> str | None:
    """What the operator wrote ("" for nothing), or None when there is no maintenance."""
    try:
        return file.read_text("utf-8", errors="replace").strip()[:_MOST_CHARACTERS]
    except OSError:
        return None
