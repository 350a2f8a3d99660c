"""停用: a word no longer counts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import SearchWordEnded
from zhengwu.items.models import SearchWord
from zhengwu.items.operations.search._locking import locked_word
from zhengwu.items.operations.search._word import acting_on
from zhengwu.kernel.public import BadInput, clean_line, publish
from zhengwu.organisations.public import Officer

_LONGEST_REASON = 200


def end_search_word(*, word_id: UUID, reason: str, by: Officer, now: dt.datetime) -> SearchWord:
    """Stop using a word. It stays readable with its history.

    Raises:
        SearchWordUnknown, SearchWordOver, NotPermitted
        BadInput: no reason
    """
    with transaction.atomic():
        word = locked_word(word_id)
        actor = acting_on(word.division_code, by)
        why = clean_line(reason, max_length=_LONGEST_REASON, loc=("reason",))
        if not why:
            raise BadInput.one(("reason",), "请写为什么停用。", "search.reason_missing")
        word.ended_at = word.changed_at = now
        word.save(update_fields=["ended_at", "changed_at"])
        publish(
            SearchWordEnded(
                word_id=str(word.pk),
                phrase=word.phrase,
                means=tuple(word.means),
                items=tuple(word.items),
                division_code=word.division_code,
                reason=why,
            ),
            by=actor,
            at=now,
        )
    return word
