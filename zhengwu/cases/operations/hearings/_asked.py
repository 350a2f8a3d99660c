"""From the request on the days are not counted (行政许可法 art. 45), whoever made it."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import HearingAsked
from zhengwu.cases.models import Case, Hearing
from zhengwu.cases.operations._pause import pause
from zhengwu.cases.rules.hearing import Standing, hold_until
from zhengwu.cases.rules.moves import Move
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.timelimits.public import HEARING, work_calendar

BASIS = "行政许可法第四十六条至第四十八条"


def asked(case: Case, hearing: Hearing, *, asked_by: str, words: str, by: Actor, now: dt.datetime) -> None:
    """Note the request and stop the clocks. REVIEWING -> SPECIAL."""
    case.move(Move.START_SPECIAL)
    notice_no = pause(case, kind="hearing", basis=BASIS, planned_days=HEARING.days, by=by, now=now)
    case.save()
    hearing.standing, hearing.asked_at, hearing.asked_by, hearing.asked_words = Standing.ASKED, now, asked_by, words
    hearing.hold_until = hold_until(asked_on=local_date(now), calendar=work_calendar())
    hearing.save()
    publish(
        HearingAsked(
            project_no=case.project_no,
            asked_by=asked_by,
            reason=words,
            hold_until=hearing.hold_until,
            notice_no=notice_no,
        ),
        by=by,
        at=now,
    )
