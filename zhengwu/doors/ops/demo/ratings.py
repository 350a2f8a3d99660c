"""演示数据：现场评价和考核方案."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from zhengwu.appraisal.public import ship_schemes
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import Account
from zhengwu.ratings.public import Channel, Rater, Rating, contact, follow_up, rate_asked, rectify, reply, serve_visit

_CENTRE = "FX-CENTRE"


class VisitRow(BaseModel):
    """One visit that was rated."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    window: str
    item: str
    grade: int
    days_ago: int
    tags: tuple[str, ...] = ()
    text: str = ""
    answered: str = ""
    again: int = 0
    again_text: str = ""


def rows_of_visits() -> tuple[VisitRow, ...]:
    """The table as written."""
    text = (data.HERE / "ratings.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[VisitRow, ...]).validate_python(yaml.safe_load(text)["visits"])


def load_ratings(accounts: Mapping[str, Account], *, now: dt.datetime, tell: Callable[[int, int], None]) -> None:
    """Lay down the schemes, and visits with their ratings; loaded twice, they are there once."""
    ship_schemes(now=now)
    rows = rows_of_visits()
    served = () if Rating.objects.filter(centre_code=_CENTRE).exists() else rows
    window, head = (_officer(accounts[name], now) for name in ("zhaomin", "zhouzheng"))
    for done, row in enumerate(served, start=1):
        at = now - dt.timedelta(days=row.days_ago)
        visit = serve_visit(
            body_code=window.body_code,
            item_name=row.item,
            centre_code=_CENTRE,
            window_no=row.window,
            by=window,
            now=at,
        )
        rate_asked(
            rating_id=visit.pk,
            grade=row.grade,
            tags=row.tags,
            text=row.text,
            rater=Rater(),
            channel=Channel.DEVICE,
            now=at,
        )
        if row.answered:
            _answer(visit, row, head, at=at + dt.timedelta(hours=3))
        tell(done, len(rows))


def _answer(visit: Rating, row: VisitRow, by: Officer, *, at: dt.datetime) -> None:
    contact(rating_id=visit.pk, way="message", words="谢谢您指出来，我们正在核实。", by=by, now=at)
    rectify(rating_id=visit.pk, words=row.answered, by=by, now=at + dt.timedelta(days=2))
    reply(rating_id=visit.pk, words=row.answered, by=by, now=at + dt.timedelta(days=2))
    if row.again:
        follow_up(rating_id=visit.pk, grade=row.again, text=row.again_text, now=at + dt.timedelta(days=5))


def _officer(account: Account, now: dt.datetime) -> Officer:
    found = officer_for(account, today=local_date(now))
    assert found is not None
    return found
