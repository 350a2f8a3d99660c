"""What an item is found by, and how a person's words are turned into a question to the database.

Weights as PostgreSQL has them: A name, B keywords, C themes and life events, D summary. Names and keywords are also
found by their pinyin and its initials from any syllable on, so `shiyedengji` and `sydj` find 失业登记.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pypinyin import lazy_pinyin

Tokens = Callable[[str], Iterable[str]]

MOST_QUERY_CHARACTERS: Final = 100
MOST_QUERY_TOKENS: Final = 60
_LAST_POSITION: Final = 16_000
_LONGEST_LEXEME: Final = 200
_SHORTEST_LIT: Final = 2
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+")
_LATIN: Final = re.compile(r"[a-z0-9]+")
_POLITENESS: Final = re.compile(r"我想要?|我要|请问|怎么|怎样|如何|哪里|在哪|什么|需要|可以|办理|申请|办|吗|呢|的|了")


def _quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def sounds_from_every_syllable(text: str) -> list[str]:
    """Full pinyin and initials of every Han run, beginning at each of its syllables."""
    found: list[str] = []
    for run in _HAN.findall(unicodedata.normalize("NFKC", text)):
        syllables = [sound.lower() for sound in lazy_pinyin(run)]
        for start in range(len(syllables)):
            rest = syllables[start:]
            found += ["".join(rest)[:_LONGEST_LEXEME], "".join(sound[:1] for sound in rest)]
    return found


def _characters(text: str) -> list[str]:
    return [char for run in _HAN.findall(unicodedata.normalize("NFKC", text)) for char in run]


def document_vector(*, name: str, keywords: Sequence[str], themes: Sequence[str], summary: str, tokens: Tokens) -> str:
    """The text of a tsvector: every token with its weight."""
    parts = [
        ("A", [*tokens(name), *sounds_from_every_syllable(name), *_characters(name)]),
        ("B", [token for word in keywords for token in (*tokens(word), *sounds_from_every_syllable(word))]),
        ("C", [token for word in themes for token in tokens(word)]),
        ("D", list(tokens(summary))),
    ]
    weighed: dict[str, str] = {}
    for weight, found in parts:
        for token in found:
            if token.strip() and "\0" not in token:
                weighed.setdefault(token[:_LONGEST_LEXEME], weight)
    return " ".join(
        f"{_quoted(token)}:{min(place, _LAST_POSITION)}{weight}"
        for place, (token, weight) in enumerate(weighed.items(), start=1)
    )


@dataclass(frozen=True, slots=True)
class Query:
    """The lexemes of a question, each in PostgreSQL's tsquery spelling. Empty when nothing can be searched for."""

    lexemes: tuple[str, ...]

    @property
    def any_of(self) -> str:
        """One tsquery that any of them satisfies."""
        return " | ".join(self.lexemes)

    @property
    def by_name(self) -> tuple[str, ...]:
        """The lexemes, as matched by names and keywords only."""
        return tuple(f"{lexeme}AB" if lexeme.endswith("*") else f"{lexeme}:AB" for lexeme in self.lexemes)


def _said_without_politeness(text: str) -> str:
    """我想办理低保 → 低保; what is only politeness stays when it is all there is."""
    shorter = _POLITENESS.sub(" ", text)
    return shorter if _HAN.search(shorter) or _LATIN.search(shorter) else text


def plain_words(text: str) -> str:
    """What a person typed, folded and without politeness: 我想办理低保？ → 低保."""
    folded = unicodedata.normalize("NFKC", text).lower()[:MOST_QUERY_CHARACTERS]
    words = _HAN.findall(_said_without_politeness(folded)) + _LATIN.findall(_said_without_politeness(folded))
    return "".join(words)


def lit_up(text: str, typed: str) -> tuple[tuple[str, bool], ...]:
    """`text` in pieces, those that were typed marked True: at least two characters in a row, or all there is to look for.

    Only what can be seen is marked: `dibao` finds 低保 and marks nothing.
    """
    folded, words = text.lower(), plain_words(typed)
    if len(folded) != len(text):  # some letters grow when they are folded; then places say nothing
        return ((text, False),)
    marked = [False] * len(text)
    shortest = max(1, min(_SHORTEST_LIT, len(words)))
    for start in range(len(words)):
        run = _longest_run(words[start:], folded)
        at = folded.find(run) if len(run) >= shortest else -1
        while at >= 0:
            marked[at : at + len(run)] = [True] * len(run)
            at = folded.find(run, at + 1)
    pieces = [("".join(char for char, _ in run), lit) for lit, run in groupby(zip(text, marked, strict=True), key=_lit)]
    return tuple(pieces) or ((text, False),)


def _longest_run(words: str, text: str) -> str:
    """The longest beginning of `words` that stands in `text`."""
    end = 0
    while end < len(words) and words[: end + 1] in text:
        end += 1
    return words[:end]


def _lit(one: tuple[str, bool]) -> bool:
    return one[1]


def read_query(text: str, *, tokens: Tokens) -> Query:
    """A person's words as lexemes: words, neighbours and their sound; Latin letters match beginnings of tokens."""
    folded = unicodedata.normalize("NFKC", text).lower()[:MOST_QUERY_CHARACTERS]
    folded = _said_without_politeness(folded)
    lexemes: dict[str, None] = {}
    for word in _LATIN.findall(folded):
        lexemes[f"{_quoted(word[:_LONGEST_LEXEME])}:*"] = None
    for run in _HAN.findall(folded):
        # The sound of a single character is the sound of a hundred others.
        found = [run] if len(run) == 1 else tokens(run)
        lexemes.update(dict.fromkeys(_quoted(token[:_LONGEST_LEXEME]) for token in found if token.strip()))
    return Query(tuple(lexemes)[:MOST_QUERY_TOKENS])
