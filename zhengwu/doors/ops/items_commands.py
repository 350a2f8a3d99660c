"""`zhengwu items import|import-bundles|export|reindex`: the catalogue as files, and what search reads of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
import yaml
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from zhengwu.items.public import ImportRefused, export_items, import_bundles, import_items, reindex_items
from zhengwu.kernel.public import SYSTEM, current_time

app = typer.Typer(no_args_is_help=True)


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(exists=True, help="YAML、JSON 文件，或放着它们的文件夹")],
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Take in every item of a file, or none: each mistake is named with its item and field."""
    columns = (TextColumn("导入事项"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True, disable=as_json) as bar:
            task = bar.add_task("", total=None)
            report = import_items(
                source=file,
                by=SYSTEM,
                now=current_time(),
                progress=lambda done, total: bar.update(task, completed=done, total=total),
            )
    except ImportRefused as refused:
        for mistake in refused.mistakes:
            typer.echo(str(mistake), err=True)
        typer.echo(refused.say(), err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(asdict(report)))
    else:
        typer.echo(
            f"发布 {report.published}，记录 {report.recorded}，取消 {report.cancelled}，没有变化 {report.unchanged}。"
        )


@app.command("import-bundles")
def import_bundles_command(
    file: Annotated[Path, typer.Argument(exists=True, help="一件事的 YAML、JSON 文件，事项要已经导入")],
) -> None:
    """Take in every bundle of a file, or none: each mistake is named with its bundle and field."""
    try:
        report = import_bundles(source=file, by=SYSTEM, now=current_time())
    except ImportRefused as refused:
        typer.echo(refused.say(), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"上线 {report.published}，变更 {report.changed}，没有变化 {report.unchanged}。")


@app.command("export")
def export_command(
    file: Annotated[Path, typer.Argument(help="写到这个文件，.json 或 .yaml")],
    division: Annotated[str, typer.Option(help="只要这个区划和以下的")] = "",
) -> None:
    """Write every version of every item, as `items import` reads it."""
    rows = list(export_items(division=division))
    if file.suffix == ".json":
        text = json.dumps(rows, ensure_ascii=False, indent=1)
    else:
        text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)
    file.write_text(text)
    typer.echo(f"写出 {len(rows)} 个版本。")


@app.command("reindex")
def reindex_command() -> None:
    """Derive anew what search reads of every version: after an upgrade, or after divisions were given other codes."""
    columns = (TextColumn("重建检索"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        done = reindex_items(progress=lambda done, total: bar.update(task, completed=done, total=total))
    typer.echo(f"重建了 {done} 个版本的检索。")
