"""`zhengwu demo`: load or reset the demonstration county."""

from __future__ import annotations

import os

import typer
from django.core.management import call_command
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from zhengwu.doors.ops.demo.load import is_loaded, load_demo
from zhengwu.kernel.public import current_time

app = typer.Typer(no_args_is_help=True)

#: Account, name, what the person does; the loader makes them, the welcome prints them.
DEMO_ACCOUNTS = (
    ("wangfang", "王芳", "申请人"),
    ("liqiang", "李强", "企业经办人"),
    ("zhaomin", "赵敏", "窗口收件、受理、送达"),
    ("sunli", "孙立", "审查"),
    ("zhouzheng", "周正", "决定"),
    ("chenjing", "陈静", "监督"),
    ("bianji", "编辑", "事项编辑"),
    ("bianzhi", "编制审核", "事项编制审核"),
    ("fazhi", "法制审核", "事项法制审核"),
    ("guanli", "管理员", "系统管理"),
)


def demo_password() -> str:
    """The password of all demonstration accounts (`DEMO_PASSWORD`)."""
    return os.environ.get("DEMO_PASSWORD") or "zhengwu-demo"


def load_with_progress(console: Console) -> None:
    """Load the county unless it is there, with a bar."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("演示数据", total=None)

        def tell(what: str, done: int, total: int) -> None:
            progress.update(bar, description=what, completed=done, total=total)

        summary = load_demo(password=demo_password(), now=current_time(), progress=tell)
    console.print(
        f"演示数据：{summary.item_versions} 个事项版本，{summary.bodies} 个机构，{summary.halls} 个大厅，"
        f"{summary.windows} 个窗口，{len(summary.accounts)} 个账号。"
    )


@app.command()
def load() -> None:
    """Load the demonstration county; what is there already stays."""
    load_with_progress(Console())


@app.command()
def reset(yes: bool = typer.Option(False, "--yes", help="不再询问")) -> None:
    """Empty the database and load the demonstration county anew."""
    if is_loaded() and not yes:
        typer.confirm("会清空整个数据库，连同所有办件。继续吗", abort=True)
    call_command("flush", verbosity=0, interactive=False)
    load_with_progress(Console())
