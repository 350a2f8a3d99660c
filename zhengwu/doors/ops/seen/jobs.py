"""Around every job of the worker: its lines carry its number and name, and a span where somebody traces."""

from __future__ import annotations

from typing import Any

from zhengwu.kernel.public import doing, span, trace_under_way


def job_seen(call_next: Any, context: Any, worker: Any) -> Any:
    """Run the job, told as what is being done. (Procrastinate's shape of a middleware for synchronous tasks.)"""
    job = context.job
    with (
        span(f"job {job.task_name}", kind="consumer", job=job.id or 0, attempt=job.attempts + 1),
        doing("", trace_under_way(), job=job.id, task=job.task_name),
    ):
        return call_next()
