"""Errors as RFC 9457 problems, in the language asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from zhengwu.doors.ui.limits import RETRY_AFTER, TooManyTries
from zhengwu.doors.ui.refusals import note_refusal
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import BadInput, LawForbids, NotPermitted, Refusal, after_failure, request_number

log = structlog.get_logger(__name__)


def problem(
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    errors: Sequence[dict[str, Any]] = (),
    **more: Any,
) -> HttpResponse:
    """One problem+json answer."""
    body: dict[str, Any] = {
        "type": f"urn:zhengwu:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
    }
    if errors:
        body["errors"] = list(errors)
    return JsonResponse(
        body | {k: v for k, v in more.items() if v},
        status=status,
        content_type="application/problem+json",
        json_dumps_params={"ensure_ascii": False},
    )


def of_refusal(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A refusal of the platform, with the article when the law is the reason."""
    if isinstance(refusal, NotPermitted):
        note_refusal(request, refusal)
    errors = (
        [{"loc": list(e.loc), "msg": said(e), "code": e.code} for e in refusal.errors]
        if isinstance(refusal, BadInput)
        else []
    )
    answer = problem(
        status=refusal.status,
        code=refusal.code,
        title=_(refusal.title),
        detail=said(refusal),
        errors=errors,
        article=_(refusal.article) if isinstance(refusal, LawForbids) else "",
    )
    if isinstance(refusal, TooManyTries):
        answer.headers["Retry-After"] = str(RETRY_AFTER)
    return answer


def of_validation(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """The request does not have the declared shape."""
    errors = [{"loc": _where(e["loc"]), "msg": _said(e), "code": f"shape.{e['type']}"} for e in error.errors]
    return problem(
        status=422,
        code="bad_input",
        title=_("有几处要改"),
        detail=_("请求的格式不对，有 {count} 处要改，见 errors。").format(count=len(errors)),
        errors=errors,
    )


def _where(loc: Sequence[str | int]) -> list[str | int]:
    """The place as the caller wrote it: the framework puts where it was read from, and our parameter's name, in front."""
    source, *inside = loc
    return (inside[1:] if source == "body" else inside) or [source]


def _said(error: dict[str, Any]) -> str:
    """What pydantic found, in plain words."""
    kind = str(error["type"])
    if kind == "missing":
        return _("缺少这一项，请补上。")
    if "too_long" in kind:
        return _("太长了，请删短一些。")
    if kind.startswith(("int", "bool", "float", "string", "list", "dict", "uuid", "date", "json", "literal", "model")):
        return _("类型或取值不对，请对照接口说明改正。")
    return _("这一项不对，请对照接口说明改正。")


def of_authentication(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """No usable token."""
    answer = problem(
        status=401,
        code="sign_in_first",
        title=_("请先登录"),
        detail=_("请带上有效的令牌（Authorization: Bearer …）。令牌过期了，请重新获取。"),
    )
    answer.headers["WWW-Authenticate"] = 'Bearer realm="zhengwu"'
    return answer


def of_not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    """No such address."""
    return problem(status=404, code="not_found", title=_("没有找到"), detail=_("没有这个地址，请对照接口说明。"))


def of_too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    """More than we read at once."""
    return problem(
        status=413, code="too_large", title=_("太大了"), detail=_("一次请求的内容太多，请把文件分开用 /files 上传。")
    )


def of_http(request: HttpRequest, error: HttpError) -> HttpResponse:
    """What the framework itself refuses, such as a body that is no JSON."""
    return problem(
        status=error.status_code,
        code="bad_request",
        title=_("没看懂这个请求"),
        detail=_("请求的内容不是有效的 JSON，或缺少必要的部分，请对照接口说明。"),
    )


def of_unreadable(request: HttpRequest, error: Exception) -> HttpResponse:
    """A body that cannot be taken apart, such as a form without its boundary."""
    return problem(
        status=400,
        code="bad_request",
        title=_("没看懂这个请求"),
        detail=_("请求的内容不是有效的 JSON，或缺少必要的部分，请对照接口说明。"),
    )


def of_bug(request: HttpRequest, error: Exception) -> HttpResponse:
    """Ours; said without details, logged with them."""
    log.error("api.bug", exc_info=error)
    after_failure(error)
    return problem(
        status=500,
        code="server_error",
        title=_("系统出了问题"),
        detail=_("这是我们的问题，已经记下来了，请过几分钟再试。"),
        instance=f"urn:zhengwu:request:{number}" if (number := request_number()) else "",
    )


def install(api: NinjaAPI) -> None:
    """Tell the API how each error is said."""
    handlers: list[tuple[type[Exception], Any]] = [
        (Refusal, of_refusal),
        (ValidationError, of_validation),
        (AuthenticationError, of_authentication),
        (HttpError, of_http),
        (Http404, of_not_found),
        (RequestDataTooBig, of_too_big),
        (MultiPartParserError, of_unreadable),
        (SuspiciousOperation, of_unreadable),
        (Exception, of_bug),
    ]
    for kind, handler in handlers:
        api.add_exception_handler(kind, handler)
