"""What every verb of a card needs: the locked card, the step with its record, and the words for the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhengwu.kernel.public import Actor, BadInput, NotFound, clean_text
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.models import Card, CardEntry, CardFile
from zhengwu.supervision.rules.path import Move

VIEW, JUDGE, EXPLAIN, RULES = "supervision.view", "supervision.judge", "supervision.explain", "supervision.rules"
MOST_WORDS, MOST_FILES = 4000, 10


class NoSuchCard(NotFound):
    """There is none, or it is not this reader's to see."""

    code = "card.not_found"
    template = "没有找到编号为“{number}”的监察卡，请核对编号。"


def locked(card_number: str) -> Card:
    """The card, locked until the transaction ends: a second officer waits here and then sees the new state.

    Raises:
        NoSuchCard
    """
    found = (
        Card.objects.select_for_update(of=("self",))
        .select_related("rule_version__rule")
        .filter(number=card_number)
        .first()
    )
    if found is None:
        raise NoSuchCard(number=card_number[:40])
    return found


def locked_for(card_number: str, *, action: str, by: Officer) -> Card:
    """The locked card, for an officer who may do this to it.

    Raises:
        NoSuchCard, NotPermitted (also: a card of the officer's own unit, for those who judge)
    """
    card = locked(card_number)
    require(by, action, over=over_of(card))
    return card


def over_of(card: Card) -> Over:
    """The card as permission sees it: whose it is."""
    return Over(division_code=card.division_code, body_code=card.body_code, task_code=card.task_code)


def words(text: str, *, missing: str, name: str = "text") -> str:
    """What somebody wrote, clean.

    Raises:
        BadInput: nothing was written
    """
    text = clean_text(text, max_length=MOST_WORDS, loc=(name,))
    if not text:
        raise BadInput.one((name,), missing, "card.words_missing")
    return text


def step(
    card: Card,
    move: Move,
    *,
    text: str = "",
    files: Collection[UUID] = (),
    by: Actor,
    account_id: int | None = None,
    now: dt.datetime,
    by_system: bool = False,
) -> CardEntry:
    """Take one step of the table, save the card and record what was said.

    Raises:
        CardOutOfOrder
    """
    card.move(move, at=now, by_system=by_system)
    card.save()
    entry = CardEntry.objects.create(card=card, move=move, text=text, account_id=account_id, by_name=by.name, at=now)
    CardFile.objects.bulk_create(CardFile(entry=entry, file_id=file) for file in list(files)[:MOST_FILES])
    return entry


def facts_of(card: Card) -> dict[str, Any]:
    """What every event of a card says of it."""
    return {
        "number": card.number,
        "about": card.subject,
        "rule_key": card.rule_key,
        "signal": card.signal,
        "body_code": card.body_code,
        "task_code": card.task_code,
    }
