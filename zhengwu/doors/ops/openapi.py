"""`zhengwu openapi`: print, write or check the description of the API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer


def openapi(
    write: Annotated[Path | None, typer.Option(help="写到这个文件")] = None,
    check: Annotated[Path | None, typer.Option(help="和这个文件核对，不同则失败")] = None,
) -> None:
    """The OpenAPI 3.1 description, sorted, so that a difference is a difference."""
    from zhengwu.doors.api_v1.api import api

    text = json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"
    if write:
        write.write_text(text)
    elif check:
        if not check.exists() or check.read_text() != text:
            typer.echo(f"接口和 {check} 不一致。有意改动的话，请运行 make openapi 并一起提交。", err=True)
            raise typer.Exit(1)
    else:
        typer.echo(text)
