"""`zhengwu sso register`: let another system sign people in with their accounts here, where no desk is at hand yet."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from zhengwu.kernel.public import SYSTEM, BadInput, current_time
from zhengwu.people.public import register_system

app = typer.Typer(help="单点登录：登记用这里的账号登录的系统", no_args_is_help=True)


@app.callback()
def sso() -> None:
    """Systems that sign people in here."""


@app.command()
def register(
    name: Annotated[str, typer.Argument(help="系统的名称，同意页上会显示")],
    redirect: Annotated[list[str], typer.Option("--redirect", help="返回地址，可以写几个")],
    logout: Annotated[list[str] | None, typer.Option("--logout", help="退出后的返回地址")] = None,
    trusted: Annotated[bool, typer.Option("--trusted", help="本级政府自己的系统，不用每个人点同意")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Print the client id and the secret; the secret cannot be read again."""
    try:
        client, secret = register_system(
            name=name,
            redirect_uris=redirect,
            post_logout_uris=logout or [],
            trusted=trusted,
            by=SYSTEM,
            now=current_time(),
        )
    except BadInput as refusal:
        for error in refusal.errors:
            typer.echo(error.say(), err=True)
        raise typer.Exit(1) from None
    if as_json:
        typer.echo(json.dumps({"client_id": client.pk, "client_secret": secret}))
    else:
        typer.echo(f"client_id      {client.pk}\nclient_secret  {secret}\n密钥只显示这一次，请马上交给那个系统。")
