"""What the whole platform weighs when nobody asks for anything, and whether a web worker grows while people do.

Memory is counted as PSS: what several processes share is divided among them, so that the sum is what the machine lacks.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from zhengwu.doors.ops.bench import journey, servers
from zhengwu.doors.ops.bench.clients import COMPRESSED, page
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Wire, request
from zhengwu.doors.ops.processes import family_of, parent_of

#: What the platform may weigh at rest, and by how much a web worker may grow.
IDLE_MB, GROWTH = 600.0, 0.05
#: Every kind of answer is made once, and every cache filled, before growth is counted.
_WARM = 3_000
_CLIENTS = 8


def at_rest(*, folder: Path) -> list[Measurement]:
    """A platform of its own, of which nobody asks anything: two web processes, the worker, the database."""
    postmaster = _postmaster()
    # Ours remembers all it did while tables were made: the platform at rest has no connection like it.
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    with servers.whole(folder) as (_port, processes):
        idle = {name: sum(map(_pss, family_of(pid))) for name, pid in processes.items()}
        idle["PostgreSQL"] = sum(map(_pss, family_of(postmaster)))
    said = "，".join(f"{name} {size:,.0f} MB" for name, size in idle.items())
    return [
        Measurement(
            name="idle_memory_mb",
            label="整个平台闲着时的内存",
            value=sum(idle.values()),
            unit="MB",
            floor=IDLE_MB,
            n=1,
            note=f"PSS：{said}。下限：目标",
        )
    ]


def growth(*, folder: Path, asks: int) -> list[Measurement]:
    """How much the web process that grows most has grown after `asks` requests of mixed kinds."""
    with servers.whole(folder) as (port, processes):
        _ask(port, _WARM)
        before = _workers(processes["网站"])
        _ask(port, asks)
        after = _workers(processes["网站"])
    grown = max(after[pid] / before[pid] for pid in before if pid in after) - 1
    return [
        Measurement(
            name="worker_growth_percent",
            label="网站进程变大多少",
            value=100 * grown,
            unit="%",
            floor=100 * GROWTH,
            n=asks,
            note=f"先 {_WARM:,} 次预热，再混着问 {asks:,} 次（首页、指南、搜索、接口、核验），变得最多的那个进程。下限：目标",
        )
    ]


def _ask(port: int, times: int) -> None:
    """So many requests, one after the other from each of several visitors."""
    asked = [
        request("GET", path, headers=COMPRESSED)
        for path in (
            "/",
            f"/items/{journey.TASK_CODE}",
            f"/search?q={quote('失业登记')}",
            f"/api/v1/items/{journey.TASK_CODE}",
            f"/en/items/{journey.TASK_CODE}",
            "/verify",
        )
    ]

    def visitor(nth: int) -> None:
        with Wire(port) as wire:
            for prepared in islice(cycle(asked[nth % len(asked) :] + asked[: nth % len(asked)]), times // _CLIENTS):
                page(wire.ask(prepared), prepared)

    with ThreadPoolExecutor(_CLIENTS) as pool:
        list(pool.map(visitor, range(_CLIENTS)))


def _workers(pid: int) -> dict[int, float]:
    """The web processes below the one that was started, and what each weighs."""
    return {each: _pss(each) for each in family_of(pid) if each != pid}


def _postmaster() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone() or (0,)
    if not Path(f"/proc/{pid}").exists():
        raise RuntimeError("数据库不在这台机器上，量不到它的内存。")
    return parent_of(pid)


def _pss(pid: int) -> float:
    """Megabytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    except PermissionError as reason:
        raise RuntimeError(f"没有权限看进程 {pid} 的内存。") from reason
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
