"""The two dictionaries of Chinese: what is a word, and how it is read.

Together they weigh sixty megabytes. They are opened by whoever asks first: a worker that searches nothing never does, and the web
processes open them before they part (`open_dictionaries`), so that they share one copy.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from typing import Any


def cut_words(text: str) -> list[str]:
    """A run of Han characters as words, end to end."""
    import rjieba

    return rjieba.cut(text)


def cut_for_search(text: str) -> list[str]:
    """The words of a run, and the shorter words inside them."""
    import rjieba

    return rjieba.cut_for_search(text)


def pinyin(text: str) -> list[str]:
    """A syllable a character, without tones, as it is read among its neighbours; what is not Chinese as it is."""
    read: list[str] = _readings().lazy_pinyin(text)
    return read


def characters_read() -> Mapping[int, str]:
    """Code point of a character → its readings with tones, the usual one first, parted by commas."""
    known: Mapping[int, str] = _readings().constants.PINYIN_DICT
    return known


def phrases_read() -> Mapping[str, list[list[str]]]:
    """Phrase → for each of its characters the readings it has there."""
    known: Mapping[str, list[list[str]]] = _readings().constants.PHRASES_DICT
    return known


@functools.cache
def _readings() -> Any:
    """pypinyin, with one list for all characters that are read alike: its fifty thousand phrases take a third of the room then."""
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")  # a second copy, for programs that change it
    import pypinyin

    phrases = pypinyin.constants.PHRASES_DICT
    one_for_all: dict[tuple[str, ...], list[str]] = {}
    for phrase, readings in phrases.items():
        phrases[phrase] = [one_for_all.setdefault(tuple(read), read) for read in readings]
    return pypinyin


def open_dictionaries() -> None:
    """Now, rather than with the first question."""
    cut_words("字典")
    pinyin("字典")
