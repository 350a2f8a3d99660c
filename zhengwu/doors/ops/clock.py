"""`zhengwu clock due`: check a due date by hand. Needs no database: it reads the work calendar we ship."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated

import typer
from django.utils.translation import gettext as _
from rich.console import Console
from rich.table import Table

from zhengwu.kernel.public import BadInput, current_time, local_date
from zhengwu.timelimits.public import ClockReport, Pause, Unit, clock_report

app = typer.Typer(no_args_is_help=True)
_OPEN_END = {"", ".."}


@app.callback()
def about() -> None:
    """时限计算。"""


@app.command("due")
def due(
    *,
    start: Annotated[
        str, typer.Option("--start", help="开始日（受理之日），如 2026-09-14；当天不算", metavar="ISO")
    ] = "",
    days: Annotated[str, typer.Option("--days", help="期限天数；0 是即办件", metavar="N")] = "",
    unit: Annotated[str, typer.Option("--unit", help="workday 工作日，day 自然日", metavar="workday|day")] = "workday",
    pause: Annotated[
        list[str] | None,
        typer.Option("--pause", help="暂停（特别程序），可写多次；还没结束就写 FROM/", metavar="FROM/TO"),
    ] = None,
    extension: Annotated[str, typer.Option("--extension", help="批准延长的天数", metavar="N")] = "0",
    at: Annotated[str, typer.Option("--at", help="看哪一天的情况，不写就是今天", metavar="ISO")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """到期日、已用和剩余天数。节假日和调休按内置的国务院安排算。"""
    try:
        report = clock_report(
            start=_day(start, "--start"),
            days=_number(days, "--days"),
            unit=_unit(unit),
            pauses=[_pause(text) for text in pause or ()],
            extension=_number(extension, "--extension"),
            at=_day(at, "--at") if at else local_date(current_time()),
        )
    except BadInput as refused:
        raise _refused(refused.say(_)) from None
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False))
    else:
        Console().print(_table(report))


def _day(text: str, option: str) -> date:
    """A day, or the day in Shanghai of an instant."""
    if not text:
        raise _refused(_("请用 {option} 写明日期，如 {option} 2026-09-14。").format(option=option))
    try:
        instant = datetime.fromisoformat(text)
        return local_date(instant) if instant.tzinfo else instant.date()
    except (ValueError, OverflowError):
        msg = _("{option} 的“{text}”不是日期，请写成 2026-09-14 这样。")
        raise _refused(msg.format(option=option, text=text)) from None


def _number(text: str, option: str) -> int:
    if not text:
        raise _refused(_("请用 {option} 写明天数，如 {option} 20。").format(option=option))
    try:
        return int(text)
    except ValueError:
        msg = _("{option} 的“{text}”不是整数，请写成 20 这样。")
        raise _refused(msg.format(option=option, text=text)) from None


def _unit(text: str) -> Unit:
    if text == "workday":
        return "workday"
    if text == "day":
        return "day"
    raise _refused(_("--unit 的“{text}”不认识，请写 workday（工作日）或 day（自然日）。").format(text=text))


def _pause(text: str) -> Pause:
    begin, slash, end = text.partition("/")
    if not slash:
        raise _refused(_("--pause 的“{text}”要写成 开始日/结束日，还没结束就写 开始日/。").format(text=text))
    return Pause(_day(begin, "--pause"), None if end in _OPEN_END else _day(end, "--pause"))


def _refused(message: str) -> typer.Exit:
    """Say what is wrong and what to write instead; to be raised."""
    typer.echo(message, err=True)
    return typer.Exit(2)


def _table(report: ClockReport) -> Table:
    unit = _("工作日") if report["unit"] == "workday" else _("自然日")
    states = {"running": _("计时中"), "paused": _("暂停中"), "stopped": _("已停止")}
    table = Table(title=_("时限"), show_header=False)
    table.add_row(_("开始日"), report["start_date"])
    table.add_row(_("期限"), f"{report['limit']} {unit}")
    table.add_row(_("到期日"), report["due_date"] or _("暂停中，恢复后才能确定"))
    table.add_row(_("看到哪一天"), report["at"])
    table.add_row(_("已用"), f"{report['elapsed']} {unit}")
    table.add_row(_("剩余"), f"{report['remaining']} {unit}")
    table.add_row(_("状态"), states[report["state"]])
    table.add_row(_("是否超时"), _("已超时") if report["overdue"] else _("没有超时"))
    if report["provisional"]:
        table.add_row(_("注意"), _("期间有的年份国务院还没公布节假日安排，到期日是暂定的"))
    return table
