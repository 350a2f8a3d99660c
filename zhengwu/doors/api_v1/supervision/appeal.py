"""`POST /desk/supervision/cards/{number}/appeal`: 申诉."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import AnsweredIn, CardOut, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import appeal_card

router = Router()


@card_verb(router, "appeal", summary="申诉监察卡")
def appeal(request: HttpRequest, number: str, body: AnsweredIn) -> CardOut:
    """Appeal, once (申诉)."""
    by = officer_of(request)
    return CardOut.of(appeal_card(card_number=number, text=body.text, files=body.files, by=by, now=current_time()))
