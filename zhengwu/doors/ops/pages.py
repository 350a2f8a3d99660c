"""Health and metrics: `/healthz`, `/readyz`, `/metrics`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from zhengwu.doors.ops.doctor import essentials
from zhengwu.doors.ops.figures import figures
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
    """Counts for Prometheus, read from the database so that every process tells the same. No personal data."""
    registry = CollectorRegistry()
    for name, (help_text, value) in figures().items():
        Gauge(f"zhengwu_{name}", help_text, registry=registry).set(value)
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
