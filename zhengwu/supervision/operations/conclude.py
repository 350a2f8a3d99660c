"""办结, 退回整改 and 移交追责: how the supervisor ends it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import CardClosed, CardReferred, CardSentBack
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations._card import JUDGE, facts_of, locked_for, step, words
from zhengwu.supervision.operations.judge import rectify_due
from zhengwu.supervision.queries.repeated import repeated
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import Move


class NotForAccount(Conflict):
    """Only what is red, or was broken again and again, is handed on."""

    code = "card.not_for_account"
    template = "只有红牌，或者同一单位本季度同一规则再次被认定的监察卡，才能移交追责。"


def close_card(*, card_number: str, text: str, by: Officer, now: dt.datetime) -> Card:
    """Close it (办结): RECTIFIED -> CLOSED, final; its points stay lost.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明办结意见。")
    with transaction.atomic():
        card = locked_for(card_number, action=JUDGE, by=by)
        step(card, Move.CLOSE, text=text, by=by.actor, account_id=by.account_id, now=now)
        publish(CardClosed(**facts_of(card), text=text), by=by.actor, at=now)
    return card


def send_back_card(*, card_number: str, text: str, by: Officer, now: dt.datetime) -> Card:
    """Not put right (退回整改): RECTIFIED -> UPHELD, with a new last day.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明还要整改什么。")
    with transaction.atomic():
        card = locked_for(card_number, action=JUDGE, by=by)
        card.rectify_due_date = rectify_due(now)
        step(card, Move.SEND_BACK, text=text, by=by.actor, account_id=by.account_id, now=now)
        publish(CardSentBack(**facts_of(card), text=text, rectify_due_date=card.rectify_due_date), by=by.actor, at=now)
    return card


def refer_card(*, card_number: str, text: str, by: Officer, now: dt.datetime) -> Card:
    """Propose that somebody is called to account (移交追责): UPHELD -> REFERRED, final. Red cards, or the second of a rule in a
    quarter.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, NotForAccount, BadInput
    """
    text = words(text, missing="请写明追责建议和理由。")
    with transaction.atomic():
        card = locked_for(card_number, action=JUDGE, by=by)
        if card.signal != Signal.RED and not repeated(card):
            raise NotForAccount
        card.accountability = True
        step(card, Move.REFER, text=text, by=by.actor, account_id=by.account_id, now=now)
        publish(CardReferred(**facts_of(card), text=text), by=by.actor, at=now)
    return card
