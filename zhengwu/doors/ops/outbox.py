"""`zhengwu outbox show|retry`: what a handler failed at too often, and another try once the reason is mended."""

from __future__ import annotations

import typer

from zhengwu.kernel.public import current_time, failed_messages, retry_failed

app = typer.Typer(no_args_is_help=True)


@app.callback()
def about() -> None:
    """失败的消息。"""


@app.command("show")
def show() -> None:
    """多次失败、等人处理的消息和最后的原因，最多一百条。"""
    messages = failed_messages()
    for message in messages:
        reason = message.last_error.strip().splitlines()
        typer.echo(f"{message.pk}  {message.handler}  {message.event.subject}  {reason[-1] if reason else ''}")
    if not messages:
        typer.echo("没有失败的消息。")


@app.command("retry")
def retry() -> None:
    """原因改好以后，让它们都再试一遍。"""
    typer.echo(f"{retry_failed(now=current_time())} 条消息会再试。")
