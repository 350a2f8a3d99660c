"""Traces by OpenTelemetry, when `OTEL_EXPORTER_OTLP_ENDPOINT` says where they go. Without it nothing of it is even imported.

Spans: every request (`doors/ops/seen`), every job, every message of the outbox, every command that comes to an end; a fact that
is published is an event of the span it happened in. The context of a request travels with the message (`outbox.cause`), so that
one trace shows what followed from it. Attributes are numbers and kinds, masked like the lines of the log. What an error said
stays in the log: a span has its class alone.

The packages stand in requirements/traces.txt (`pip install -r requirements/traces.txt`). How much is kept: `OTEL_TRACES_SAMPLER`,
`OTEL_TRACES_SAMPLER_ARG`; the name: `OTEL_SERVICE_NAME`. All as OpenTelemetry describes them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from zhengwu.kernel.pure import hide_in

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


class NotInstalled(RuntimeError):
    """Traces are wanted, and the packages are not there."""


def trace_if_wanted() -> None:
    """Switch traces on when the surroundings ask for them. Once a process, in the process that works: exporters have threads.

    Raises:
        NotInstalled
    """
    if not os.environ.get(ENDPOINT):
        return
    os.environ.setdefault("OTEL_SERVICE_NAME", "zhengwu")
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise NotInstalled(
            f"{ENDPOINT} is set, but OpenTelemetry is missing: pip install -r requirements/traces.txt"
        ) from error
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace_to(provider)


def trace_to(provider: TracerProvider) -> None:
    """Write spans down with this provider from now on."""
    from zhengwu.kernel.public import trace_with

    trace_with(_Tracer(provider))


class _Tracer:
    """What the kernel's spans ask for, in OpenTelemetry's words."""

    def __init__(self, provider: TracerProvider) -> None:
        from opentelemetry import trace
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self._trace = trace
        self._tracer = provider.get_tracer("zhengwu")
        self._travels = TraceContextTextMapPropagator()

    @contextmanager
    def span(self, name: str, *, kind: str, parent: str, facts: dict[str, Any]) -> Iterator[None]:
        """A span around the block."""
        context = self._travels.extract({"traceparent": parent}) if parent else None
        with self._tracer.start_as_current_span(
            name,
            context=context,
            kind=self._trace.SpanKind[kind.upper()],
            attributes=_attributes(facts),
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield
            except SystemExit as ended:  # how a command says what became of it
                if ended.code:
                    # What is no number is a sentence for whoever sits at the screen.
                    status = ended.code if isinstance(ended.code, int) else 1
                    span.set_status(self._trace.StatusCode.ERROR, f"exit {status}")
                raise
            except BaseException as error:
                span.set_status(self._trace.StatusCode.ERROR, type(error).__name__)
                raise

    def note(self, name: str, facts: dict[str, Any]) -> None:
        """An event of the span under way."""
        self._trace.get_current_span().add_event(name, _attributes(facts))

    def set(self, facts: dict[str, Any], *, failed: bool, name: str) -> None:
        """What is known only now."""
        span = self._trace.get_current_span()
        span.set_attributes(_attributes(facts))
        if name:
            span.update_name(name)
        if failed:
            span.set_status(self._trace.StatusCode.ERROR)

    def under_way(self) -> str:
        """The context, as it travels."""
        carrier: dict[str, str] = {}
        self._travels.inject(carrier)
        return carrier.get("traceparent", "")


def _attributes(facts: dict[str, Any]) -> dict[str, Any]:
    return {f"zhengwu.{name}": value for name, value in hide_in(facts).items() if value is not None}
