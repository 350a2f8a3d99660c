"""Files on their way out: named, never guessed at by the browser, and unable to run anything."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header

from zhengwu.documents.public import Document, StoredFile, content_of, ofd, pdf

#: What a browser may show by itself; everything else is saved.
_SHOWN = frozenset({"image/jpeg", "image/png", "image/webp"})
_SANDBOX = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'"


def user_file(file: StoredFile) -> HttpResponse:
    """What somebody uploaded: pictures are shown, other files are saved."""
    return _answer(content_of(file), file.media_type, file.name, saved=file.media_type not in _SHOWN)


def issued(document: Document, *, as_ofd: bool = False) -> HttpResponse:
    """A document we issued, as PDF or as OFD."""
    if as_ofd:
        return _answer(ofd(document), "application/ofd", f"{document.title} {document.number}.ofd", saved=True)
    return _answer(pdf(document), "application/pdf", f"{document.title} {document.number}.pdf", saved=True)


def issued_file(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A paper we issued, saved under `name`."""
    return _answer(content, media_type, name, saved=True)


def _answer(content: bytes, media_type: str, name: str, *, saved: bool) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(saved, name) or "attachment"
    response["Content-Length"] = str(len(content))
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SANDBOX
    add_never_cache_headers(response)
    return response
