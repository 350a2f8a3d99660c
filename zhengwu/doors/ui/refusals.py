"""The one place where a refusal of the law becomes an answer on a page."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zhengwu.doors.ui.error_words import ERROR_WORDS, GOES_BACK, TRY_AGAIN
from zhengwu.doors.ui.limits import RETRY_AFTER
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput, LawForbids, NotPermitted, Refusal, current_time, request_number
from zhengwu.organisations.public import record_refusal


class RefusalMiddleware:
    """Turns refusals into pages: 403, 404, 409 with the article, 413, 422."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing on the way in; on the way out a verb nobody takes is told like any other refusal."""
        answer = self.get_response(request)
        return not_allowed(request, answer) if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED else answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal is an answer; everything else stays an error."""
        if isinstance(exception, NotPermitted):
            note_refusal(request, exception)
        if isinstance(exception, Refusal):
            return refusal_page(request, exception)
        return None


def note_refusal(request: HttpRequest, refusal: NotPermitted) -> None:
    """Who tried what they may not, in a transaction of its own: the command's was undone."""
    account = getattr(request, "user", None)
    if account is not None and account.is_authenticated:
        record_refusal(
            by=account.actor,
            action=str(refusal.facts.get("action", request.path)),
            subject=str(refusal.facts.get("subject", request.path)),
            at=current_time(),
        )


def refusal_page(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal, in the reader's language, with its status."""
    return error_page(
        request,
        refusal.status,
        title=_(refusal.title),
        message=said(refusal),
        article=_(refusal.article) if isinstance(refusal, LawForbids) else "",
        errors=[said(e) for e in refusal.errors] if isinstance(refusal, BadInput) else [],
    )


def error_page(
    request: HttpRequest,
    status: int,
    *,
    title: str = "",
    message: str = "",
    article: str = "",
    errors: list[str] | None = None,
    until: str = "",
    sample: bool = False,
) -> HttpResponse:
    """The page of a status, with the table's words where the caller has none; a problem (RFC 9457) for programs.

    Touches neither database nor session, so that it can be shown when they are what failed.

    Args:
        until: 503 only: when it is over, as the operator said it.
        sample: shown with status 200 among the design system's pages, and marked as a sample.
    """
    words = ERROR_WORDS[status]
    title, message = title or str(words.title), message or str(words.message)
    if request.path_info.startswith("/api/"):
        # Programs read problems, whatever went wrong before the API itself could answer.
        detail = f"{message} {until}".strip()
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        if status == HTTPStatus.INTERNAL_SERVER_ERROR and request_number():
            body["instance"] = f"urn:zhengwu:request:{request_number()}"
        return _waited_for(
            JsonResponse(
                body, status=status, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
            )
        )
    context = {
        "status": status,
        "number": _number(status),
        "title": title,
        "message": message,
        "article": article,
        "errors": errors or [],
        "until": until,
        "sample": sample,
        "goes_back": status in GOES_BACK,
        "again": request.get_full_path() if status in TRY_AGAIN and request.method == "GET" else "",
    }
    return _waited_for(render(request, "ui/error.html", context, status=HTTPStatus.OK if sample else status))


def _waited_for(answer: HttpResponse) -> HttpResponse:
    """Whoever asks too often is told when to ask again."""
    if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        answer.headers["Retry-After"] = str(RETRY_AFTER)
    return answer


def _number(status: int) -> str:
    """What the reader tells the hotline: of a fault of ours, the number under which the log has it."""
    number = request_number() if status == HTTPStatus.INTERNAL_SERVER_ERROR else ""
    return f"{status}-{number}" if number else str(status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, and 413 when the request was simply too big."""
    return error_page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def forbidden(request: HttpRequest, exception: PermissionDenied | None = None) -> HttpResponse:
    """403."""
    return error_page(request, 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 when the form was too old or came from elsewhere."""
    return error_page(
        request,
        403,
        title=_("这一页打开太久了"),
        message=_("为了您的安全，请返回上一页刷新后再提交，已存的草稿还在。"),
    )


def not_found(request: HttpRequest, exception: Http404 | None = None) -> HttpResponse:
    """404."""
    return error_page(request, 404)


def not_allowed(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """405, with the verbs the address does take."""
    said_so = error_page(request, 405)
    said_so.headers["Allow"] = answer.headers.get("Allow", "")
    return said_so


def server_error(request: HttpRequest) -> HttpResponse:
    """500: ours, and said so."""
    return error_page(request, 500)
