"""修改: a phrase stands for something else from now on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import SearchWordChanged
from zhengwu.items.models import SearchWord
from zhengwu.items.operations.search._locking import locked_word
from zhengwu.items.operations.search._word import acting_on, said, write
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class WordChangedMeanwhile(Conflict):
    """Somebody else changed it since the page was opened."""

    code = "search.word_changed_meanwhile"
    template = "刚刚有人改过“{phrase}”，现在代表：{means}。请看过再改。"


def change_search_word(
    *,
    word_id: UUID,
    seen_at: str,
    phrase: str,
    means: Sequence[str] = (),
    items: Sequence[str] = (),
    division_code: str = "",
    note: str = "",
    by: Officer,
    now: dt.datetime,
) -> SearchWord:
    """Write a word anew. Nothing changed publishes nothing.

    Args:
        seen_at: `changed_at` of what the writer saw, in ISO 8601.
    Raises:
        SearchWordUnknown, SearchWordOver, NotPermitted, BadInput, DivisionUnknown, SearchWordTaken
        WordChangedMeanwhile
    """
    with transaction.atomic():
        word = locked_word(word_id)
        acting_on(word.division_code, by)
        actor = acting_on(division_code, by)
        if word.changed_at.isoformat() != seen_at:
            raise WordChangedMeanwhile(phrase=word.phrase, means="、".join([*word.means, *word.items]))
        what = said(phrase=phrase, means=means, items=items, division_code=division_code, note=note)
        before = word.phrase, tuple(word.means), tuple(word.items), word.division_code, word.note
        if before == (what.phrase, what.means, what.items, what.division_code, what.note):
            return word
        word.changed_at = now
        write(word, what)
        publish(
            SearchWordChanged(
                word_id=str(word.pk),
                phrase=what.phrase,
                means=what.means,
                items=what.items,
                division_code=what.division_code,
            ),
            by=actor,
            at=now,
        )
    return word
