"""`POST /desk/supervision/cards/{number}/cancel`: 撤销."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import CardOut, SaidIn, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import cancel_card

router = Router()


@card_verb(router, "cancel", summary="撤销监察卡")
def cancel(request: HttpRequest, number: str, body: SaidIn) -> CardOut:
    """Cancel it (撤销)."""
    by = officer_of(request)
    return CardOut.of(cancel_card(card_number=number, text=body.text, by=by, now=current_time()))
