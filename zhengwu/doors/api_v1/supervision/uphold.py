"""`POST /desk/supervision/cards/{number}/uphold`: 认定."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import CardOut, SaidIn, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import uphold_card

router = Router()


@card_verb(router, "uphold", summary="认定监察卡")
def uphold(request: HttpRequest, number: str, body: SaidIn) -> CardOut:
    """Uphold it (认定)."""
    by = officer_of(request)
    return CardOut.of(uphold_card(card_number=number, text=body.text, by=by, now=current_time()))
