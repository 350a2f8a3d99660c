"""How words sound: pinyin without tones, folded where people mix sounds up, and pairs of syllables to find words by.

Pairs of folded syllables find what was written with other characters of the same sound (失业等级 → 失业登记), what was
spelled the way a region speaks (siyedengji), and what has one wrong character among right ones.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from zhengwu.kernel.pure import characters_read, pinyin

HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+")
#: Flat and curled tongue, n and l, front and back nasals: whole regions say one for the other.
_FOLDS: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_ENDS: Final = (("ng", "n"),)
_LONGEST_SYLLABLE: Final = 6
_TONES: Final = re.compile(r"[^a-z]")


def folded(syllable: str) -> str:
    """shi → si, ning → lin: one spelling for sounds that people do not tell apart."""
    for begin, plain in _FOLDS:
        if syllable.startswith(begin):
            syllable = plain + syllable[len(begin) :]
            break
    for end, plain in _ENDS:
        if syllable.endswith(end):
            syllable = syllable[: -len(end)] + plain
    return syllable


@lru_cache(maxsize=50_000)
def syllables(run: str) -> tuple[str, ...]:
    """One syllable a character of a run of Han characters, as they are read in it."""
    found = tuple(sound.lower() for sound in pinyin(run))
    return found if len(found) == len(run) else tuple(run)


def _pairs(sounds: tuple[str, ...]) -> list[str]:
    plain = [folded(sound) for sound in sounds]
    return [f"~{first}.{second}" for first, second in pairwise(plain)]


@lru_cache(maxsize=50_000)
def sound_pairs(text: str) -> tuple[str, ...]:
    """The pairs of neighbouring syllables of every Han run, folded: 失业登记 → ~si.ye ~ye.den ~den.ji."""
    return tuple(pair for run in HAN.findall(text) for pair in _pairs(syllables(run)))


@cache
def _known() -> frozenset[str]:
    """Every syllable there is, without tones."""
    found: set[str] = set()
    for readings in characters_read().values():
        for reading in readings.split(","):
            bare = unicodedata.normalize("NFD", reading)
            found.add(_TONES.sub("", bare.replace("u\u0308", "v").lower()))
    return frozenset(one for one in found if 0 < len(one) <= _LONGEST_SYLLABLE)


@lru_cache(maxsize=4096)
def spelled(letters: str) -> tuple[str, ...]:
    """Letters cut into syllables, as few as possible; letters that fit none are passed over: shiyedenji → shi ye den ji."""
    most = len(letters)
    best: list[tuple[int, tuple[str, ...]]] = [(0, ()) for _ in range(most + 1)]
    for end in range(1, most + 1):
        cost, before = best[end - 1]
        choices: list[tuple[int, tuple[str, ...]]] = [(cost + 10, before)]  # this letter is passed over
        for start in range(max(0, end - _LONGEST_SYLLABLE), end):
            if letters[start:end] in _known():
                cost, before = best[start]
                # A letter alone is a syllable (a, e, o) seldom enough to be the last resort.
                choices.append((cost + (1 if end - start > 1 else 4), (*before, letters[start:end])))
        best[end] = min(choices, key=lambda one: one[0])
    return best[most][1]


def spelled_pairs(letters: str) -> tuple[str, ...]:
    """The pairs of syllables of what was typed in letters, folded as those of texts are."""
    return tuple(_pairs(spelled(letters)))


@lru_cache(maxsize=20_000)
def heard(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Full pinyin and initials of every Han run, beginning at each of its syllables: what typed letters may begin."""
    full: list[str] = []
    initials: list[str] = []
    for run in HAN.findall(unicodedata.normalize("NFKC", text)):
        sounds = syllables(run)
        for start in range(len(sounds)):
            full.append("".join(sounds[start:]))
            initials.append("".join(sound[:1] for sound in sounds[start:]))
    return tuple(full), tuple(initials)


@lru_cache(maxsize=20_000)
def heard_in_a_row(text: str) -> tuple[str, str]:
    """The same, each after a space: whether letters begin one of them is one look.

    >>> heard_in_a_row("失业")
    (' shiye ye', ' sy y')
    """
    full, initials = heard(text)
    return " ".join(["", *full]), " ".join(["", *initials])
