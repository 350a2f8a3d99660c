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
from zhengwu.kernel.public import Refusal, current_time, detach_part, handler_table, local_date, make_parts, parts

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


@app.command("parts")
def show_parts() -> None:
    """The parts of the table of events; makes the next one when it will be needed soon."""
    for name in make_parts():
        typer.echo(f"新建 {name}")
    for part in parts():
        first = "开头" if part.low is None else f"{part.low:,}"
        typer.echo(
            f"{part.name}  编号 {first} 到 {part.high - 1:,}  约 {part.rows:,} 条  {part.size / 1024**2:,.0f} MiB"
        )


@app.command("detach")
def detach(
    name: Annotated[str, typer.Argument(help="最早的一段的名字，见 zhengwu events parts")],
    years: Annotated[int, typer.Option(help="里面最晚的事件至少是几年以前的", min=1)] = 10,
) -> None:
    """Take the oldest part out of the log. It stays in the database as a table of its own, to be dumped and dropped by hand."""
    now = current_time()
    try:
        out = detach_part(name=name, older_than=local_date(now - dt.timedelta(days=366 * years)), now=now)
    except Refusal as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(1) from None
    typer.echo(
        f"{out.name} 取出来了，{out.count:,} 条事件。转储：pg_dump -t {out.name} …，核对以后再 DROP TABLE {out.name}。"
    )
    typer.echo("审计链照常能验；网页和重新计算的统计里不再有这些事件。")
