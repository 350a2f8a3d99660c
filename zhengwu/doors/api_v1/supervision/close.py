"""`POST /desk/supervision/cards/{number}/close`: 办结."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import CardOut, SaidIn, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import close_card

router = Router()


@card_verb(router, "close", summary="办结监察卡")
def close(request: HttpRequest, number: str, body: SaidIn) -> CardOut:
    """Close it (办结)."""
    by = officer_of(request)
    return CardOut.of(close_card(card_number=number, text=body.text, by=by, now=current_time()))
