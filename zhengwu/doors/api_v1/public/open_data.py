"""`GET /open/bodies` and `GET /open/months`: how the platform works, for everybody. Small numbers are kept back."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zhengwu.analytics.public import FEWEST, Period, public_bodies, public_months, read_at
from zhengwu.kernel.public import current_time, local_date, may_lag

router = Router()
_MONTH = r"^\d{4}-(0[1-9]|1[0-2])$"
_FEW = f"Null stands for one to {FEWEST - 1}, which could point at somebody."


class OpenBodyOut(Schema):
    """One body over the period."""

    body_code: str = Field(description="USCC of the body.")
    body_name: str
    received: int | None = Field(description=f"Cases received. {_FEW}")
    decided: int | None = Field(description=f"Cases decided. {_FEW}")
    on_time_share: float | None = Field(description="Of those decided, the share within the promised days, 0 to 1.")
    average_days: float | None = Field(
        description="Counted days from acceptance to decision, in the unit of each promise."
    )
    closed: int | None = Field(description=f"Cases closed. {_FEW}")
    rated: int | None = Field(description=f"Ratings given. {_FEW}")
    satisfied_share: float | None = Field(description="Of the ratings, the share of the three good grades, 0 to 1.")


class OpenBodiesOut(Schema):
    """Every body that had anything to do in the period, by name. `counted_at`: how far the event log was read."""

    first_date: dt.date
    after_date: dt.date
    counted_at: dt.datetime | None
    bodies: list[OpenBodyOut]


class OpenMonthOut(Schema):
    """One month of the whole platform."""

    month: str = Field(description="2026-11")
    received: int | None = Field(description=f"Cases received. {_FEW}")
    decided: int | None = Field(description=f"Cases decided. {_FEW}")
    closed: int | None = Field(description=f"Cases closed. {_FEW}")
    on_time_share: float | None = Field(description="Of those decided, the share within the promised days, 0 to 1.")


class OpenMonthsOut(Schema):
    """The months asked for, oldest first; months in which nothing happened are left out."""

    counted_at: dt.datetime | None
    months: list[OpenMonthOut]


def _period(until: str, months: int) -> Period:
    today = local_date(current_time())
    last = min(dt.date.fromisoformat(f"{until}-01"), today) if until else today
    return Period.month(last, months=months)


@router.get(
    "/open/bodies", response=OpenBodiesOut, auth=None, tags=["open data"], summary="各机构办件公开数据",
    operation_id="open_bodies",
)  # fmt: skip
@may_lag
def open_bodies(
    request: HttpRequest,
    until: Annotated[str, Query(pattern=f"^$|{_MONTH}")] = "",
    months: Annotated[int, Query(ge=1, le=12)] = 3,
) -> OpenBodiesOut:
    """`until`: the last month (2026-11), this one when left out; `months`: so many that end with it."""
    period = _period(until, months)
    return OpenBodiesOut(
        first_date=period.first_date,
        after_date=period.after_date,
        counted_at=read_at(),
        bodies=[OpenBodyOut.from_orm(one) for one in public_bodies(period)],
    )


@router.get(
    "/open/months", response=OpenMonthsOut, auth=None, tags=["open data"], summary="每月办件公开数据",
    operation_id="open_months",
)  # fmt: skip
@may_lag
def open_months(
    request: HttpRequest,
    until: Annotated[str, Query(pattern=f"^$|{_MONTH}")] = "",
    months: Annotated[int, Query(ge=1, le=60)] = 12,
) -> OpenMonthsOut:
    """`until`: the last month (2026-11), this one when left out; `months`: so many that end with it."""
    found = public_months(_period(until, months))
    return OpenMonthsOut(
        counted_at=read_at(),
        months=[
            OpenMonthOut(
                month=f"{one.month_date:%Y-%m}",
                received=one.received,
                decided=one.decided,
                closed=one.closed,
                on_time_share=one.on_time_share,
            )
            for one in found
        ],
    )
