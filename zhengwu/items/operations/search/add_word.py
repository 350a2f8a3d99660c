"""添加: an official says what a phrase stands for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.items.events import SearchWordAdded
from zhengwu.items.models import SearchWord
from zhengwu.items.operations.search._word import acting_on, said, write
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Officer


def add_search_word(
    *,
    phrase: str,
    means: Sequence[str] = (),
    items: Sequence[str] = (),
    division_code: str = "",
    note: str = "",
    by: Officer | Actor,
    now: dt.datetime,
) -> SearchWord:
    """From now on a search for `phrase` also looks for what it means, and finds the items it points to.

    Args:
        means: words that stand in names or by-words of items, at most six. items: 实施编码, at most six.
        division_code: only for people of this division and below; empty for everybody.
    Raises:
        NotPermitted, BadInput, DivisionUnknown
        SearchWordTaken: the phrase is in use there
    """
    with transaction.atomic():
        actor = acting_on(division_code, by)
        what = said(phrase=phrase, means=means, items=items, division_code=division_code, note=note)
        word = SearchWord(changed_at=now)
        write(word, what)
        publish(
            SearchWordAdded(
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
