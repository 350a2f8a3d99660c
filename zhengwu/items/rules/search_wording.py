"""What an item says, cut up once for all the questions that are held against it: pairs of characters, sounds, lengths.

Kept by its words: the same item of a hundred counties (四级四同) is cut up once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from zhengwu.items.rules.search_sounds import HAN, sound_pairs


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name or a by-word (常用叫法).

    Attributes:
        bare: in small letters, without what stands between: brackets, spaces, commas.
        pairs: its pairs of neighbouring Han characters, and the characters alone.
        sounds: its pairs of syllables, folded.
        length: how many pairs of neighbours it has, at least 1.
    """

    text: str
    bare: str
    pairs: frozenset[str]
    sounds: tuple[str, ...]
    length: int


@dataclass(frozen=True, slots=True)
class Wording:
    """What an item says. `by_words`, `themes`: the pairs of all of them; `sounds`: those of its name and by-words."""

    phrases: tuple[Phrase, ...]
    by_words: frozenset[str]
    themes: frozenset[str]
    sounds: frozenset[str]

    @property
    def name(self) -> Phrase:
        """The first of its phrases."""
        return self.phrases[0]


@lru_cache(maxsize=50_000)
def phrase(text: str) -> Phrase:
    """A phrase cut up.

    >>> phrase("失业登记（市）").bare
    '失业登记市'
    """
    runs = HAN.findall(text)
    return Phrase(
        text=text,
        bare="".join(char for char in text.lower() if char.isalnum()),
        pairs=frozenset([run[at : at + 2] for run in runs for at in range(len(run) - 1)] + list("".join(runs))),
        sounds=sound_pairs(text),
        length=max(1, sum(len(run) - 1 for run in runs)),
    )


@lru_cache(maxsize=10_000)
def wording(name: str, by_words: tuple[str, ...], themes: tuple[str, ...]) -> Wording:
    """What an item says, cut up."""
    phrases = tuple(phrase(text) for text in (name, *by_words))
    return Wording(
        phrases=phrases,
        by_words=frozenset().union(*(one.pairs for one in phrases[1:])),
        themes=frozenset().union(*(phrase(theme).pairs for theme in themes)),
        sounds=frozenset().union(*(one.sounds for one in phrases)),
    )
