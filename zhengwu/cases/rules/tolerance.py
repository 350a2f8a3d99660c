"""容缺受理: the day by which what was tolerated must be there (DOMAIN §6: no later than the promise)."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.rules.states import State
from zhengwu.kernel.pure import LawForbids
from zhengwu.timelimits.pure import WorkCalendar

#: A tolerated material may be supplied until the result leaves (DOMAIN §6 容缺).
OWING = frozenset({State.REVIEWING, State.SPECIAL, State.WITH_SUPERIOR, State.APPROVED})


class ToleranceTooLong(LawForbids):
    """What is missing must come before the case is due."""

    code = "tolerance.too_long"
    article = "容缺受理承诺"
    template = "补交期限不能晚于承诺办结日 {due}。请改成 1 到 {most} 个工作日。"


class ToleranceOver(LawForbids):
    """The deadline has passed."""

    code = "tolerance.over"
    article = "容缺受理承诺"
    template = "补交期限 {deadline} 已过，不能再补。您可以重新申请，已交的材料可以再用。"


def deadline(*, accept_date: dt.date, due_date: dt.date, days: int | None, calendar: WorkCalendar) -> dt.date:
    """The last day to bring what was tolerated: `days` working days from acceptance, by default the day the case is promised for.

    Raises:
        ToleranceTooLong
    """
    if days is None:
        return due_date
    last = calendar.add_workdays(accept_date, days) if 1 <= days <= calendar.count(accept_date, due_date) else None
    if last is None or last > due_date:
        raise ToleranceTooLong(due=due_date, most=max(calendar.count(accept_date, due_date), 1))
    return last
