"""认定 and 撤销: the supervisor judges what the unit said."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import CardCancelled, CardUpheld
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations._card import JUDGE, facts_of, locked, locked_for, step, words
from zhengwu.supervision.operations.count_yellow import count_yellow
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.rules.path import FINAL, Move, State
from zhengwu.timelimits.public import work_calendar

SILENT = "责任单位逾期没有说明，系统自动认定。"


def uphold_card(*, card_number: str, text: str, by: Officer, now: dt.datetime) -> Card:
    """Uphold it, with reasons (认定): EXPLAINED -> UPHELD. Its points are lost, and the unit has to put it right by a day.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明认定的理由。")
    with transaction.atomic():
        card = locked_for(card_number, action=JUDGE, by=by)
        card.rectify_due_date = rectify_due(now)
        step(card, Move.UPHOLD, text=text, by=by.actor, account_id=by.account_id, now=now)
        publish(
            CardUpheld(**facts_of(card), text=text, silent=False, rectify_due_date=card.rectify_due_date),
            by=by.actor,
            at=now,
        )
        count_yellow(card, now=now)
    return card


def uphold_silent(*, card_number: str, now: dt.datetime) -> bool:
    """Nobody explained in time: it stands (NOTIFIED -> UPHELD). False when somebody was faster."""
    with transaction.atomic():
        card = locked(card_number)
        if card.state != State.NOTIFIED or local_date(now) <= card.explain_due_date:
            return False
        card.rectify_due_date = rectify_due(now)
        step(card, Move.SILENCE, text=SILENT, by=SYSTEM, now=now)
        publish(
            CardUpheld(**facts_of(card), text=SILENT, silent=True, rectify_due_date=card.rectify_due_date),
            by=SYSTEM,
            at=now,
        )
        count_yellow(card, now=now)
    return True


def cancel_card(*, card_number: str, text: str, by: Officer, now: dt.datetime) -> Card:
    """Cancel it, with reasons (撤销): NOTIFIED or EXPLAINED -> CANCELLED, final; it costs nothing.

    Raises:
        NoSuchCard, NotPermitted, CardOutOfOrder, BadInput
    """
    text = words(text, missing="请写明撤销的理由。")
    with transaction.atomic():
        card = locked_for(card_number, action=JUDGE, by=by)
        step(card, Move.CANCEL, text=text, by=by.actor, account_id=by.account_id, now=now)
        publish(CardCancelled(**facts_of(card), text=text, by_system=False), by=by.actor, at=now)
        count_yellow(card, now=now)
    return card


def cancel_by_system(*, card_number: str, text: str, now: dt.datetime) -> bool:
    """What the card holds against somebody never was: the calendar or a pause was entered afterwards. From every state but final
    ones of another kind; its points come back, and a red card that three yellow made goes with the third."""
    with transaction.atomic():
        card = locked(card_number)
        if card.state in FINAL - {State.CLOSED}:
            return False
        step(card, Move.CANCEL, text=text, by=SYSTEM, now=now, by_system=True)
        publish(CardCancelled(**facts_of(card), text=text, by_system=True), by=SYSTEM, at=now)
        count_yellow(card, now=now)
    return True


def rectify_due(now: dt.datetime) -> dt.date:
    """The last day to put it right."""
    return work_calendar().add_workdays(local_date(now), figures_in_force().rectify_workdays)
