"""The word that is going to be changed."""

from __future__ import annotations

from uuid import UUID

from zhengwu.items.models import SearchWord
from zhengwu.items.queries.search_words import SearchWordUnknown
from zhengwu.kernel.public import Conflict


class SearchWordOver(Conflict):
    """It is no longer used; what has ended stays as it was."""

    code = "search.word_over"
    template = "“{phrase}”已经停用，不能再改。需要的话请重新添加。"


def locked_word(word_id: UUID) -> SearchWord:
    """A word in use, its row locked until the transaction ends.

    Raises:
        SearchWordUnknown, SearchWordOver
    """
    found = SearchWord.objects.select_for_update().filter(pk=word_id).first()
    if found is None:
        raise SearchWordUnknown
    if found.ended_at:
        raise SearchWordOver(phrase=found.phrase)
    return found
