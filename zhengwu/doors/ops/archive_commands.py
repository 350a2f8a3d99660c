"""`zhengwu archive …`: verify a package anywhere, seal what is due."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from zhengwu.archives.public import ArchivePackage, PackageGone, check_content, check_package, seal_due_cases
from zhengwu.kernel.public import current_time

app = typer.Typer(no_args_is_help=True)
_MANY = 1_000_000


@app.callback()
def about() -> None:
    """档案。"""


@app.command("verify")
def verify_command(
    what: Annotated[str, typer.Argument(help="归档包文件，或档号")],
    keys: Annotated[Path | None, typer.Option(help="公钥文件（JWKS），不给就用本平台的")] = None,
) -> None:
    """核验一个归档包：每个文件的摘要、清单的签名。不对的逐个说出来，退出码为 1。"""
    if Path(what).is_file():
        trusted = json.loads(keys.read_text())["keys"] if keys else None
        wrong = check_content(Path(what).read_bytes(), keys=trusted)
    else:
        package = ArchivePackage.objects.filter(archive_no=what).first()
        if package is None:
            typer.echo(f"没有文件或档号“{what}”。", err=True)
            raise typer.Exit(2)
        try:
            wrong = check_package(package)
        except PackageGone as gone:
            typer.echo(gone.say(), err=True)
            raise typer.Exit(2) from None
    if not wrong:
        typer.echo("完整，没有改动。")
        return
    for finding in wrong:
        typer.echo(f"{finding.wrong} {finding.path}".strip())
    raise typer.Exit(1)


@app.command("seal")
def seal_command() -> None:
    """把办结满六个月的件都归档。"""
    typer.echo(f"归档 {seal_due_cases(now=current_time(), most=_MANY)} 件。")
