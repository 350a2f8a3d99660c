"""`POST /desk/supervision/cards/{number}/refer`: 移交追责."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import CardOut, SaidIn, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import refer_card

router = Router()


@card_verb(router, "refer", summary="移交追责监察卡")
def refer(request: HttpRequest, number: str, body: SaidIn) -> CardOut:
    """Propose that somebody is called to account (移交追责)."""
    by = officer_of(request)
    return CardOut.of(refer_card(card_number=number, text=body.text, by=by, now=current_time()))
