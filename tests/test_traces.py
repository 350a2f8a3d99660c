"""Traces: from the request to what followed from it, without a word about a person; and nothing at all while nobody wants them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import pytest
from django.test import Client
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.seen_lines import caught
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.kernel.models import OutboxMessage
from zhengwu.kernel.public import pinned_time, relay, span, trace_with, tracing
from zhengwu.site import cli, traces

CALLER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    kept = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    traces.trace_to(provider)
    yield kept
    trace_with(None)


@pytest.fixture
def county(the_county: None) -> Iterator[None]:
    with pinned_time(desk.NOW):
        yield


def named(kept: InMemorySpanExporter, beginning: str) -> list[ReadableSpan]:
    return [one for one in kept.get_finished_spans() if one.name.startswith(beginning)]


@pytest.mark.usefixtures("county")
def test_one_trace_from_the_caller_to_the_handler(exporter: InMemorySpanExporter) -> None:
    case = desk.applied()
    OutboxMessage.objects.all().delete()
    exporter.clear()
    client = Client(headers={"Authorization": f"Bearer {token_for(desk.account('zhaomin'))}", "traceparent": CALLER})
    with caught() as log:
        answer = client.post(f"/api/v1/desk/cases/{case.project_no}/receive")
    assert answer.status_code == 200
    relay(now=desk.NOW)
    (request,) = named(exporter, "POST ")
    assert request.kind is SpanKind.SERVER
    assert f"{request.context.trace_id:032x}" == "0af7651916cd43dd8448eb211c80319c"
    assert request.attributes is not None
    assert request.attributes["zhengwu.case"] == case.project_no
    assert request.attributes["zhengwu.request"] == answer["X-Request-ID"]
    assert request.attributes["zhengwu.account"] == "officer"
    assert request.attributes["zhengwu.status"] == 200
    assert "cases.CaseReceived" in [event.name for event in request.events]
    assert log.requests()[0]["trace"].startswith("00-0af7651916cd43dd8448eb211c80319c-")
    handled = named(exporter, "outbox ")
    assert handled
    for one in handled:
        assert one.kind is SpanKind.CONSUMER
        assert one.parent is not None
        assert one.parent.span_id == request.context.span_id
        assert one.attributes is not None
        assert one.attributes["zhengwu.request"] == answer["X-Request-ID"]
    written = "".join(one.to_json() for one in exporter.get_finished_spans())
    for number in ("340123199112030028", "13800000012", "王芳"):
        assert number not in written
        assert number not in json.dumps(written)


def test_what_fails_is_told_by_its_class_alone(exporter: InMemorySpanExporter) -> None:
    with pytest.raises(ValueError, match="13800000012"), span("job x", kind="consumer", phone="13800000012"):
        raise ValueError("13800000012")
    (one,) = exporter.get_finished_spans()
    assert one.status.status_code is StatusCode.ERROR
    assert one.status.description == "ValueError"
    assert "13800000012" not in one.to_json()


@pytest.mark.parametrize(
    ("words", "status"), [(["clock", "--help"], StatusCode.UNSET), (["clock", "never"], StatusCode.ERROR)]
)
def test_a_command_has_a_span_that_says_whether_it_was_done(
    exporter: InMemorySpanExporter, words: list[str], status: StatusCode
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.play(words)
    (one,) = exporter.get_finished_spans()
    assert one.name == "command clock"
    assert one.status.status_code is status
    assert bool(ended.value.code) is (status is StatusCode.ERROR)
    assert "never" not in one.to_json()


@pytest.mark.parametrize("name", ["run", "serve", "worker"])
def test_what_goes_on_for_ever_has_none(exporter: InMemorySpanExporter, name: str) -> None:
    with pytest.raises(SystemExit):
        cli.play([name, "--help"])
    assert exporter.get_finished_spans() == ()


def test_while_nobody_wants_them_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(traces.ENDPOINT, raising=False)
    traces.trace_if_wanted()
    assert not tracing()
    assert span("a") is span("b"), "one and the same nothing"


def test_who_wants_them_without_the_packages_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(traces.ENDPOINT, "http://127.0.0.1:4318")
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(traces.NotInstalled, match=r"requirements/traces\.txt"):
        traces.trace_if_wanted()
