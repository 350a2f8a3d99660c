"""What adding and changing a word have in common: who may, what is taken, and what it says afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction

from zhengwu.items.models import Item, SearchWord
from zhengwu.items.rules.search_words import checked_meanings, checked_phrase
from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line
from zhengwu.organisations.public import Officer, Over, division_of, require

_LONGEST_NOTE = 200
_MOST_ITEMS = 6


class SearchWordTaken(Conflict):
    """The phrase is in use for the same division. One phrase has one entry, so that nobody wonders which one holds."""

    code = "search.word_taken"
    template = "“{phrase}”已经有了，代表：{means}。请改那一条，不要再添。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a word says, checked."""

    phrase: str
    means: tuple[str, ...]
    items: tuple[str, ...]
    division_code: str
    note: str


def acting_on(division_code: str, by: Officer | Actor) -> Actor:
    """Who acts: an officer needs `search.edit` over the division; over the one this portal serves for everybody's words.

    Raises:
        NotPermitted
    """
    if isinstance(by, Actor):
        return by
    return require(by, "search.edit", over=Over(division_code=division_code or settings.HOME_DIVISION)).actor


def said(*, phrase: str, means: Sequence[str], items: Sequence[str], division_code: str, note: str) -> Said:
    """Everything checked.

    Raises:
        BadInput, DivisionUnknown
    """
    kept = checked_phrase(phrase)
    codes = _known(items)
    if division_code:
        division_of(division_code)
    return Said(
        phrase=kept,
        means=checked_meanings(means, phrase=kept, items=codes),
        items=codes,
        division_code=division_code,
        note=clean_line(note, max_length=_LONGEST_NOTE, loc=("note",)),
    )


def _known(items: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(code.strip() for code in items if code.strip()))
    if len(codes) > _MOST_ITEMS:
        raise BadInput.one(("items",), "最多指向 {most} 个事项。", "search.too_many_items", most=_MOST_ITEMS)
    known = set(Item.objects.filter(task_code__in=codes).values_list("task_code", flat=True)) if codes else set()
    for code in codes:
        if code not in known:
            raise BadInput.one(
                ("items",),
                "没有编码为 {task_code} 的事项，请核对实施编码。",
                "search.item_unknown",
                task_code=code[:64],
            )
    return codes


def write(word: SearchWord, what: Said) -> None:
    """Put it into the table.

    Raises:
        SearchWordTaken: the database allows one in use
    """
    word.phrase, word.means, word.items = what.phrase, list(what.means), list(what.items)
    word.division_code, word.note = what.division_code, what.note
    try:
        with transaction.atomic():
            word.save()
    except IntegrityError:
        there = SearchWord.objects.filter(phrase=what.phrase, division_code=what.division_code, ended_at=None).first()
        means = "、".join([*there.means, *there.items]) if there else ""
        raise SearchWordTaken(phrase=what.phrase, means=means) from None
