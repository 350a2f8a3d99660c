"""The platform that is hurt: two web servers, a worker and a database, and somebody who starts again what died, as systemd does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, RLock, Thread

from zhengwu.doors.ops.bench.servers import DidNotStart, free_port
from zhengwu.doors.ops.bench.wire import Wire, request
from zhengwu.doors.ops.chaos.jumping import CLOCK
from zhengwu.doors.ops.postgres.cluster import Cluster, ServerDoesNotStart
from zhengwu.doors.ops.processes import children_of

WEB, ELSEWHERE, WORKER, DATABASE = "web", "elsewhere", "worker", "database"
_PATIENCE_SECONDS = 90
#: How often the keeper looks, and how long it waits before it starts something again (`RestartSec`).
_LOOKS_SECONDS, _AGAIN_SECONDS = 0.2, 0.5
_OK = 200


class Town:
    """Its processes, each with its log in `folder`. `deaths` counts how often each died, whoever killed it."""

    def __init__(self, folder: Path, cluster: Cluster, *, environment: dict[str, str]) -> None:
        self.folder, self.cluster = folder, cluster
        self.clock = folder / "clock"
        self.clock.write_text("0")
        self.ports = {WEB: free_port(), ELSEWHERE: free_port()}
        self.deaths: Counter[str] = Counter()
        self._environment = os.environ | environment | {CLOCK: str(self.clock)}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._over = Event()
        self._lock = RLock()

    def pid(self, name: str) -> int:
        """Of a process of ours."""
        return self._running[name].pid

    def kill(self, name: str) -> bool:
        """`kill -9` of it and of all its children; whether it was alive."""
        alive = self._running[name].poll() is None
        with suppress(ProcessLookupError):
            os.killpg(self.pid(name), signal.SIGKILL)
        return alive

    def kill_database(self, nth: int | None) -> bool:
        """`kill -9` of the whole server, or of the nth of its processes; whether it was there to be killed."""
        if not self.cluster.answers():
            return False
        if nth is None:
            self.cluster.kill()
        else:
            self.cluster.kill_one(nth)
        return True

    def kill_child(self, name: str, nth: int) -> bool:
        """`kill -9` of one of the processes that answer requests; whether there was one."""
        serving = [pid for pid in children_of(self.pid(name)) if _serves(pid)]
        if not serving:
            return False
        with suppress(ProcessLookupError):
            os.kill(serving[nth % len(serving)], signal.SIGKILL)
        return True

    def begin(self, name: str) -> None:
        """Start one."""
        zhengwu = str(Path(sys.executable).with_name("zhengwu"))
        port = str(self.ports.get(name, 0))
        commands = {
            WEB: [zhengwu, "serve"],
            ELSEWHERE: [sys.executable, "-m", "zhengwu.doors.ops.chaos.jumping", port],
            WORKER: [zhengwu, "worker"],
        }
        environment = self._environment | {"PORT": port, "HOST": "127.0.0.1", "WEB_WORKERS": "1", "WEB_THREADS": "4"}
        with (self.folder / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(
                commands[name], env=environment, stdout=log, stderr=log, start_new_session=True
            )

    def keep(self) -> None:
        """Until it is over: start again whatever died."""
        while not self._over.wait(_LOOKS_SECONDS):
            with self._lock:
                for name, process in list(self._running.items()):
                    if process.poll() is not None:
                        self._bury(name)
                if self.cluster.pid is None:
                    self.deaths[DATABASE] += 1
                    self._raise_database()

    def _bury(self, name: str) -> None:
        self.deaths[name] += 1
        self.kill(name)  # children that outlived it, as a control group is emptied
        time.sleep(_AGAIN_SECONDS)
        if not self._over.is_set():
            self.begin(name)

    def _raise_database(self) -> None:
        while not self._over.is_set():
            with suppress(ServerDoesNotStart):
                self.cluster.start(patience=5)
                return

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody starts anything meanwhile."""
        with self._lock:
            yield

    def wait(self) -> None:
        """Until both web servers answer.

        Raises:
            DidNotStart
        """
        deadline = time.monotonic() + _PATIENCE_SECONDS
        for name, port in self.ports.items():
            while not _answers(port):
                if time.monotonic() > deadline:
                    log = (self.folder / f"{name}.log").read_text(errors="replace")
                    raise DidNotStart(f"服务没有启动。日志的最后部分：\n{log[-3000:]}")
                time.sleep(0.2)

    def end(self) -> None:
        """Stop everything but the database, for good."""
        self._over.set()
        with self._lock:
            for process in self._running.values():
                process.terminate()
            for name, process in self._running.items():
                with suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                self.kill(name)
                process.wait()


@contextmanager
def town(folder: Path, cluster: Cluster, *, environment: dict[str, str]) -> Iterator[Town]:
    """The platform, running and kept running as long as the block lasts."""
    it = Town(folder, cluster, environment=environment)
    for name in (WEB, ELSEWHERE, WORKER):
        it.begin(name)
    keeper = Thread(target=it.keep, daemon=True)
    try:
        it.wait()
        keeper.start()
        yield it
    finally:
        it.end()


def _answers(port: int) -> bool:
    try:
        with Wire(port, patience=5) as wire:
            return wire.ask(request("GET", "/healthz")).status == _OK
    except OSError:
        return False


def _serves(pid: int) -> bool:
    """Whether it is one of granian's, parted from its parent or started anew, and not the helper that Python starts beside them."""
    try:
        return b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
