"""`zhengwu divisions import`: the table of the whole country."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from zhengwu.kernel.public import SYSTEM, current_time
from zhengwu.organisations.public import DivisionTableWrong, import_divisions

#: Lines of the whole country's table; the bar counts with them until the last line is read.
_ABOUT_LINES = 665_000

app = typer.Typer(no_args_is_help=True)


@app.callback()
def divisions() -> None:
    """区划。"""


@app.command("import")
def import_command(
    folder: Annotated[
        Path,
        typer.Argument(
            exists=True,
            file_okay=False,
            help="文件夹，里面有 provinces、cities、areas、streets、villages 的 .csv 或 .csv.gz",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Take in the whole table, or nothing: each mistake is named with its file and line."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True, disable=as_json) as bar:
            task = bar.add_task("读区划表", total=_ABOUT_LINES)

            def progress(done: int) -> None:
                bar.update(task, completed=done)

            def stage(words: str) -> None:
                bar.update(task, description=words, total=None)

            report = import_divisions(folder=folder, by=SYSTEM, now=current_time(), progress=progress, stage=stage)
    except DivisionTableWrong as wrong:
        for error in wrong.errors:
            file, line = error.loc
            typer.echo(f"{file} 第 {line} 行：{error.say()}", err=True)
        typer.echo(wrong.say(), err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False))
        return
    typer.echo(f"读了 {report.read} 行，其中 {report.twins} 行重复了上一级（如东莞没有县级）。")
    if not report.changed:
        typer.echo(f"和现有的一样，没有变化：{report.unchanged} 个区划。")
        return
    typer.echo(
        f"新增 {report.added}，更名 {report.renamed}，恢复 {report.reopened}，"
        f"不再有 {report.closed}，没有变化 {report.unchanged}。"
    )
    if report.occupied:
        typer.echo(f"这些机构所在的区划已不在表里，请改到别处：{'、'.join(report.occupied)}。")
