"""The counts of requests, in this process and, under `zhengwu serve`, in files all web processes share (prometheus_client's
multiprocess mode): whichever of them answers `/metrics` tells the sum of all.

Labels are the doors (a dozen), never addresses: the number of series is bounded whatever is asked for.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from django.db import connection
from django.http import HttpRequest
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, multiprocess
from prometheus_client.registry import Collector

#: Where the files are (`running.serve` sets it); unset: this process counts for itself.
FOLDER_VARIABLE: Final = "PROMETHEUS_MULTIPROC_DIR"
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BUCKETS: Final = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_POOL_LOOKED_AT_EVERY: Final = 64

PROCESS = CollectorRegistry()
_REQUESTS = Counter("zhengwu_requests", "请求数，按入口、方法和状态类", ["door", "method", "status"], registry=PROCESS)
_SECONDS = Histogram("zhengwu_request_seconds", "请求用时（秒）", ["door"], buckets=_BUCKETS, registry=PROCESS)
_POOL = Gauge(
    "zhengwu_pool_connections",
    "网站进程连接池里的连接：全部、空闲，和在等连接的请求",
    ["state"],
    registry=PROCESS,
    multiprocess_mode="livesum",
)

_requests: dict[tuple[str, str, int], Counter] = {}
_seconds: dict[str, Histogram] = {}
_groups: dict[object, str] = {}


def group_of(request: HttpRequest) -> str:
    """Which door answered: citizen, desk, api_v1, ops, ui; `static` and `nowhere` for what has none."""
    match = request.resolver_match
    if match is None:
        return "static" if request.path_info.startswith("/static/") else "nowhere"
    known = _groups.get(match.func)
    if known is None:
        module = str(getattr(match.func, "__module__", "")).split(".")
        known = module[2] if module[:2] == ["zhengwu", "doors"] else "api_v1"
        _groups[match.func] = known
    return known


def count(door: str, method: str | None, status: int, seconds: float) -> None:
    """One request, answered."""
    key = (door, method if method in _METHODS else "other", status // 100)
    counter = _requests.get(key)
    if counter is None:
        counter = _requests[key] = _REQUESTS.labels(door, key[1], f"{key[2]}xx")
        _seconds.setdefault(door, _SECONDS.labels(door))
    counter.inc()
    _seconds[door].observe(seconds)


class PoolLook:
    """A look at this process's pool of connections, now and then: nobody else can see into it."""

    def __init__(self) -> None:
        self._asked = 0

    def perhaps(self) -> None:
        """Once in so many requests."""
        self._asked += 1
        if self._asked % _POOL_LOOKED_AT_EVERY != 1:
            return
        pool = getattr(connection, "pool", None)
        if pool is None:
            return
        stats = pool.get_stats()
        _POOL.labels("all").set(stats.get("pool_size", 0))
        _POOL.labels("idle").set(stats.get("pool_available", 0))
        _POOL.labels("waited_for").set(stats.get("requests_waiting", 0))


def folder() -> Path | None:
    """Where the web processes keep their counts, if they share them."""
    return Path(found) if (found := os.environ.get(FOLDER_VARIABLE)) else None


def processes() -> list[int]:
    """The web processes that live: those with counts in the folder, or this one. The live gauges of the dead are swept away."""
    shared = folder()
    if shared is None:
        return [os.getpid()]
    endings = {file.stem.rpartition("_")[2] for file in shared.glob("*.db")}
    known = {int(ending) for ending in endings if ending.isdecimal()}
    living = {pid for pid in known if _lives(pid)}
    for pid in known - living:
        multiprocess.mark_process_dead(pid, str(shared))  # type: ignore[no-untyped-call]
    return sorted(living | {os.getpid()})


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def counts() -> Collector:
    """What was counted, by all web processes where they share."""
    shared = folder()
    if shared is None:
        return PROCESS
    return multiprocess.MultiProcessCollector(None, str(shared))  # type: ignore[no-untyped-call]
