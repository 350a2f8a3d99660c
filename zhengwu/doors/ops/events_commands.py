"""`zhengwu events`: the event log of cases for process mining, and the figures made from it."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from zhengwu.analytics import public as analysis
from zhengwu.kernel.public import current_time, handler_table

app = typer.Typer(no_args_is_help=True)


class Format(StrEnum):
    """Formats of process mining."""

    XES = "xes"
    OCEL = "ocel"
    OCEL_SQLITE = "ocel-sqlite"
    JSONL = "jsonl"


_WRITERS: dict[Format, Callable[[analysis.Wanted], Iterator[bytes]]] = {
    Format.XES: analysis.xes,
    Format.OCEL: analysis.ocel_json,
    Format.JSONL: analysis.jsonl,
}


@app.command("export")
def export(
    out: Annotated[Path, typer.Option("--out", help="写到哪个文件；- 是标准输出")],
    form: Annotated[Format, typer.Option("--format", help="格式")] = Format.XES,
    item: Annotated[str, typer.Option(help="只要这个事项（实施编码）")] = "",
    body: Annotated[list[str] | None, typer.Option(help="只要这些机构（统一社会信用代码），可以写几次")] = None,
    since: Annotated[str, typer.Option("--from", help="只要从这一天起提交的件（2026-01-01）")] = "",
    until: Annotated[str, typer.Option("--until", help="只要这一天以前提交的件，不含当天")] = "",
) -> None:
    """Write the log of cases. No name and no number is in it; people and cases have pseudonyms."""
    wanted = analysis.Wanted(
        task_code=item, body_codes=tuple(body or ()), first_date=_day(since), after_date=_day(until)
    )
    if form is Format.OCEL_SQLITE:
        if out.exists() or str(out) == "-":
            typer.echo(f"{out} 已经有了，或者不是文件。SQLite 要写进一个新文件。", err=True)
            raise typer.Exit(1)
        with _working("导出事件日志"):
            analysis.ocel_sqlite(wanted, target=out)
        return
    pieces = _WRITERS[form](wanted)
    if str(out) == "-":
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        return
    with _working("导出事件日志"), out.open("wb") as file:
        for piece in pieces:
            file.write(piece)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        typer.echo(f"“{text}”不是日期，请写成 2026-01-01。", err=True)
        raise typer.Exit(2) from None


def _working(words: str) -> Progress:
    columns = (SpinnerColumn(), TextColumn(words), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("", total=None)
    return progress


@app.command("recount")
def recount() -> None:
    """Count every figure of the analysis anew from the log. Until it is done, pages show the old ones."""
    with _working("重算决策分析"):
        done = analysis.recount(now=current_time())
        analysis.check_forecast(now=current_time())
    typer.echo(f"重算了 {done} 件。")


@app.command("handlers")
def handlers() -> None:
    """Who reacts to what."""
    for handler in handler_table():
        typer.echo(f"{handler.fact.type_name()}  →  {handler.name}{'（提交后）' if handler.later else ''}")
