"""`zhengwu certificates import`: certificates issued on paper, from a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from zhengwu.certificates.public import (
    FINDING_NAMES,
    StockBatch,
    StockState,
    bring_stock,
    broken_rows,
    left_undone,
    take_in_unsampled,
    write_broken,
)
from zhengwu.kernel.public import SYSTEM, BadInput, Refusal, current_time

app = typer.Typer(no_args_is_help=True)
_MOST_SAID = 40


@app.callback()
def certificates() -> None:
    """电子证照。"""


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="表格：.xlsx 或 .csv，第一行是列名")],
    type_code: Annotated[str, typer.Option("--type", help="证照类型代码（21 位）")],
    body: Annotated[str, typer.Option("--body", help="颁发机关的统一社会信用代码")],
    mapping: Annotated[
        str, typer.Option("--mapping", help="列的对应，例如“证照编号=编号,持证人=姓名”；不写就自己认")
    ] = "",
    pictures: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="扫描件压缩包（.zip），文件用证照编号命名")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="有问题的行写到这个 .xlsx，改好再导入")] = None,
    without_sampling: Annotated[
        str, typer.Option("--without-sampling", help="不抽检就入库的理由，会一直留在这一批里；不写就等人在审批台抽检")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只检查，什么都不留下")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Check a table of paper certificates; it waits for a second person at the desk, unless a reason says why not."""
    with _told(as_json=as_json), left_undone() if dry_run else nullcontext():
        with _bar("检查", hidden=as_json) as progress:
            batch = bring_stock(
                table=file,
                type_code=type_code,
                body_code=body,
                mapping=_mapping(mapping),
                pictures=pictures,
                by=SYSTEM,
                clock=current_time,
                progress=progress,
            )
        if without_sampling and not dry_run and batch.state == StockState.CHECKED:
            with _bar("入库", hidden=as_json) as progress:
                batch = take_in_unsampled(
                    batch_id=batch.pk, reason=without_sampling, by=SYSTEM, clock=current_time, progress=progress
                )
        if report is not None:
            with report.open("wb") as out:
                write_broken(batch, file=out, heading="问题", say=_words)
        _tell(batch, dry_run=dry_run, as_json=as_json)
    if batch.state == StockState.UPLOADED:
        raise typer.Exit(1)


def _mapping(text: str) -> dict[str, str]:
    """证照编号=编号,持证人=姓名, by names or keys of targets; which of them there are the batch knows."""
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    return {name.strip(): heading.strip() for name, _equals, heading in pairs}


def _tell(batch: StockBatch, *, dry_run: bool, as_json: bool) -> None:
    facts: dict[str, Any] = {
        "trial": dry_run,
        "batch": "" if dry_run else str(batch.pk),
        "state": batch.state,
        "total": max(batch.total, batch.good + batch.broken),
        "good": batch.good,
        "broken": batch.broken,
        "imported": batch.imported,
        "kinds": batch.kinds,
    }
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    for row in broken_rows(batch)[:_MOST_SAID]:
        typer.echo(f"第 {row.line} 行 {_words(row.findings)}", err=True)
    if batch.broken > _MOST_SAID:
        typer.echo(f"还有 {batch.broken - _MOST_SAID} 行有问题，用 --report 全部写出来。", err=True)
    for kind, count in batch.kinds.items():
        typer.echo(f"{FINDING_NAMES[kind]}：{count} 行")
    if batch.said:
        typer.echo(batch.said["template"].format(**batch.said["facts"]), err=True)
    typer.echo(
        f"{'只检查，什么都没有写入。' if dry_run else ''}没有问题的 {batch.good} 行，有问题的 {batch.broken} 行。"
    )
    if not dry_run and batch.state == StockState.DONE:
        typer.echo(f"入库 {batch.imported} 份。")
    elif not dry_run and batch.state == StockState.CHECKED:
        typer.echo(f"请有抽检权限的人在审批台抽检 {batch.sample_size} 份：证照库 › 存量制证 › {batch.file_name}。")


def _words(findings: Sequence[Any]) -> str:
    return " ".join(f"{one['column']}：{one['template'].format(**one['facts'])}" for one in findings)


@contextmanager
def _told(*, as_json: bool) -> Iterator[None]:
    """A refusal is said, and ends the command."""
    try:
        yield
    except Refusal as refusal:
        words = [error.say() for error in refusal.errors] if isinstance(refusal, BadInput) else [refusal.say()]
        if as_json:
            typer.echo(json.dumps({"refused": words}, ensure_ascii=False))
        typer.echo("\n".join(words), err=True)
        raise typer.Exit(1) from None


@contextmanager
def _bar(words: str, *, hidden: bool) -> Iterator[Callable[[int, int], None]]:
    columns = (TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
