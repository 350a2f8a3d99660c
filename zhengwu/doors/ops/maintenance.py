"""`zhengwu maintenance on|off`: tell everybody that the platform is being looked after. Needs no database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

app = typer.Typer(no_args_is_help=True)


@app.callback()
def about() -> None:
    """维护公告。"""


@app.command("on")
def switch_on(
    *, until: Annotated[str, typer.Option("--until", help="什么时候恢复，如 今晚 22:00", metavar="TEXT")] = ""
) -> None:
    """挂出维护页。网页和接口答 503，/healthz 和静态文件照常。"""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(until.strip(), "utf-8")
    draft.replace(file)
    typer.echo("维护页已经挂出。恢复时运行：zhengwu maintenance off")


@app.command("off")
def switch_off() -> None:
    """撤下维护页，照常办理。"""
    file = _file()
    was_on = file.exists()
    file.unlink(missing_ok=True)
    typer.echo("维护页已经撤下，照常办理。" if was_on else "本来就没有挂维护页。")


def _file() -> Path:
    return Path(settings.MAINTENANCE_FILE)
