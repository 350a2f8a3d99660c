"""服务状态说明: what stands, and what stood lately."""

from __future__ import annotations

import datetime as dt

from zhengwu.notices.models import StatusNote

#: The public page goes back so far, and no further than so many notes.
SHOWN_FOR = dt.timedelta(days=90)
MOST_SHOWN = 20


def status_notes(*, now: dt.datetime) -> list[StatusNote]:
    """Those that go on, and those of the last ninety days, the newest first."""
    lately = StatusNote.objects.filter(began_at__gte=now - SHOWN_FOR) | StatusNote.objects.filter(ended_at=None)
    return list(lately.order_by("-began_at", "-pk")[:MOST_SHOWN])


def status_note(*, note_id: int) -> StatusNote | None:
    """One of them."""
    return StatusNote.objects.filter(pk=note_id).first()
