"""搜索用词: which of them a question contains, and all of them for those who keep them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from zhengwu.items.models import SearchWord
from zhengwu.items.rules.search_plan import levels_above, prefix_of
from zhengwu.items.rules.search_query import Meaning, folded_text, phrases_in
from zhengwu.items.rules.search_words import one_slip_apart
from zhengwu.kernel.public import Compiled, Given, NotFound
from zhengwu.organisations.public import Officer, Over, require

_MOST_MEANINGS = 6
#: Shorter words are one letter apart from too many others.
_LONG_LATIN = re.compile(r"\b[a-z]{5,}\b")
_MOST_SLIPS, _MOST_LATIN = 3, 300


class SearchWordUnknown(NotFound):
    """No word has this id."""

    code = "search.word_unknown"
    template = "没有找到这个搜索用词，可能地址不完整。请从“搜索用词”的列表进入。"


def meanings_in(typed: str, *, near: str) -> list[Meaning]:
    """What officials gave to phrases of a question, for somebody in this division: one statement, none for nothing."""
    phrases = phrases_in(typed)
    if not phrases:
        return []
    found: dict[str, Meaning] = {}
    # Everybody's first, the closest division's last: what is said closer to home holds.
    for phrase, means, items, _code in sorted(
        _heard(phrases=list(phrases), codes=list(_heard_in(near))),
        key=lambda row: len(prefix_of(row[3])) if row[3] else 0,
    ):
        found[phrase] = Meaning(phrase=phrase, means=tuple(means[:_MOST_MEANINGS]), items=tuple(items[:_MOST_MEANINGS]))
    return list(found.values()) or _slipped(typed, near=near)


_heard = Compiled(
    lambda: (
        SearchWord.objects.order_by("phrase")
        .filter(phrase__any=Given("phrases"), ended_at=None, division_code__any=Given("codes"))
        .values_list("phrase", "means", "items", "division_code")
    )
)


def _slipped(typed: str, *, near: str) -> list[Meaning]:
    """Words in Latin letters of which one is mistyped, when nothing else is known of the question: one statement."""
    words = _LONG_LATIN.findall(folded_text(typed))[:_MOST_SLIPS]
    if not words:
        return []
    begin = Q(phrase__regex=r"^[a-z]+$", phrase__startswith=words[0][0])
    for word in words[1:]:
        begin |= Q(phrase__regex=r"^[a-z]+$", phrase__startswith=word[0])
    rows = SearchWord.objects.filter(begin, ended_at=None, division_code__in=_heard_in(near))[:_MOST_LATIN]
    return [
        Meaning(phrase=word, means=tuple(one.means[:_MOST_MEANINGS]), items=tuple(one.items[:_MOST_MEANINGS]))
        for word in words
        for one in rows
        if one_slip_apart(word, one.phrase)
    ]


def _heard_in(near: str) -> Sequence[str]:
    """The divisions whose words count for somebody here."""
    if not near:
        return ("",)
    prefix = prefix_of(near)
    return ("", *(code.ljust(12, "0") for code in (prefix, *levels_above(prefix))))


def search_words(*, q: str = "", ended: bool = False) -> QuerySet[SearchWord]:
    """The words in use (or those no longer), by phrase. `q`: part of the phrase or of what it stands for."""
    rows = SearchWord.objects.filter(ended_at__isnull=not ended)
    return rows.filter(Q(phrase__icontains=q) | Q(means__icontains=q) | Q(note__icontains=q)) if q else rows


def search_word(*, word_id: UUID) -> SearchWord:
    """One word, in use or not.

    Raises:
        SearchWordUnknown
    """
    found = SearchWord.objects.filter(pk=word_id).first()
    if found is None:
        raise SearchWordUnknown
    return found


def require_over_search(*, by: Officer) -> Officer:
    """The officer, if they look after what this portal finds: everybody's words, what was missed, and the trial box.

    Raises:
        NotAtWork, MayNot, NobodyMay
    """
    return require(by, "search.edit", over=Over(division_code=settings.HOME_DIVISION))
