"""The two dictionaries of Chinese: what is a word, and how it is read.

Together they weigh sixty megabytes. They are opened by whoever asks first: a worker that searches nothing never does, and the web
processes open them before they part (`open_dictionaries`), so that they share one copy.
"""

from __future__ import annotations

import functools
import importlib.util
import json
import os
import re
import sys
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from types import ModuleType
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
    """pypinyin, with its phrases as `_phrases` reads them."""
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")  # a second copy, for programs that change it
    name = "pypinyin.phrases_dict"
    found = importlib.util.find_spec("pypinyin")
    if name not in sys.modules and found is not None and found.origin is not None:
        stored = Path(found.origin).with_name("phrases_dict.json")
        module: Any = ModuleType(name)
        module.phrases_dict = _phrases(stored.read_text(encoding="utf-8"))
        sys.modules[name] = module  # found there instead of loaded
    import pypinyin

    return pypinyin


#: Between two phrases. Inside of one, either a bracket follows or none comes before.
_NEXT_PHRASE = re.compile(r'(?<=\n\]),\n(?=")')
_AT_ONCE = 500


def _phrases(text: str) -> dict[str, list[list[str]]]:
    """The fifty thousand phrases, a portion at a time, with one list for all characters that are read alike.

    Read in one go, as pypinyin does, every character of every phrase has a list of its own for a while: twenty megabytes in so many
    small pieces that nobody else has use for the holes they leave.
    """
    one_for_all: dict[tuple[str, ...], list[str]] = {}
    phrases: dict[str, list[list[str]]] = {}
    inner = text.strip().removeprefix("{").removesuffix("}")
    ends = [match.start() for match in _NEXT_PHRASE.finditer(inner)][_AT_ONCE - 1 :: _AT_ONCE]
    for start, end in pairwise([-1, *ends, len(inner)]):
        for phrase, readings in json.loads("{" + inner[start + 1 : end] + "}").items():
            phrases[phrase] = [one_for_all.setdefault(tuple(read), read) for read in readings]
    return phrases


def open_dictionaries() -> None:
    """Now, rather than with the first question."""
    cut_words("字典")
    pinyin("字典")
