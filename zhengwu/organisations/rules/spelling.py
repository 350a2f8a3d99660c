"""拼音: how the name of a place is spelt, for finding it from a Latin keyboard.

A table of a country has 400,000 different names, and looking each up among phrases takes 50 µs. Only one name in two
hundred has a character whose reading its neighbours change (重庆, 厦门), so the phrases are asked for those alone.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from zhengwu.kernel.pure import characters_read, phrases_read, pinyin


class Spelling(NamedTuple):
    """`feixixian` and `fxx`."""

    pinyin: str
    initials: str


def spell(name: str) -> Spelling:
    """The full pinyin of a name without tones, and its initials; ü is v. Latin letters and digits stay as they are."""
    if any(name[at : at + 2] in _turning() for at in range(len(name) - 1)):
        syllables = pinyin(name)
    else:
        syllables = [_syllable(character) for character in name]
    said = [syllable for syllable in syllables if syllable.isalnum()]
    return Spelling("".join(said).lower(), "".join(syllable[:1] for syllable in said).lower())


@cache
def _syllable(character: str) -> str:
    return pinyin(character)[0]


@cache
def _turning() -> frozenset[str]:
    """The first two characters of every phrase in which a character is not read as it is alone."""
    alone = characters_read()
    return frozenset(
        phrase[:2]
        for phrase, readings in phrases_read().items()
        if any(
            reading[0] != alone.get(ord(character), reading[0]).split(",")[0]
            for character, reading in zip(phrase, readings, strict=False)
        )
    )
