"""What an item is found by, and what is lit up of it.

Weights as PostgreSQL has them: A name, B keywords, C themes and life events, D summary and place. Names and keywords are
also found by their pinyin and its initials from any syllable on, so `shiyedengji` and `sydj` find 失业登记, and by the
folded sound of every two syllables (search_sounds.py).
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final

from zhengwu.items.rules.search_query import folded_text, without_politeness
from zhengwu.items.rules.search_sounds import HAN, heard, sound_pairs

Tokens = Callable[[str], Iterable[str]]

_LAST_POSITION: Final = 16_000
_LONGEST_LEXEME: Final = 200
_SHORTEST_LIT: Final = 2


def quoted(lexeme: str) -> str:
    """A lexeme as a tsvector or a tsquery spells it."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def _sounds(text: str) -> list[str]:
    full, initials = heard(text)
    return [
        *(sounds[:_LONGEST_LEXEME] for sounds in full),
        *initials,
        *sound_pairs(unicodedata.normalize("NFKC", text)),
    ]


def _characters(text: str) -> list[str]:
    return [char for run in HAN.findall(unicodedata.normalize("NFKC", text)) for char in run]


def document_vector(*, name: str, keywords: Sequence[str], themes: Sequence[str], summary: str, tokens: Tokens) -> str:
    """The text of a tsvector: every token with its weight."""
    parts = [
        ("A", [*tokens(name), *_sounds(name), *_characters(name)]),
        ("B", [token for word in keywords for token in (*tokens(word), *_sounds(word))]),
        ("C", [token for word in themes for token in tokens(word)]),
        ("D", list(tokens(summary))),
    ]
    weighed: dict[str, str] = {}
    for weight, found in parts:
        for token in found:
            if token.strip() and "\0" not in token:
                weighed.setdefault(token[:_LONGEST_LEXEME], weight)
    return " ".join(
        f"{quoted(token)}:{min(place, _LAST_POSITION)}{weight}"
        for place, (token, weight) in enumerate(weighed.items(), start=1)
    )


def plain_words(text: str) -> str:
    """What a person typed, folded and without politeness: 我想办理低保？ → 低保."""
    return without_politeness(folded_text(text)).replace(" ", "")


def lit_up(text: str, typed: str, *, also: Sequence[str] = ()) -> tuple[tuple[str, bool], ...]:
    """`text` in pieces, those that were typed marked True: at least two characters in a row, or all there is to look for.

    Only what can be seen is marked: `dibao` finds 低保 and marks nothing, unless `also` says that 低保 was meant.
    """
    folded = text.lower()
    if len(folded) != len(text):  # some letters grow when they are folded; then places say nothing
        return ((text, False),)
    marked = [False] * len(text)
    for words in dict.fromkeys([plain_words(typed), *also]):
        _mark(folded, words, marked)
    pieces = [("".join(char for char, _ in run), lit) for lit, run in groupby(zip(text, marked, strict=True), key=_lit)]
    return tuple(pieces) or ((text, False),)


def _mark(folded: str, words: str, marked: list[bool]) -> None:
    shortest = max(1, min(_SHORTEST_LIT, len(words)))
    for start in range(len(words)):
        run = _longest_run(words[start:], folded)
        at = folded.find(run) if len(run) >= shortest else -1
        while at >= 0:
            marked[at : at + len(run)] = [True] * len(run)
            at = folded.find(run, at + 1)


def _longest_run(words: str, text: str) -> str:
    """The longest beginning of `words` that stands in `text`."""
    end = 0
    while end < len(words) and words[: end + 1] in text:
        end += 1
    return words[:end]


def _lit(one: tuple[str, bool]) -> bool:
    return one[1]
