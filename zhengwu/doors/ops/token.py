"""`zhengwu token --as NAME`: a bearer token for a demonstration account."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from django.db.models import Q

from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.people.public import Account


def token(
    name: Annotated[str, typer.Option("--as", help="账号或姓名，如 zhaomin 或 赵敏")],
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """Print a token for the API."""
    account = Account.objects.filter(Q(username=name) | Q(display_name=name), is_active=True).order_by("pk").first()
    if account is None:
        typer.echo(f"没有名为“{name}”的账号。用 zhengwu demo load 装入演示账号，或检查拼写。", err=True)
        raise typer.Exit(1)
    value = token_for(account)
    typer.echo(json.dumps({"account": account.username, "token": value}) if as_json else value)
