"""Reads of the event log."""

from __future__ import annotations

from zhengwu.kernel.models import StoredEvent


def events_of(subject: str) -> list[StoredEvent]:
    """The chain of a subject, oldest first."""
    return list(StoredEvent.objects.filter(subject=subject).order_by("seq"))
