"""`zhengwu generate`: a great many made-up items and cases, to see how the platform carries them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from django.conf import settings
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from zhengwu.cases import public as cases
from zhengwu.certificates import public as certificates
from zhengwu.doors.ops.demo.load import is_loaded
from zhengwu.items import public as items
from zhengwu.kernel.public import SYSTEM, Refusal, current_time, local_date
from zhengwu.organisations.public import Body, Division
from zhengwu.supervision import public as supervision

app = typer.Typer(no_args_is_help=True)
_MOST_ITEMS = 1_000_000
_MOST_CERTIFICATES = 2_000_000
#: Divisions that generated items are spread over: counties and what is below them.
_COUNTY_LEVEL = 3
Many = Annotated[int, typer.Argument(min=1, help="多少个")]


@app.command("items")
def generate_items_command(many: Many) -> None:
    """Put so many made-up items in force in the divisions that are there."""
    _only_where_nothing_is_real()
    body = Body.objects.filter(division__code=settings.HOME_DIVISION).order_by("code").first()
    body = body or Body.objects.order_by("code").first()
    if body is None:
        raise _no("还没有机构。请先载入演示数据（zhengwu demo load），或导入区划和机构。")
    divisions = list(Division.objects.filter(level__gte=_COUNTY_LEVEL).order_by("code"))
    with _bar("生成事项") as progress:
        done = items.generate_items(
            many=min(many, _MOST_ITEMS),
            body=body,
            divisions=divisions or [body.division],
            today=local_date(current_time()),
            progress=progress,
        )
    short = f"，名称和区划不够再多（现有 {len(divisions)} 个区划）" if done < many else ""
    typer.echo(f"生成了 {done} 个事项{short}。")


@app.command("cases")
def generate_cases_command(
    many: Many, events: Annotated[bool, typer.Option("--events", help="连事件日志一起生成，给决策分析看")] = False
) -> None:
    """Add so many made-up cases of the last two years, at most a million at a time."""
    _only_where_nothing_is_real()
    try:
        with _bar("生成办件") as progress:
            done = cases.generate_cases(many=many, now=current_time(), events=events, progress=progress)
    except Refusal as refusal:
        raise _no(refusal.say()) from None
    typer.echo(f"生成了 {done} 个办件。")


@app.command("year")
def generate_year_command(
    many: Many,
    violations: Annotated[int | None, typer.Option(min=0, help="埋设多少处违规，默认每百件一处")] = None,
    seed: Annotated[int, typer.Option(help="同一个数生成同样的一年")] = 1,
    planted: Annotated[Path, typer.Option(dir_okay=False, help="埋设清单写到哪里")] = Path("planted.jsonl"),
) -> None:
    """Add the cases of the past year with their event chains, and violations planted in some of them."""
    _only_where_nothing_is_real()
    now, wanted = current_time(), many // 100 if violations is None else min(violations, many)
    try:
        with planted.open("w", encoding="utf-8") as out, _bar("生成一年") as progress:
            head = {"now": now.isoformat(), "cases": many, "violations": wanted, "seed": seed}
            out.write(json.dumps(head) + "\n")

            def note(one: cases.Planted) -> None:
                row = {"case": one.project_no, "fault": one.fault, "rules": list(one.breaks)}
                out.write(json.dumps(row) + "\n")

            done, events = cases.generate_year(
                many=many, violations=wanted, seed=seed, now=now, planted=note, progress=progress
            )
    except Refusal as refusal:
        raise _no(refusal.say()) from None
    supervision.skip_ahead(now=now)
    typer.echo(f"生成了 {done} 个办件、{events} 条事件，埋设 {wanted} 处，清单在 {planted}。")


@app.command("certificates")
def generate_certificates_command(many: Many) -> None:
    """Make up a table of so many paper certificates, and take it in as a real one is."""
    _only_where_nothing_is_real()
    body = Body.objects.filter(division__code=settings.HOME_DIVISION).order_by("code").first()
    if body is None:
        raise _no("还没有机构。请先载入演示数据（zhengwu demo load），或导入区划和机构。")
    with TemporaryDirectory() as folder:
        table = Path(folder) / "made-up.csv"
        try:
            kind = certificates.made_up_kind()
            with table.open("w", encoding="utf-8", newline="") as file:
                certificates.write_made_up(kind, many=min(many, _MOST_CERTIFICATES), file=file)
            with _bar("检查") as progress:
                batch = certificates.bring_stock(
                    table=table,
                    type_code=kind.code,
                    body_code=body.code,
                    by=SYSTEM,
                    clock=current_time,
                    progress=progress,
                )
            with _bar("入库") as progress:
                batch = certificates.take_in_unsampled(
                    batch_id=batch.pk, reason="生成的数据", by=SYSTEM, clock=current_time, progress=progress
                )
        except Refusal as refusal:
            raise _no(refusal.say()) from None
    typer.echo(f"生成了 {batch.imported} 份证照。")


def _only_where_nothing_is_real() -> None:
    """A demonstration county, or a database with nothing in it but what was generated: never a real portal."""
    demonstration = settings.DEMO and is_loaded()
    if not demonstration and not (items.only_generated() and cases.only_generated()):
        raise _no("这个数据库里有真的事项或办件，不能生成数据。请另建一个空库，或用演示县（DEMO=1）。")


def _no(words: str) -> typer.Exit:
    typer.echo(words, err=True)
    return typer.Exit(1)


@contextmanager
def _bar(words: str) -> Iterator[Callable[[int, int], None]]:
    columns = (TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield progress
