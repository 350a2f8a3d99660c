"""Servers of the bench: children on loopback, with their log, stopped when the bench ends."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zhengwu.doors.ops.bench.wire import Wire, request

#: Processes and threads in each, of both servers.
WORKERS, THREADS = 2, 4
_PATIENCE_SECONDS = 60
#: One address asks for everybody here.
FREE = {
    "VERIFY_A_MINUTE": str(10**9),
    "RATES": json.dumps(dict.fromkeys(("search", "forms", "files", "downloads", "calls", "open_calls"), 10**9)),
}


class DidNotStart(RuntimeError):
    """A server did not come up; carries the end of its log."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def platform(folder: Path) -> Iterator[int]:
    """`zhengwu serve` as an operator starts it; its port."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("zhengwu")), "serve"]
    environment = {
        "PORT": str(port),
        "HOST": "127.0.0.1",
        "WEB_WORKERS": str(WORKERS),
        "WEB_THREADS": str(THREADS),
        "SITE_URL": f"http://127.0.0.1:{port}",
        **FREE,
    }
    with _serving(command, environment, port=port, probe="/healthz", log=folder / "platform.log"):
        yield port


@contextmanager
def whole(folder: Path) -> Iterator[tuple[int, dict[str, int]]]:
    """Website and background worker, as on a small installation; the port, and the two processes by what they are."""
    port = free_port()
    zhengwu = str(Path(sys.executable).with_name("zhengwu"))
    environment = {"PORT": str(port), "HOST": "127.0.0.1", "WEB_WORKERS": str(WORKERS), "WEB_THREADS": str(THREADS)}
    site = _serving(
        [zhengwu, "serve"],
        environment | FREE | {"SITE_URL": f"http://127.0.0.1:{port}"},
        port=port,
        probe="/healthz",
        log=folder / "whole.log",
    )
    with _started([zhengwu, "worker"], {}, log=folder / "worker.log") as worker, site as web:
        _wait(web, port=port, probe="/readyz", log=folder / "worker.log")
        yield port, {"网站": web.pid, "后台": worker.pid}


@contextmanager
def bare(folder: Path) -> Iterator[int]:
    """The bare page under the same granian; its port."""
    port = free_port()
    command = [sys.executable, "-m", "zhengwu.doors.ops.bench.bare", str(port), str(WORKERS), str(THREADS)]
    with _serving(command, {}, port=port, probe="/", log=folder / "bare.log"):
        yield port


@contextmanager
def _serving(
    command: list[str], environment: dict[str, str], *, port: int, probe: str, log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    with _started(command, environment, log=log) as process:
        _wait(process, port=port, probe=probe, log=log)
        yield process


@contextmanager
def _started(command: list[str], environment: dict[str, str], *, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=os.environ | environment, stdout=output, stderr=output)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], *, port: int, probe: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with Wire(port) as wire:
                if wire.ask(request("GET", probe)).status == 200:  # noqa: PLR2004  HTTP's own word
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise DidNotStart(f"服务没有启动。日志的最后部分：\n{log.read_text(errors='replace')[-3000:]}")
