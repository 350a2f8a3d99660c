"""What the endpoints of cards share: the card as programs read it, and who may call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from ninja import Router, Schema
from pydantic import Field

from zhengwu.doors.api_v1.auth import officer_signed_in
from zhengwu.doors.api_v1.shapes import Body
from zhengwu.supervision.public import Card

Words = Annotated[str, Field(max_length=4000)]
Endpoint = Callable[..., "CardOut"]


class SaidIn(Body):
    """What is said at a step: reasons, an explanation, what was put right."""

    text: Words


class AnsweredIn(SaidIn):
    """The same, with files uploaded before (`POST /files`)."""

    files: Annotated[list[UUID], Field(max_length=10)] = []


class CardOut(Schema):
    """One card. `facts`: what the rule saw. Days are last days, inclusive."""

    number: str
    rule: str
    rule_version: int
    signal: str
    weight: int
    accountability: bool
    about: str
    project_no: str
    item_name: str
    body_code: str
    state: str
    occurred_at: dt.datetime
    raised_at: dt.datetime
    explain_due_date: dt.date
    rectify_due_date: dt.date | None
    appealed: bool
    facts: dict[str, Any]

    @classmethod
    def of(cls, card: Card) -> CardOut:
        """The card as it is."""
        names = (
            *("number", "signal", "weight", "accountability", "project_no", "item_name", "body_code", "state"),
            *("occurred_at", "raised_at", "explain_due_date", "rectify_due_date", "appealed", "facts"),
        )
        same = {name: getattr(card, name) for name in names}
        return cls(**same, rule=card.rule_key, rule_version=card.rule_version.version, about=card.subject)


def card_verb(router: Router, name: str, summary: str) -> Callable[[Endpoint], Endpoint]:
    """`POST /desk/supervision/cards/{number}/<name>`: one step, answering the card as it is then."""
    return router.post(
        f"/desk/supervision/cards/{{number}}/{name}",
        response=CardOut,
        auth=officer_signed_in,
        tags=["supervision"],
        summary=summary,
        operation_id=f"card_{name.replace('-', '_')}",
    )
