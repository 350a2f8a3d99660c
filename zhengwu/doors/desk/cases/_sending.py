"""Files on their way to a browser: named, never guessed at, never kept, and cut off from everything."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

PDF, OFD = "application/pdf", "application/ofd"
#: A file from outside runs nothing and reaches nothing.
_SEALED = "sandbox; default-src 'none'; frame-ancestors 'none'"
#: Browsers refuse their own PDF viewer in a sandbox or without sources; it keeps the PDF apart by itself.
_PDF_POLICY = "object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"


def send(content: bytes, *, media_type: str, name: str, inline: bool) -> HttpResponse:
    """The answer that carries a file. `inline` shows it in the browser's window, otherwise it is saved under `name`."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(not inline, name) or "attachment"
    response["Content-Security-Policy"] = _PDF_POLICY if media_type == PDF else _SEALED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
