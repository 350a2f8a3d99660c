"""`zhengwu catalogue import|export`: the base catalogue as files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
import yaml

from zhengwu.items.public import EntriesRefused, export_entries, import_entries
from zhengwu.kernel.public import SYSTEM, current_time, local_date

app = typer.Typer(no_args_is_help=True)


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(exists=True, help="YAML、JSON 文件，或放着它们的文件夹")],
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Take in every entry of a file, or none: each mistake is named; items that now loosen their entry are listed."""
    try:
        report = import_entries(source=file, by=SYSTEM, now=current_time())
    except EntriesRefused as refused:
        typer.echo(refused.say(), err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps(asdict(report)))
        return
    typer.echo(f"新增 {report.added}，调整 {report.changed}，没有变化 {report.unchanged}。")
    for task_code in report.loosening:
        typer.echo(f"和调整后的目录不一致：{task_code}")


@app.command("export")
def export_command(file: Annotated[Path, typer.Argument(help="写到这个文件，.json 或 .yaml")]) -> None:
    """Write the entries in force, as `catalogue import` reads them."""
    rows = list(export_entries(on=local_date(current_time())))
    if file.suffix == ".json":
        text = json.dumps(rows, ensure_ascii=False, indent=1)
    else:
        text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)
    file.write_text(text, encoding="utf-8")
    typer.echo(f"写出 {len(rows)} 项目录。")
