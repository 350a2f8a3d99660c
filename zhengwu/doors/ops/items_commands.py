"""`zhengwu items import|import-bundles|export|verify-feed|reindex`: the catalogue as files, and what search reads of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
import yaml
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from zhengwu.doors.ops.feed_commands import verify_feed
from zhengwu.items.public import (
    HOW_FOUND,
    OUTCOMES,
    REMARK_NAMES,
    FileUnreadable,
    ImportRefused,
    SheetReport,
    csv_lines,
    export_items,
    import_bundles,
    import_items,
    import_table,
    reindex_items,
    write_xlsx,
)
from zhengwu.kernel.public import SYSTEM, Refusal, current_time

app = typer.Typer(no_args_is_help=True)
app.command("verify-feed", help="核对变更通报的签名和内容")(verify_feed)
_TABLES = {".csv", ".xlsx"}
_MOST_SAID = 40


@app.command("import")
def import_command(
    file: Annotated[
        Path, typer.Argument(exists=True, help="表格（.xlsx、.csv）、YAML、JSON 文件，或放着 YAML、JSON 的文件夹")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只试算，什么都不写入")] = False,
    division: Annotated[str, typer.Option(help="表格里没有写区划的行，属于这个区划")] = "",
    create_bodies: Annotated[bool, typer.Option("--create-bodies", help="表格里的机构还没有，就设立")] = False,
    host_body: Annotated[str, typer.Option(help="没有统一社会信用代码的机构，设在这个机构下面")] = "",
) -> None:
    """Take in the items of a file. Of a table whatever can be taken, row by row; of YAML and JSON all or nothing."""
    if file.suffix.lower() in _TABLES:
        _import_table(
            file, as_json=as_json, dry_run=dry_run, division=division, create_bodies=create_bodies, host_body=host_body
        )
        return
    try:
        with _bar("导入事项", hidden=as_json) as progress:
            report = import_items(source=file, by=SYSTEM, now=current_time(), trial=dry_run, progress=progress)
    except (ImportRefused, FileUnreadable) as refused:
        raise _refused(refused, as_json=as_json) from None
    if as_json:
        typer.echo(json.dumps({"trial": dry_run, **asdict(report)}))
    else:
        typer.echo(
            f"{_tense(dry_run)}发布 {report.published}，记录 {report.recorded}，取消 {report.cancelled}，"
            f"没有变化 {report.unchanged}。"
        )


@contextmanager
def _bar(words: str, *, hidden: bool) -> Iterator[Callable[[int, int], None]]:
    columns = (TextColumn(words), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=None)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield progress


def _refused(refused: Refusal, *, as_json: bool) -> typer.Exit:
    if as_json:
        mistakes = [str(one) for one in refused.mistakes] if isinstance(refused, ImportRefused) else [refused.say()]
        typer.echo(json.dumps({"refused": mistakes}, ensure_ascii=False))
    typer.echo(refused.say(), err=True)
    return typer.Exit(1)


def _tense(dry_run: bool) -> str:
    return "试算，什么都没有写入。将要" if dry_run else ""


def _import_table(
    file: Path, *, as_json: bool, dry_run: bool, division: str, create_bodies: bool, host_body: str
) -> None:
    try:
        with _bar("导入事项", hidden=as_json) as progress:
            report = import_table(
                content=file.read_bytes(),
                name=file.name,
                by=SYSTEM,
                now=current_time(),
                trial=dry_run,
                division=division,
                create_bodies=create_bodies,
                host_body=host_body,
                progress=progress,
            )
    except Refusal as refused:
        raise _refused(refused, as_json=as_json) from None
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _tell(report)
    if report.count("refused"):
        raise typer.Exit(1)


def _tell(report: SheetReport) -> None:
    for body in report.bodies:
        elsewhere = f"，代码登记在 {body.elsewhere}" if body.elsewhere else ""
        typer.echo(f"{HOW_FOUND[body.how]}机构 {body.department} {body.code}（{body.rows} 行{elsewhere}）")
    refused = [row for row in report.rows if row.outcome == "refused"]
    for row in refused[:_MOST_SAID]:
        words = " ".join(f"{remark.column}：{remark.say()}" for remark in row.remarks if remark.refuses)
        typer.echo(f"第 {row.line} 行“{row.name}”{words}", err=True)
    if len(refused) > _MOST_SAID:
        typer.echo(f"还有 {len(refused) - _MOST_SAID} 行退回，用 --json 看全部。", err=True)
    for kind, count in report.kinds.items():
        typer.echo(f"{REMARK_NAMES[kind]}：{count} 行")
    for name in report.unread:
        typer.echo(f"没有读：{name}")
    counts = "，".join(f"{word} {report.count(outcome)}" for outcome, word in OUTCOMES.items())
    typer.echo(f"{_tense(report.trial)}共 {len(report.rows)} 行：{counts}；其中 {report.remarked} 行收下但有疑点。")


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
    file: Annotated[Path, typer.Argument(help="写到这个文件：.xlsx、.csv、.json 或 .yaml")],
    division: Annotated[str, typer.Option(help="只要这个区划和以下的")] = "",
    body: Annotated[str, typer.Option(help="只要这个机构的（统一社会信用代码）")] = "",
) -> None:
    """Write every version of every item, as `items import` reads it."""
    rows = export_items(division=division, body=body)
    suffix = file.suffix.lower()
    try:
        if suffix == ".xlsx":
            with file.open("wb") as out:
                count = write_xlsx(rows=rows, file=out)
        elif suffix == ".csv":
            with file.open("wb") as out:
                count = sum(out.write(line) > 0 for line in csv_lines(rows)) - 1
        elif suffix in {".json", ".yaml", ".yml"}:
            every = list(rows)
            count = len(every)
            if suffix == ".json":
                text = json.dumps(every, ensure_ascii=False, indent=1)
            else:
                text = yaml.safe_dump(every, allow_unicode=True, sort_keys=False, width=120)
            file.write_text(text, "utf-8")
        else:
            typer.echo("不认识这种文件，请用 .xlsx、.csv、.json 或 .yaml。", err=True)
            raise typer.Exit(1)
    except Refusal as refused:
        typer.echo(refused.say(), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"写出 {count} 个版本。")


@app.command("reindex")
def reindex_command() -> None:
    """Derive anew what search reads of every version: after an upgrade, or after divisions were given other codes."""
    columns = (TextColumn("重建检索"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        done = reindex_items(progress=lambda done, total: bar.update(task, completed=done, total=total))
    typer.echo(f"重建了 {done} 个版本的检索。")
