"""The one place where a refusal of the law becomes an answer on a page."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput, LawForbids, NotPermitted, Refusal, current_time
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
    return _page(
        request,
        status=refusal.status,
        title=_(refusal.title),
        message=said(refusal),
        article=_(refusal.article) if isinstance(refusal, LawForbids) else "",
        errors=[said(e) for e in refusal.errors] if isinstance(refusal, BadInput) else [],
    )


def _page(
    request: HttpRequest, *, status: int, title: str, message: str, article: str = "", errors: list[str] | None = None
) -> HttpResponse:
    if request.path.startswith("/api/"):
        # Programs read problems (RFC 9457), whatever went wrong before the API itself could answer.
        body = {"type": "about:blank", "title": title, "status": status, "detail": message}
        return JsonResponse(
            body, status=status, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
        )
    context = {"status": status, "title": title, "message": message, "article": article, "errors": errors or []}
    return render(request, "ui/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, and 413 when the request was simply too big."""
    if isinstance(exception, RequestDataTooBig):
        return _page(request, status=413, title=_("太大了"), message=_("您一次交的内容太多，请分几次交。"))
    assert isinstance(exception, SuspiciousOperation | Exception)
    return _page(request, status=400, title=_("没看懂这个请求"), message=_("请返回上一页，刷新后再试一次。"))


def forbidden(request: HttpRequest, exception: PermissionDenied | None = None) -> HttpResponse:
    """403."""
    return _page(
        request,
        status=403,
        title=_("您没有这个权限"),
        message=_("这一页要由有权限的人打开。请换一个账号登录，或请您的主管授权。"),
    )


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 when the form was too old or came from elsewhere."""
    return _page(
        request,
        status=403,
        title=_("这一页打开太久了"),
        message=_("为了您的安全，请返回上一页刷新后再提交，已存的草稿还在。"),
    )


def not_found(request: HttpRequest, exception: Http404 | None = None) -> HttpResponse:
    """404."""
    return _page(
        request,
        status=404,
        title=_("没有这一页"),
        message=_("地址可能输错了，或者这一页已经搬走。可以从首页搜索您要办的事。"),
    )


def not_allowed(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """405, with the verbs the address does take."""
    said_so = _page(
        request,
        status=405,
        title=_("不能这样打开"),
        message=_("请返回上一页，用页面上的按钮再办一次。程序请对照接口说明里的请求方法。"),
    )
    said_so.headers["Allow"] = answer.headers.get("Allow", "")
    return said_so


def server_error(request: HttpRequest) -> HttpResponse:
    """500: ours, and said so."""
    return _page(
        request,
        status=500,
        title=_("系统出了问题"),
        message=_("这是我们的问题，已经记下来了。您填的内容没有丢，请过几分钟再试。"),
    )
