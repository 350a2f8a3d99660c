"""`GET /desk/supervision/cards`: the cards an officer may see."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.pagination import begin_of, cursor_at
from zhengwu.doors.api_v1.supervision._card import CardOut
from zhengwu.supervision.public import cards_page

router = Router()
Narrowed = Annotated[str, Query(max_length=40)]


class CardPage(Schema):
    """Cards, the newest first."""

    items: list[CardOut]
    next: str | None
    total: int


@router.get(
    "/desk/supervision/cards",
    response=CardPage,
    auth=officer_signed_in,
    tags=["supervision"],
    summary="监察卡",
    operation_id="cards",
)
def cards(
    request: HttpRequest,
    state: Narrowed = "",
    rule: Narrowed = "",
    signal: Narrowed = "",
    body: Narrowed = "",
    q: Narrowed = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    cursor: str = "",
) -> CardPage:
    """Narrowed by state, rule, signal (alert, yellow, red), body and the days of the breach, both inclusive."""
    found = cards_page(
        officer=officer_of(request),
        state=state,
        rule_key=rule,
        signal=signal,
        body_code=body,
        first_date=since,
        last_date=until,
        q=q,
    )
    begin = begin_of(cursor)
    rows = list(found[begin : begin + limit + 1])
    return CardPage(
        items=[CardOut.of(card) for card in rows[:limit]],
        next=cursor_at(begin + limit) if len(rows) > limit else None,
        total=found.count(),
    )
