"""Outermost of both chains: every request gets a number, is counted, and says one line when it is over (`LOG_REQUESTS`)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import LazyObject

from zhengwu.doors.ops.seen.counting import PoolLook, count, group_of
from zhengwu.doors.ops.seen.numbers import Numbers
from zhengwu.doors.ops.seen.statements import begin_counting, counted
from zhengwu.kernel.public import Doing, begin_doing, complete_span, end_doing, span, trace_under_way, tracing

HEADER = "X-Request-ID"
#: In the environment of a request that a chain has answered; no header can be called so.
ANSWERED = "zhengwu.answered"
SERVER_ERROR = 500
#: The logger of these lines; switched on by settings.
lines = logging.getLogger("zhengwu.requests")


class RequestSeen:
    """Number, count, line; and a span where somebody traces."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._numbers = Numbers()
        self._pool = PoolLook()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, between two looks at the clock."""
        request.META[ANSWERED] = True
        what = Doing(self._numbers.number(request.META.get("HTTP_X_REQUEST_ID")), lambda: facts_of(request))
        logged = lines.isEnabledFor(logging.INFO)
        if logged:
            begin_counting()
        token = begin_doing(what)
        began = perf_counter()
        try:
            response = self._traced(request, what) if tracing() else self.get_response(request)
            seconds = perf_counter() - began
            count(group_of(request), request.method, response.status_code, seconds)
            self._pool.perhaps()
            if logged:
                _say(request, what, response.status_code, seconds)
        finally:
            end_doing(token)
        response.headers[HEADER] = what.number
        return response

    def _traced(self, request: HttpRequest, what: Doing) -> HttpResponse:
        """Below the caller's own span, if it sent one."""
        parent = request.META.get("HTTP_TRACEPARENT", "")
        with span(str(request.method), kind="server", parent=parent, request=what.number):
            what.trace = trace_under_way()
            response = self.get_response(request)
            facts = facts_of(request)
            complete_span(
                name=f"{request.method} {facts['door']}",
                failed=response.status_code >= SERVER_ERROR,
                status=response.status_code,
                **facts,
            )
        return response


def facts_of(request: HttpRequest) -> Mapping[str, Any]:
    """The door, the verb, the kind of account and the case, as far as they are known by now. Asks the database nothing."""
    match = request.resolver_match
    facts: dict[str, Any] = {
        "door": match.view_name or match.route if match else group_of(request),
        "method": request.method,
    }
    if account := account_kind(request):
        facts["account"] = account
    if match and (project_no := match.kwargs.get("project_no")):
        facts["case"] = str(project_no)[:60]
    return facts


def account_kind(request: HttpRequest) -> str:
    """`citizen`, `officer`, `anyone`; "" while nobody has asked who it is. Never whose."""
    user = request.__dict__.get("user")
    if isinstance(user, LazyObject):
        user = request.__dict__.get("_cached_user")
    if user is None:
        return ""
    if not user.is_authenticated:
        return "anyone"
    return "officer" if user.is_staff else "citizen"


def say(line: dict[str, Any]) -> None:
    """Write the line of a request. Nobody asks from where in the code: looking for that costs more than the line."""
    lines.handle(logging.LogRecord(lines.name, logging.INFO, "", 0, line, None, None))


def _say(request: HttpRequest, what: Doing, status: int, seconds: float) -> None:
    statements, waited = counted()
    line = {"request": what.number, **facts_of(request), "status": status, "ms": round(seconds * 1000, 2)}
    if statements:
        line |= {"sql": statements, "sql_ms": round(waited * 1000, 2)}
    if what.trace:
        line["trace"] = what.trace
    say(line)
