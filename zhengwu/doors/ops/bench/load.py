"""Load: several clients at once for some seconds, and two kinds of runs taking turns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from threading import Barrier, BrokenBarrierError

from django.db import connections

from zhengwu.doors.ops.bench.results import median, percentile

#: One unit of work; False when the client has run out of prepared work.
Work = Callable[[], bool]
#: Opens one client; what it needs is closed when the context ends.
Client = Callable[[], AbstractContextManager[Work]]


@dataclass(frozen=True, slots=True)
class Run:
    """One run: how long it took, and how long each unit took, in seconds."""

    seconds: float
    latencies: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Units per second."""
        return len(self.latencies) / self.seconds


@dataclass(slots=True)
class Runs:
    """All runs of one kind."""

    runs: list[Run] = field(default_factory=list)

    @property
    def n(self) -> int:
        """Units done in all."""
        return sum(len(run.latencies) for run in self.runs)

    @property
    def rate(self) -> float:
        """Units per second, the median of the runs."""
        return median([run.rate for run in self.runs])

    def milliseconds(self, share: float) -> float:
        """The latency that this share of units did not exceed, the median of the runs."""
        return median([1000 * percentile(run.latencies, share) for run in self.runs])


def run(clients: Sequence[Client], *, seconds: float) -> Run:
    """All clients at once, each one unit after the other for `seconds`, counted from when all are ready. What a client raises ends
    the bench."""
    start = _Start(Barrier(len(clients)), seconds)
    with ThreadPoolExecutor(len(clients)) as pool:
        parts = list(pool.map(start.one, clients))
        ended = time.perf_counter()
    latencies = tuple(each for part in parts for each in part)
    if not latencies:
        raise RuntimeError("nothing was done in the time given")
    return Run(seconds=ended - start.began, latencies=latencies)


@dataclass(slots=True)
class _Start:
    """Where clients wait for each other: opening one may take longer than a whole run."""

    ready: Barrier
    seconds: float
    began: float = 0.0

    def one(self, client: Client) -> list[float]:
        latencies: list[float] = []
        try:
            with client() as work:
                if self.ready.wait() == 0:
                    self.began = time.perf_counter()
                before = time.perf_counter()
                deadline = before + self.seconds
                while before < deadline and work():
                    after = time.perf_counter()
                    latencies.append(after - before)
                    before = after
        except BrokenBarrierError:
            return []  # another could not be opened, and says why
        except BaseException:
            self.ready.abort()
            raise
        finally:
            connections.close_all()  # a client is a thread of its own: what it does not give back is missing to others
        return latencies


def take_turns(kinds: dict[str, Callable[[], Run]], *, rounds: int, tick: Callable[[], None]) -> dict[str, Runs]:
    """A B A B …: whatever else the machine does meets every kind alike."""
    collected = {name: Runs() for name in kinds}
    for name, one in _rounds(kinds, rounds):
        collected[name].runs.append(one())
        tick()
    return collected


def _rounds(kinds: dict[str, Callable[[], Run]], rounds: int) -> Iterator[tuple[str, Callable[[], Run]]]:
    for _ in range(rounds):
        yield from kinds.items()
