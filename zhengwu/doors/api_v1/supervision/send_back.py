"""`POST /desk/supervision/cards/{number}/send-back`: 退回整改."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import CardOut, SaidIn, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import send_back_card

router = Router()


@card_verb(router, "send-back", summary="退回整改监察卡")
def send_back(request: HttpRequest, number: str, body: SaidIn) -> CardOut:
    """Not put right (退回整改)."""
    by = officer_of(request)
    return CardOut.of(send_back_card(card_number=number, text=body.text, by=by, now=current_time()))
