"""拼音: how the name of a place is spelt, for finding it from a Latin keyboard.

A table of a country has 400,000 different names, and looking each up among phrases takes 50 µs. Only one name in two
hundred has a character whose reading its neighbours change (重庆, 厦门), so the phrases are asked for those alone.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT


class Spelling(NamedTuple):
    """`feixixian` and `fxx`."""

    pinyin: str
    initials: str


def spell(name: str) -> Spelling:
    """The full pinyin of a name without tones, and its initials; ü is v. Latin letters and digits stay as they are."""
    if any(name[at : at + 2] in _turning() for at in range(len(name) - 1)):
        syllables = lazy_pinyin(name, style=Style.NORMAL)
    else:
        syllables = [_syllable(character) for character in name]
    said = [syllable for syllable in syllables if syllable.isalnum()]
    return Spelling("".join(said).lower(), "".join(syllable[:1] for syllable in said).lower())


@cache
def _syllable(character: str) -> str:
    return str(lazy_pinyin(character, style=Style.NORMAL)[0])


@cache
def _turning() -> frozenset[str]:
    """The first two characters of every phrase in which a character is not read as it is alone."""
    return frozenset(
        phrase[:2]
        for phrase, readings in PHRASES_DICT.items()
        if any(
            reading[0] != PINYIN_DICT.get(ord(character), reading[0]).split(",")[0]
            for character, reading in zip(phrase, readings, strict=False)
        )
    )
