"""`zhengwu bench`: make room, measure there, show and keep what came out, tidy up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from django.conf import settings
from rich.console import Console

from zhengwu.doors.ops.bench.parts import PARTS
from zhengwu.doors.ops.bench.report import write
from zhengwu.doors.ops.bench.results import Measurement, notes_of, table_of
from zhengwu.doors.ops.bench.scratch import CannotStart, scratch_database, scratch_folder
from zhengwu.kernel.public import current_time

#: A whole bench takes about half of this, and a second more for sixty stored cases; whatever hangs ends here.
LONGEST_SECONDS = 1800
_GRACE_SECONDS = 30


def bench(
    clients: Annotated[int, typer.Option(min=1, max=64, help="同时有几个客户端")] = 8,
    quick: Annotated[bool, typer.Option("--quick", help="每轮很短：只看跑不跑得通，数字不准")] = False,
    cases: Annotated[int, typer.Option(min=1_000, max=1_000_000, help="库里存多少办件时再量一遍")] = 100_000,
    divisions: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="区划表的文件夹；不给就用造出来的同样大的表")
    ] = None,
    certificates: Annotated[
        int | None, typer.Option(min=1_000, max=2_000_000, help="存量制证导入多少行；不写就导入两万行")
    ] = None,
    asks: Annotated[
        int | None, typer.Option(min=100, max=1_000_000, help="看着内存的时候问网站多少次；不写就问两万次")
    ] = None,
    report: Annotated[Path | None, typer.Option(file_okay=False, help="把结果和历次结果写进这个文件夹")] = None,
    only: Annotated[str, typer.Option(help="只量其中几项，用逗号分开：" + "、".join(PARTS))] = "",
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """量提交、全流程、指南页等，每项和同一次量出的下限并排；结果也写进 $VAR/bench.json。

    在旁边另建一个数据库，只在本机端口上起服务，量完都删掉。现有数据不受影响。
    """
    parts = [name for name in only.split(",") if name]
    if strange := sorted({*parts} - {*PARTS}):
        raise typer.BadParameter(f"没有“{'、'.join(strange)}”这一项。可选：{'、'.join(PARTS)}。", param_hint="--only")
    signal.signal(signal.SIGTERM, _stop)
    target = Path(settings.VAR) / "bench.json"
    try:
        with scratch_folder() as folder, scratch_database(os.environ["DATABASE_URL"]) as database:
            results = folder / "results.json"
            arguments = [
                "--clients",
                str(clients),
                "--out",
                str(results),
                "--cases",
                str(cases),
                *["--quick"][: int(quick)],
            ]
            arguments += ["--divisions", str(divisions.resolve())] if divisions else []
            arguments += ["--certificates", str(certificates)] if certificates else []
            arguments += ["--asks", str(asks)] if asks else []
            arguments += ["--only", ",".join(parts)] if parts else []
            longest = LONGEST_SECONDS + cases // 60 + (certificates or 0) // 500 + (asks or 0) // 50
            whole = _measure(database, folder, arguments, longest=longest)
            if not results.exists():
                raise typer.Exit(1)
            measured = [Measurement(**row) for row in json.loads(results.read_text())]
    except CannotStart as reason:
        typer.echo(str(reason), err=True)
        raise typer.Exit(1) from None
    text = json.dumps([m.as_row() for m in measured], ensure_ascii=False, indent=1)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text + "\n")
    if report:
        write(report, measured, at=current_time(), missing=[] if whole else ["见运行时的输出"])
    if as_json:
        typer.echo(text)
    else:
        Console().print(table_of(measured))
        for note in notes_of(measured):
            typer.echo(note)
        typer.echo(f"已写入 {target}")
    if not whole:
        raise typer.Exit(1)


def _measure(database: str, folder: Path, arguments: list[str], *, longest: int) -> bool:
    """Run the measuring process on the scratch database, and never leave it or its servers behind; whether all was measured."""
    environment = {k: v for k, v in os.environ.items() if k not in {"ZHENGWU_TESTING", "DATABASE_REPLICA_URLS"}} | {
        "DATABASE_URL": database,
        "VAR": str(folder),
        "DEMO": "1",
        "DEMO_PASSWORD": "zhengwu-bench",
        "SITE_URL": "http://127.0.0.1",
        "ALLOWED_HOSTS": "127.0.0.1,testserver",
        "LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "-m", "zhengwu.doors.ops.bench", *arguments]
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        status = process.wait(longest)
    except subprocess.TimeoutExpired:
        typer.echo(f"测量超过 {longest} 秒还没有结束，已停止。", err=True)
        status = 1
    finally:
        _end(process)
    return status == 0


def _end(process: subprocess.Popen[bytes]) -> None:
    """First the polite way, in which it stops its servers; then whoever is left of its group."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _stop(number: int, frame: FrameType | None) -> None:
    """Leave through every `finally`."""
    raise SystemExit(128 + number)
