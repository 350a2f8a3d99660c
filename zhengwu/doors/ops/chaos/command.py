"""`zhengwu chaos`: make room and a server, drill there, show and keep what came out, tidy up."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import psycopg
import typer
from rich.console import Console
from rich.table import Table

from zhengwu.doors.ops.chaos.plan import TROUBLES, Kind
from zhengwu.doors.ops.chaos.report import markdown
from zhengwu.doors.ops.postgres.cluster import Cluster, ServerDoesNotStart
from zhengwu.doors.ops.postgres.programs import NoFittingProgram, program, versions
from zhengwu.doors.ops.release import commit, machine

#: Beyond load, grace and recovery: the county, the servers, the count.
_ROOM_SECONDS = 300
_GRACE_SECONDS = 30
_OLDEST = 15
#: The file system of a drill whose disk is filled; what a county of a few thousand cases needs is far below.
_DISK = "1500m"
_SETTINGS = {
    "max_connections": "120", "shared_buffers": "128MB", "max_wal_size": "192MB", "min_wal_size": "64MB", "jit": "off",
    "random_page_cost": "1.1",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the drill happens. `disk`: a file system of its own under it that may be filled; else `why_no_disk`."""

    folder: Path
    disk: Path | None
    why_no_disk: str = ""


def chaos(
    kills: Annotated[int, typer.Option(min=0, max=500, help="kill -9 几次")] = 25,
    seconds: Annotated[float, typer.Option(min=5, max=3600, help="加压多少秒")] = 150,
    rate: Annotated[float, typer.Option(min=1, max=1000, help="每秒想提交多少件；机器跟不上时尽力，报告里写明")] = 60,
    clients: Annotated[int, typer.Option(min=1, max=64, help="同时有几个客户端")] = 12,
    seed: Annotated[int, typer.Option(help="破坏的顺序和时刻由它决定")] = 20261128,
    quick: Annotated[bool, typer.Option("--quick", help="短的一次：几次破坏，十几秒，测试里用")] = False,
    report: Annotated[
        Path | None, typer.Option("--report", dir_okay=False, help="报告写到这个 .md，旁边再写一份 .json")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """一边提交申请，一边杀网站、后台任务和数据库的进程，重启数据库，写满磁盘，拨动时钟，让短信服务商变慢或不答，然后清点：
    确认过的申请一件不少、一件不重，任务和消息都处理了，时限没有错，事件链完整。

    用自己的数据库服务器和文件夹，只在本机上，做完都删掉。现有数据不受影响。
    """
    signal.signal(signal.SIGTERM, _stop)
    wanted: dict[str, Any] = {
        "seed": seed, "seconds": seconds, "kills": kills, "clients": clients, "rate": rate, "grace": 90.0, "settle": 900.0,
        "troubles": [str(kind) for kind in TROUBLES],
    }  # fmt: skip
    if quick:
        wanted |= {
            "seconds": 8.0, "kills": 4, "clients": 4, "rate": 16.0, "grace": 40.0, "settle": 60.0,
            "troubles": [str(Kind.CLOCK)],
        }  # fmt: skip
    try:
        with _place(small=quick) as place:
            found = _drill(place, wanted, quiet=as_json)
    except (ServerDoesNotStart, NoFittingProgram) as reason:
        typer.echo(str(reason), err=True)
        raise typer.Exit(1) from None
    text = json.dumps(found, ensure_ascii=False, indent=1)
    if report is not None:
        report.write_text(markdown(found), "utf-8")
        report.with_suffix(".json").write_text(text + "\n", "utf-8")
    if as_json:
        typer.echo(text)
    else:
        _show(found)
    if not found["ok"]:
        raise typer.Exit(1)


def _drill(place: _Place, wanted: dict[str, Any], *, quiet: bool) -> dict[str, Any]:
    version = versions("postgres")[-1] if versions("postgres") else _OLDEST
    programs = program("postgres", at_least=max(version, _OLDEST)).parent
    cluster = Cluster(place.folder / "pg", programs, settings=_SETTINGS)
    cluster.make()
    try:
        cluster.start()
        _create(cluster)
        cluster.stop()
        out = place.folder / "found.json"
        arguments = [
            "--out", str(out), "--cluster", str(cluster.folder), "--programs", str(programs), "--wanted", json.dumps(wanted),
        ]  # fmt: skip
        arguments += ["--disk", str(place.disk)] if place.disk else []
        longest = wanted["seconds"] + wanted["grace"] + wanted["settle"] + _ROOM_SECONDS
        _run(place.folder, cluster, arguments, longest=longest, quiet=quiet)
        if not out.exists():
            raise typer.Exit(1)
        found: dict[str, Any] = json.loads(out.read_text())
    finally:
        cluster.stop(signal.SIGQUIT)
    about = "The disk that was filled was a file system of its own in memory." if place.disk else place.why_no_disk
    return {"machine": machine() | {"postgres": version, "commit": commit()}, "disk": about} | found


def _create(cluster: Cluster) -> None:
    """The drill's database; for tests, a copy of one that has the tables already (`CHAOS_COPY`)."""
    with psycopg.connect(cluster.address(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE zhengwu")
    if copied := os.environ.get("CHAOS_COPY"):
        dump = cluster.folder / "copied.dump"
        programs = cluster.programs
        subprocess.run([programs / "pg_dump", "-Fc", "-Z0", f"--file={dump}", f"--dbname={copied}"], check=True)
        subprocess.run(
            [programs / "pg_restore", "--no-owner", f"--dbname={cluster.address('zhengwu')}", str(dump)], check=True
        )


def _run(folder: Path, cluster: Cluster, arguments: list[str], *, longest: float, quiet: bool) -> None:
    """Run the drilling process, and never leave it or its servers behind."""
    environment = {k: v for k, v in os.environ.items() if k not in {"ZHENGWU_TESTING", "DATABASE_REPLICA_URLS"}} | {
        "DATABASE_URL": cluster.address("zhengwu"),
        "VAR": str(folder),
        "DEMO": "1",
        "DEMO_PASSWORD": "zhengwu-chaos",
        "SITE_URL": "http://127.0.0.1",
        "ALLOWED_HOSTS": "127.0.0.1,testserver",
        "LOG_LEVEL": "ERROR",
        "CHAOS_QUIET": str(int(quiet)),
    }
    command = [sys.executable, "-m", "zhengwu.doors.ops.chaos", *arguments]
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        process.wait(longest)
    except subprocess.TimeoutExpired:
        typer.echo(f"演练超过 {longest:.0f} 秒还没有结束，已停止。", err=True)
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def _place(*, small: bool) -> Iterator[_Place]:
    """A folder of the drill's own; where that is possible, on a file system of its own. Removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="zhengwu-chaos-"))
    mounted, why = (
        (False, "The disk was not filled: that is left out of the short form.") if small else _mounted(folder)
    )
    try:
        folder.chmod(0o755)  # the server may run as another user
        yield _Place(folder=folder, disk=folder if mounted else None, why_no_disk=why)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)  # noqa: S607
        shutil.rmtree(folder, ignore_errors=True)


def _mounted(folder: Path) -> tuple[bool, str]:
    """Whether a file system of its own could be put there; else why not."""
    if os.getuid() != 0 or shutil.which("mount") is None:
        return False, "The disk was not filled: mounting a file system of its own takes root."
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(folder)],  # noqa: S607
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode == 0, f"The disk was not filled: no file system could be mounted ({done.stderr.strip()})."


def _show(found: dict[str, Any]) -> None:
    load = found["load"]
    table = Table(title="故障演练", title_justify="left")
    for heading in ("清点", "看了", "不对"):
        table.add_column(heading, justify="left" if heading == "清点" else "right")
    for count in found["counts"]:
        table.add_row(_LABELS[count["name"]], str(count["looked_at"]), str(count["wrong"]))
    Console().print(table)
    typer.echo(
        f"kill -9 {found['kills']} 次；每秒确认 {load['rate']} 件（想提交 {load['offered']:g} 件），"
        f"确认 {load['acknowledged']} 件，"
        f"{load['tried_again']} 件重试过；{'全部合格' if found['ok'] else '有不合格'}。"
    )
    for count in found["counts"]:
        if count["wrong"]:
            typer.echo(f"{_LABELS[count['name']]}：{count['told']}")
    if found["settled_seconds"] is None:
        typer.echo("到点还有没做完的任务或消息。")


_LABELS = {
    "lost": "确认过却不在的申请",
    "doubled": "存了两遍的申请",
    "submitted_events": "提交事件不是正好一条的办件",
    "accepted": "受理了却没有受理、没有到期日的办件",
    "clocks": "重算以后变了的到期日",
    "outbox": "没有处理的消息",
    "jobs": "彻底失败的任务",
    "orphans": "没人管的任务",
    "files": "读不回来的上传文件",
    "sendings": "和服务商对不上的短信",
    "chain": "事件链的问题",
    "sealed_chain": "封存以后事件链的问题",
    "refused": "不该被拒绝的请求",
}


def _stop(number: int, frame: FrameType | None) -> None:
    """Leave through every `finally`."""
    raise SystemExit(128 + number)
