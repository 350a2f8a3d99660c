"""`zhengwu doctor` and the health addresses: is everything as it should be, and what to do when it is not?"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Annotated

import typer
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from zhengwu.kernel.public import SILENT_FOR, Heartbeat, current_time, failed_messages


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `next`: what to do, when it is not well."""

    what: str
    ok: bool
    detail: str
    next: str = ""


def essentials() -> list[Finding]:
    """What `/readyz` asks: database, migrations, worker. Without the first two the rest is not looked at."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = str(cursor.fetchone()[0])
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return [Finding("database", False, str(error).splitlines()[0], "看数据库是否在运行，DATABASE_URL 是否正确")]
    findings = [
        Finding("database", True, f"PostgreSQL {version}"),
        Finding(
            "migrations",
            not missing,
            f"{len(missing)} 个迁移没有执行，请运行 zhengwu migrate" if missing else "最新",
            "运行 zhengwu migrate" if missing else "",
        ),
    ]
    if missing:
        return findings
    beat = Heartbeat.objects.filter(name="worker").first()
    alive = beat is not None and current_time() - beat.beat_at < SILENT_FOR
    detail = "在运行" if alive else "没有心跳，请运行 zhengwu worker"
    return [*findings, Finding("worker", alive, detail, "" if alive else "启动 zhengwu worker，看它的日志")]


def examine() -> list[Finding]:
    """Everything: what is essential, then what went wrong, then what is about to."""
    from zhengwu.doors.ops.examining import look_closer

    findings = essentials()
    if not all(f.ok for f in findings if f.what in {"database", "migrations"}):
        return findings
    failed = failed_messages()
    findings.append(
        Finding(
            "outbox",
            not failed,
            f"{len(failed)} 条消息多次失败" if failed else "没有失败的消息",
            "运行 zhengwu outbox show 看原因，改好以后运行 zhengwu outbox retry" if failed else "",
        )
    )
    return findings + look_closer(now=current_time())


def doctor(as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False) -> None:
    """Look at everything; exit 1 when something is wrong."""
    findings = examine()
    if as_json:
        typer.echo(json.dumps([asdict(f) for f in findings], ensure_ascii=False))
    else:
        for f in findings:
            typer.echo(f"{'好' if f.ok else '有问题'}  {f.what}  {f.detail}")
            if f.next and not f.ok:
                typer.echo(f"        下一步：{f.next}")
    if not all(f.ok for f in findings):
        raise typer.Exit(1)
