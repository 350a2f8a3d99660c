"""说明, 申诉 and 整改: what the unit says and does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import CardAppealed, CardExplained, CardRectified
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations._card import EXPLAIN, facts_of, locked_for, step, words
from zhengwu.supervision.rules.path import Move


class AppealedAlready(Conflict):
    """A unit appeals once."""

    code = "card.appealed_already"
    template = "这张监察卡已经申诉过一次，不能再申诉。请按认定意见整改。"


def explain_card(*, card_number: str, text: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Card:
    """Explain what happened (说明), with files as proof: NOTIFIED -> EXPLAINED. Later than the last day is still heard, until
    silence has upheld it.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明情况说明。")
    with transaction.atomic():
        card = locked_for(card_number, action=EXPLAIN, by=by)
        step(card, Move.EXPLAIN, text=text, files=files, by=by.actor, account_id=by.account_id, now=now)
        publish(CardExplained(**facts_of(card), text=text), by=by.actor, at=now)
    return card


def appeal_card(*, card_number: str, text: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Card:
    """Appeal, once (申诉): UPHELD -> EXPLAINED; the supervisor judges again. Until then it costs nothing.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, AppealedAlready, BadInput
    """
    text = words(text, missing="请写明申诉的理由。")
    with transaction.atomic():
        card = locked_for(card_number, action=EXPLAIN, by=by)
        if card.appealed:
            raise AppealedAlready
        card.appealed, card.rectify_due_date = True, None
        step(card, Move.APPEAL, text=text, files=files, by=by.actor, account_id=by.account_id, now=now)
        publish(CardAppealed(**facts_of(card), text=text), by=by.actor, at=now)
    return card


def rectify_card(*, card_number: str, text: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Card:
    """Say what was put right (整改): UPHELD -> RECTIFIED.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明怎样整改的。")
    with transaction.atomic():
        card = locked_for(card_number, action=EXPLAIN, by=by)
        step(card, Move.RECTIFY, text=text, files=files, by=by.actor, account_id=by.account_id, now=now)
        publish(CardRectified(**facts_of(card), text=text), by=by.actor, at=now)
    return card
