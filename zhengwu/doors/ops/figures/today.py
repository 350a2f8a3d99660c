"""What has happened since midnight (of Shanghai), from the event log: each answer reads only what is new since the one before."""

from __future__ import annotations

import datetime as dt
from threading import Lock
from typing import Final

from django.db import connection

from zhengwu.kernel.public import SHANGHAI, horizon

#: Type of the event → the word by which `/metrics` calls it.
TODAY: Final = {
    "cases.CaseSubmitted": "submitted",
    "cases.CaseReceived": "received",
    "cases.CaseAccepted": "accepted",
    "cases.CaseDecided": "decided",
    "cases.CaseClosed": "closed",
    "cases.CaseWithdrawn": "withdrawn",
    "supervision.CardRaised": "cards_raised",
    "ratings.ServiceRated": "rated",
    "certificates.CertificateIssued": "certificates_issued",
}
FIRST_OF_DAY: Final = "SELECT id FROM event WHERE at >= %(midnight)s ORDER BY at LIMIT 1"
NEWS: Final = """
    SELECT type, count(*) FROM event WHERE type = ANY(%(types)s) AND id > %(after)s AND id <= %(until)s GROUP BY type"""


class SinceMidnight:
    """Counts of one day, and the id of the last event in them. An event that commits late is counted late, never left out: what
    is not settled yet (`kernel.horizon`) waits for the next answer."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._day: dt.date | None = None
        self._position = 0
        self._counts: dict[str, int] = {}

    def read(self, *, today: dt.date) -> dict[str, int]:
        """Word → how often it happened today."""
        with self._lock, connection.cursor() as cursor:
            settled = horizon()
            if today != self._day:
                cursor.execute(FIRST_OF_DAY, {"midnight": midnight(today)})
                first = cursor.fetchone()
                self._day, self._position = today, first[0] - 1 if first else settled
                self._counts = dict.fromkeys(TODAY.values(), 0)
            if settled > self._position:
                cursor.execute(NEWS, {"types": list(TODAY), "after": self._position, "until": settled})
                for type_name, many in cursor.fetchall():
                    self._counts[TODAY[type_name]] += many
                self._position = settled
            return dict(self._counts)


def midnight(day: dt.date) -> dt.datetime:
    """When a day began in Shanghai."""
    return dt.datetime.combine(day, dt.time(), SHANGHAI)
