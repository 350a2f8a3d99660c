"""公开征求意见: on which days opinions are taken, and when a round may be closed."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from zhengwu.kernel.pure import BadInput, Conflict

LONGEST: Final = dt.timedelta(days=180)


class Standing(StrEnum):
    """How a round stands on a day: not begun, taking opinions, waiting for its result, over."""

    COMING = "coming"
    OPEN = "open"
    WAITING = "waiting"
    CLOSED = "closed"


STANDING_NAMES: Final = {
    Standing.COMING: "还没开始",
    Standing.OPEN: "正在征求意见",
    Standing.WAITING: "正在整理答复",
    Standing.CLOSED: "已公布结果",
}


class NotTakingOpinions(Conflict):
    """Before the first day, or after the last."""

    code = "consultation.not_open"
    title = "现在不征求意见"
    template = "这次征求意见是从 {opens_date} 到 {closes_date}，现在不在这段时间里。"


class Unanswered(Conflict):
    """Every opinion is answered before the result is published."""

    code = "consultation.unanswered"
    template = "还有 {count} 条意见没有答复。请先答复，再公布结果。"


def standing(*, opens_date: dt.date, closes_date: dt.date, closed: bool, today: dt.date) -> Standing:
    """How a round stands today; both days belong to it."""
    if closed:
        return Standing.CLOSED
    if today < opens_date:
        return Standing.COMING
    return Standing.OPEN if today <= closes_date else Standing.WAITING


def check_days(*, opens_date: dt.date, closes_date: dt.date, today: dt.date) -> None:
    """Refuse days nobody could keep.

    Raises:
        BadInput
    """
    if opens_date < today:
        raise BadInput.one(("opens_date",), "开始日不能早于今天，请重新选择。", "consultation.opens")
    if closes_date < opens_date:
        raise BadInput.one(("closes_date",), "截止日不能早于开始日，请重新选择。", "consultation.closes")
    if closes_date - opens_date > LONGEST:
        raise BadInput.one(("closes_date",), "最多征求 180 天，请选近一些的截止日。", "consultation.too_long")
