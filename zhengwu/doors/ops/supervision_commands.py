"""`zhengwu supervision`: rules, sweeps, dry runs, and whether everything planted is found."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from zhengwu.kernel.public import Refusal, current_time, local_date
from zhengwu.supervision import public as supervision
from zhengwu.supervision.public import KIND_NAMES, SIGNAL_NAMES, STANDING_NAMES, Kind, Signal, Standing

app = typer.Typer(no_args_is_help=True)
console = Console()


@app.command("rules")
def rules_command() -> None:
    """List the rules with the version in force."""
    table = Table(show_edge=False)
    for heading in ("编号", "名称", "版本", "状态", "自", "类别", "信号", "扣分", "依据"):
        table.add_column(heading)
    for rule in supervision.rules_list():
        for row in rule.versions.all():
            table.add_row(
                rule.key,
                rule.name,
                str(row.version),
                STANDING_NAMES[Standing(row.state)],
                str(row.valid_from),
                KIND_NAMES[Kind(row.kind)],
                SIGNAL_NAMES[Signal(row.signal)],
                str(row.weight),
                rule.source,
            )
    console.print(table)


@app.command("sweep")
def sweep_command() -> None:
    """Do at once what the worker does every minute."""
    now = current_time()
    followed = supervision.follow(now=now)
    swept = supervision.sweep(now=now) + supervision.sweep_ratings(now=now)
    silent = supervision.sweep_silent(now=now)
    typer.echo(f"按事件发出 {followed} 张，按时限发出 {swept} 张，逾期未说明自动认定 {silent} 张。")


@app.command("dry-run")
def dry_run_command(
    rule: Annotated[str, typer.Argument(help="规则编号，例如 T3")],
    since: Annotated[dt.datetime, typer.Option(formats=["%Y-%m-%d"], help="第一天")],
    until: Annotated[dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="最后一天，默认今天")] = None,
) -> None:
    """What the newest version of a rule, a draft included, would have found; nothing is stored."""
    now = current_time()
    try:
        version = supervision.rule_of(rule).versions.all()[0]
        with _Counting("核对") as told:
            tried = supervision.dry_run(
                version=version,
                first_date=since.date(),
                last_date=until.date() if until else local_date(now),
                now=now,
                progress=told,
            )
    except Refusal as refusal:
        typer.echo(refusal.say(), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{rule} 第 {version.version} 版：{tried.first_date} 至 {tried.last_date} 会发出 {tried.found} 张。")
    for body_code, many in tried.by_body:
        typer.echo(f"  {body_code}  {many}")
    for found in tried.examples[:5]:
        typer.echo(f"  {found.subject}  {found.occurrence}  {local_date(found.at)}")


@app.command("check-planted")
def check_planted_command(files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Hold all rules against all cases, and compare with the lists that `zhengwu generate year` wrote: one for every year made."""
    planted: dict[str, frozenset[str]] = {}
    moments: list[dt.datetime] = []
    for file in files:
        with file.open(encoding="utf-8") as lines:
            moments.append(dt.datetime.fromisoformat(json.loads(next(lines))["now"]))
            planted |= {row["case"]: frozenset(row["rules"]) for row in map(json.loads, lines)}
    now = max(moments)
    with _Counting("核对") as told:
        checked = supervision.check_planted(planted=planted, now=now, progress=told)
    table = Table(show_edge=False)
    for heading in ("规则", "埋设", "找到", "多报"):
        table.add_column(heading)
    for rule, (wanted, found, besides) in checked.by_rule.items():
        table.add_row(rule, str(wanted), str(found), str(besides))
    console.print(table)
    typer.echo(f"{checked.looked_at} 件：召回 {checked.recall:.4%}，精确 {checked.precision:.4%}")
    for line in checked.missed:
        typer.echo(f"漏  {line}")
    for line in checked.besides:
        typer.echo(f"多  {line}")
    if checked.recall < 1 or checked.precision < 1:
        raise typer.Exit(1)


class _Counting:
    """A line that says how many cases have been looked at."""

    def __init__(self, words: str) -> None:
        columns = (SpinnerColumn(), TextColumn(words), TextColumn("{task.completed:,} 件"))
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)

    def __enter__(self) -> _Counting:
        self._bar.start()
        self._task = self._bar.add_task("", total=None)
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, done: int) -> None:
        self._bar.update(self._task, completed=done)
