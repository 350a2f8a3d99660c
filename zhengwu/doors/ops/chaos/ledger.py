"""What clients were told: written down at once, held against the database afterwards."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True, slots=True)
class Told:
    """A submission that was acknowledged: its key and number, how often it was sent, when (seconds since the beginning) and how
    long it took from the first try on."""

    key: str
    number: str
    tries: int
    at: float
    seconds: float


@dataclass(slots=True)
class Ledger:
    """Shared by all clients."""

    began: float = field(default_factory=time.monotonic)
    told: list[Told] = field(default_factory=list)
    #: Sent, and never acknowledged in the time given: it may be there once, or not at all.
    open: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    #: File id → SHA-256.
    files: dict[str, str] = field(default_factory=dict)
    #: Answers that no retry mends and nobody expected: a fault.
    refused: list[str] = field(default_factory=list)
    #: Every try that was no acknowledgment, by status or by what went wrong.
    answers: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def now(self) -> float:
        """Seconds since the beginning."""
        return time.monotonic() - self.began

    def acknowledge(self, key: str, number: str, *, tries: int, seconds: float) -> None:
        """A client was told that its application is there."""
        with self._lock:
            self.told.append(Told(key, number, tries, self.now(), seconds))

    def note(self, answer: str) -> None:
        """A try that has to be made again."""
        with self._lock:
            self.answers[answer] += 1

    def next_number(self, nth: int) -> str | None:
        """The number of the nth acknowledged application, once there are so many."""
        with self._lock:
            return self.told[nth].number if nth < len(self.told) else None
