"""Looking at the platform for its status page: four short questions, asked at most every few seconds however many look."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic, perf_counter
from typing import Final

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, transaction

from zhengwu.doors.citizen.status.reckon import Signs
from zhengwu.doors.ui.reachable import DatabaseAway, must_be_reachable
from zhengwu.kernel.public import Heartbeat
from zhengwu.notices.public import Part, StatusNote, status_notes

KEPT_SECONDS: Final = 5.0
_LONGEST: Final = "2s"
_WAITING: Final = """
    SELECT (SELECT min(next_at) FROM outbox WHERE state = 'waiting' AND next_at <= %(now)s),
           (SELECT min(next_at) FROM notice_sending WHERE state = 'queued' AND next_at <= %(now)s)"""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen, and the notes to show; `until`: what the operator wrote on the notice of maintenance."""

    signs: Signs
    notes: tuple[StatusNote, ...] = ()
    until: str = ""


class Looking:
    """Remembers the last look for a few seconds, and since when the database has been away."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: Look | None = None
        self._at = 0.0
        self._away_since: dt.datetime | None = None

    def look(self, *, now: dt.datetime) -> Look:
        """How it is. Never raises because something is broken: that is what is to be told."""
        with self._lock:
            kept = 0.0 if settings.TESTING else KEPT_SECONDS
            if self._seen is None or monotonic() - self._at >= kept:
                self._seen, self._at = self._look(now), monotonic()
            return self._seen

    def _look(self, now: dt.datetime) -> Look:
        file = Path(settings.MAINTENANCE_FILE)
        try:
            until = file.read_text("utf-8", errors="replace").strip()[:200]
            since = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
            return Look(Signs(now=now, maintained_since=since), until=until)
        except OSError:
            pass  # nobody put up the notice
        try:
            look = _asked(now)
        except (DatabaseAway, DatabaseError, InterfaceError):
            connection.close()
            self._away_since = self._away_since or now
            return Look(Signs(now=now, away_since=self._away_since))
        self._away_since = None
        return look


def _asked(now: dt.datetime) -> Look:
    must_be_reachable()
    with transaction.atomic(), connection.cursor() as cursor:
        began = perf_counter()
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [_LONGEST])
        took = perf_counter() - began
        cursor.execute(_WAITING, {"now": now})
        message_since, notice_since = cursor.fetchone()
        beat = Heartbeat.objects.filter(name="worker").first()
        notes = tuple(status_notes(now=now))
    return Look(
        Signs(
            now=now,
            answer_seconds=took,
            beat_at=beat.beat_at if beat else None,
            message_since=message_since,
            notice_since=notice_since,
            notes=[(Part(note.part), note.began_at) for note in notes if note.ended_at is None],
        ),
        notes,
    )


looking: Final = Looking()
