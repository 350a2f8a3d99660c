"""催办: a reminder helps once a day; more is noise."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import Conflict


class UrgedToday(Conflict):
    """The step has been urged today."""

    code = "urge.today"
    template = "今天已经催办过，办理的人看得到。明天还没办，可以再催。"


class NobodyToUrge(Conflict):
    """No step of the case waits for anybody."""

    code = "urge.nobody"
    template = "这件现在没有等人办的步骤，不用催办。"


def may_urge(*, waiting: int, urged_last: dt.date | None, today: dt.date) -> None:
    """Whether those who have the case may be reminded.

    Args:
        waiting: open steps of the case. `urged_last`: the last day on which it was urged.
    Raises:
        NobodyToUrge, UrgedToday
    """
    if not waiting:
        raise NobodyToUrge
    if urged_last == today:
        raise UrgedToday
