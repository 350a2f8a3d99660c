"""请假、外出、离岗: what can be asked for, and how it moves on."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import BadInput

KINDS = {"leave": "请假", "errand": "外出", "away": "离岗"}
MOST_DAYS = 366
MOST_AHEAD_DAYS = 730


class AbsencePeriodWrong(BadInput):
    """The last day lies before the first, in the past, or too far off."""

    code = "absence.period"


class AbsenceKindUnknown(BadInput):
    """Not one of the kinds of absence."""

    code = "absence.kind"


def check_absence(*, kind: str, first_day: dt.date, last_day: dt.date, today: dt.date) -> None:
    """Whether such an absence can be asked for today; both days are days away.

    Raises:
        AbsenceKindUnknown, AbsencePeriodWrong
    """
    if kind not in KINDS:
        raise AbsenceKindUnknown.one(("kind",), "请选择请假、外出或离岗。", "absence.kind")
    if last_day < first_day:
        raise AbsencePeriodWrong.one(("last_day",), "最后一天不能早于第一天，请重新选择。", "absence.period")
    if first_day < today:
        raise AbsencePeriodWrong.one(("first_day",), "第一天已经过去了，请从今天或以后开始。", "absence.past")
    if (last_day - first_day).days >= MOST_DAYS or (first_day - today).days > MOST_AHEAD_DAYS:
        raise AbsencePeriodWrong.one(
            ("last_day",), "一次最多 {days} 天，请核对年份，或分几次申请。", "absence.too_long", days=MOST_DAYS
        )
