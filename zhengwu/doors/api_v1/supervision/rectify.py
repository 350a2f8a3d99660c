"""`POST /desk/supervision/cards/{number}/rectify`: 整改."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import AnsweredIn, CardOut, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import rectify_card

router = Router()


@card_verb(router, "rectify", summary="整改监察卡")
def rectify(request: HttpRequest, number: str, body: AnsweredIn) -> CardOut:
    """Say what was put right (整改)."""
    by = officer_of(request)
    return CardOut.of(rectify_card(card_number=number, text=body.text, files=body.files, by=by, now=current_time()))
