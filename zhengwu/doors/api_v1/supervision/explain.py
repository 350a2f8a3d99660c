"""`POST /desk/supervision/cards/{number}/explain`: 说明."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.supervision._card import AnsweredIn, CardOut, card_verb
from zhengwu.kernel.public import current_time
from zhengwu.supervision.public import explain_card

router = Router()


@card_verb(router, "explain", summary="说明监察卡")
def explain(request: HttpRequest, number: str, body: AnsweredIn) -> CardOut:
    """Explain what happened (说明), within two working days."""
    by = officer_of(request)
    return CardOut.of(explain_card(card_number=number, text=body.text, files=body.files, by=by, now=current_time()))
