"""`zhengwu audit verify`: prove that the event log is whole."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Column, Table

from zhengwu.kernel.public import StoredEvent, verify

app = typer.Typer(no_args_is_help=True)
COLUMNS = ("主体", "序号", "行号", "情况", "说明")
WRONG = {
    "altered": "被改动",
    "deleted": "被删除",
    "inserted": "被插入",
    "missing_chain": "整条不见",
    "anchor": "与当日封存不符",
}


@app.callback()
def about() -> None:
    """审计链。"""


@app.command("verify")
def verify_command(as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False) -> None:
    """Walk every chain; exit 1 when something was altered, deleted or inserted behind the application's back."""
    total = StoredEvent.objects.count()
    console = Console(stderr=True)
    with Progress(
        TextColumn("核对"), BarColumn(), MofNCompleteColumn(), console=console, transient=True, disable=as_json
    ) as bar:
        task = bar.add_task("核对", total=total)
        findings = list(verify(progress=lambda done: bar.update(task, completed=done)))
    if as_json:
        typer.echo(json.dumps({"events": total, "findings": [asdict(f) for f in findings]}, ensure_ascii=False))
    elif findings:
        table = Table(*(Column(c, overflow="fold") for c in COLUMNS), title="审计链有问题")
        for f in findings:
            table.add_row(f.subject, str(f.seq or ""), str(f.event_id or ""), WRONG[f.wrong], f.detail)
        Console().print(table)
    else:
        typer.echo(f"审计链完整，共 {total} 条事件。")
    if findings:
        raise typer.Exit(1)
