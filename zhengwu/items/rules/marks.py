"""Word for word: which words of a text are new, and which are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

#: A Latin word, a number, or one character of anything else.
_WORD: Final = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|\s+|.", re.DOTALL)
#: A clause: longer texts are compared clause by clause, which stays fast and reads better.
_CLAUSE: Final = re.compile(r"[^，。；！？\n,.;!?]*[，。；！？\n,.;!?]?", re.DOTALL)
_MOST_WORDS: Final = 600


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of text; `kept`: it stands on both sides."""

    text: str
    kept: bool


def marks(before: str, after: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Both texts in runs. Joined together each gives its text again."""
    was, now = _words(before), _words(after)
    if max(len(was), len(now)) > _MOST_WORDS:
        was, now = _clauses(before), _clauses(after)
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    left: list[Mark] = []
    right: list[Mark] = []
    for tag, from_, to, start, end in matcher.get_opcodes():
        kept = tag == "equal"
        left += _run(was[from_:to], kept=kept)
        right += _run(now[start:end], kept=kept)
    return tuple(left), tuple(right)


def _run(words: list[str], *, kept: bool) -> Iterator[Mark]:
    if words:
        yield Mark("".join(words), kept)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSE.findall(text) if clause]
