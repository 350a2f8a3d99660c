"""Health and metrics: `/healthz`, `/readyz`, `/metrics`."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from prometheus_client import CONTENT_TYPE_LATEST

from zhengwu.doors.ops.doctor import essentials
from zhengwu.doors.ops.figures.read import everything
from zhengwu.doors.ops.figures.who_may import may_read
from zhengwu.doors.ui.page import ANYONE, page


@page("healthz", may=ANYONE, name="healthz")
def healthz(request: HttpRequest) -> HttpResponse:
    """The process is up."""
    return HttpResponse("ok\n", content_type="text/plain")


@page("readyz", may=ANYONE, name="readyz")
def readyz(request: HttpRequest) -> HttpResponse:
    """Database, migrations and worker are as they should be; 503 and what is wrong otherwise."""
    findings = essentials()
    ready = all(f.ok for f in findings)
    body = {"ready": ready, "checks": {f.what: {"ok": f.ok, "detail": f.detail} for f in findings}}
    return JsonResponse(body, status=200 if ready else 503, json_dumps_params={"ensure_ascii": False})


@page("metrics", may=ANYONE, name="metrics")
def metrics(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus: the work, the queues, the database, the web processes. No personal data.

    Raises:
        PermissionDenied: the operator named who may read, and this is not one of them
    """
    if not may_read(request):
        raise PermissionDenied
    return HttpResponse(everything(), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
