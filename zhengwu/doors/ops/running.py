"""Start things: everything at once, or the web server alone (the worker: `working.py`)."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Annotated

import typer
from django.conf import settings
from django.core.management import call_command
from rich.console import Console
from rich.table import Table

from zhengwu.doors.ops.demo_commands import DEMO_ACCOUNTS, demo_password, load_with_progress
from zhengwu.doors.ops.migrating import migrate

PORT = typer.Option(envvar="PORT", help="端口")
HOST = typer.Option(envvar="HOST", help="监听地址，默认只对本机")
#: Named, not imported: it stands above us.
_WEBSITE = "zhengwu.site.wsgi"
console = Console()


def run(port: Annotated[int, PORT] = 8000, host: Annotated[str, HOST] = "127.0.0.1") -> None:
    """Everything a newcomer needs, until Ctrl-C."""
    began = time.monotonic()
    _need_free_port(host, port)
    _apart(_prepare)
    environment = os.environ | {"PORT": str(port), "HOST": host, "SITE_URL": _site_url(host, port)}
    command = [str(Path(sys.executable).with_name("zhengwu"))]
    children = [
        subprocess.Popen([*command, part], env=environment, start_new_session=True) for part in ("serve", "worker")
    ]
    stopping = Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopping.set())
    try:
        if _answers(f"http://{host}:{port}/healthz", children, stopping):
            _welcome(_site_url(host, port), seconds=time.monotonic() - began)
        while not stopping.wait(0.5):
            if any(child.poll() is not None for child in children):
                console.print("[red]有一个进程停了，全部停下。日志在上面。[/red]")
                raise typer.Exit(1)
    finally:
        _stop(children)


def _prepare() -> None:
    """Tables, files of the pages, and the demonstration's data."""
    with console.status("正在建表…"):
        migrate()
        call_command("collectstatic", verbosity=0, interactive=False)
    if settings.DEMO:
        load_with_progress(console)


def _apart(work: Callable[[], None]) -> None:
    """Done by a process that ends with it: what the work took, two hundred megabytes, is not held for as long as we run.

    Raises:
        typer.Exit: with the status of the work that failed; it has said why
    """
    if sys.platform != "linux":
        work()
        return
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join()
    if process.exitcode:
        raise typer.Exit(abs(process.exitcode))


def _need_free_port(host: str, port: int) -> None:
    """Say so at once when somebody else is listening; two servers on one port would answer by turns."""
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            console.print(f"[red]端口 {port} 已被占用。换一个：PORT={port + 1} make run[/red]")
            raise typer.Exit(1)


def _site_url(host: str, port: int) -> str:
    return os.environ.get("SITE_URL") or f"http://{host}:{port}"


def _answers(address: str, children: list[subprocess.Popen[bytes]], stopping: Event, patience: float = 60.0) -> bool:
    for _ in range(int(patience * 5)):
        if stopping.is_set() or any(child.poll() is not None for child in children):
            return False
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310  our own address
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    return False


def _welcome(address: str, *, seconds: float) -> None:
    table = Table(title="演示账号", title_justify="left", show_edge=False)
    for heading in ("账号", "姓名", "做什么"):
        table.add_column(heading)
    for row in DEMO_ACCOUNTS:
        table.add_row(*row)
    console.print(f"\n[bold]政务服务门户[/bold]  {address}/\n[bold]审批台[/bold]        {address}/desk")
    if settings.DEMO:
        console.print(table)
        console.print(f"密码都是 [bold]{demo_password()}[/bold]（可用 DEMO_PASSWORD 改）。全部是演示数据。")
    console.print(f"启动用了 {seconds:.0f} 秒。按 Ctrl-C 停止。\n")


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()


def serve(
    port: Annotated[int, PORT] = 8000,
    host: Annotated[str, HOST] = "127.0.0.1",
    workers: Annotated[int, typer.Option(envvar="WEB_WORKERS", help="进程数")] = 2,
    threads: Annotated[int, typer.Option(envvar="WEB_THREADS", help="每个进程的线程数")] = 4,
) -> None:
    """The web server alone."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    _share_counts(port)
    if sys.platform == "linux":
        # Loaded once, then parted: what nobody changes afterwards stands in memory once for all web processes.
        multiprocessing.set_start_method("fork", force=True)
        importlib.import_module(_WEBSITE)
    Granian(
        f"{_WEBSITE}:in_this_process",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        backpressure=threads * 32,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()


def _share_counts(port: int) -> None:
    """The web processes count in files of one folder, so that each of them tells for all (`seen/counting.py`)."""
    folder = Path(settings.VAR) / "metrics" / str(port)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
