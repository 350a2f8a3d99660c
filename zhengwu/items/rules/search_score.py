"""The score of a found item: a sum of named parts, so that an official can be told why something is found where it is.

    code        the item's code, or its beginning, was typed
    pointed     an official's word for these words names the item
    whole       the words are the item's name, or stand in it in a row, or are one of its by-words (常用叫法)
    cover       how much of what the words tell is found: in name, by-words, themes, and by sound
    fit         how much of the best single name or by-word the words make up: short and exact leads
    near        the own township, county, city, province, in this order
    elsewhere   offered in a place that is neither the asker's nor above it: of no use where there is as good a thing at home
    used        how often it was opened and applied for, on a logarithmic scale
    listed      only listed: nobody can apply yet

What is found by sound or with a slip counts at most `_HEARD` of what is found as written, and `whole` is given only to what
is written: a slip never comes before what was typed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from zhengwu.items.rules.search_query import Letters, Question, Reading, Unit
from zhengwu.items.rules.search_sounds import HAN, heard_in_a_row, sound_pairs
from zhengwu.items.rules.search_wording import Phrase, Wording, wording

_CODE, _CODE_BEGINS = 3000, 2500
_POINTED = 2000
_NAME, _BY_WORD, _NAME_HAS = 900, 500, 650
_COVER, _FIT = 500, 250
_NEAR: Final = {0: 40, 1: 30, 2: 20, 3: 10}
_USED_MOST, _USED_STEP = 30, 4
_LISTED, _FAR = -15, -150
#: The distance of what is offered in a place that is neither the asker's nor above it.
ELSEWHERE: Final = -1
#: What a place of the words is worth, by where it is found.
_IN_NAME, _IN_BY_WORD, _IN_THEME, _ELSEWHERE = 1.0, 0.95, 0.6, 0.3
_HEARD, _INITIALS = 0.6, 0.9
_FEWEST_INITIALS = 2
#: Below this share of the best, or of everything, an item is no answer.
_SHARE_OF_BEST, _SHARE_OF_ALL = 0.55, 0.12
#: From here on the words are found well enough not to count as a miss.
WELL_FOUND: Final = 0.6


class Candidate(NamedTuple):
    """What the score needs to know of an item. A tuple: a hundred are made a question.

    `distance`: 0 own division and below, from 1 on the levels above, or ELSEWHERE; None when the asker's place is not known.
    """

    key: int
    task_code: str
    catalog_code: str
    name: str
    by_words: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    listed_only: bool = False
    distance: int | None = None
    uses: int = 0
    #: The database found every word of the question somewhere in it.
    everything: bool = False


class Score(NamedTuple):
    """`parts`: what the points are made of. `cover`: 0 to 1. `shown`: words to light up, `best`: the phrase that fits best.

    A tuple, as candidates are.
    """

    key: int
    parts: tuple[tuple[str, int], ...]
    cover: float = 0.0
    written: float = 0.0
    reading: Reading | None = None
    shown: tuple[str, ...] = ()
    best: str = ""
    sure: bool = False
    everything: bool = False

    @property
    def points(self) -> int:
        """The sum."""
        return sum(points for _name, points in self.parts)


#: How well the readings fit a name with its by-words and themes; whether all words were found.
Ways = dict[tuple[str, tuple[str, ...], tuple[str, ...], bool], Score]


@dataclass(slots=True)
class _Match:
    """How one reading fits one item."""

    cover: float = 0.0
    written: float = 0.0
    fit: float = 0.0
    best: str = ""
    shown: list[str] = field(default_factory=list)


def rank(question: Question, candidates: Iterable[Candidate]) -> list[Score]:
    """The items that answer the question, the best first."""
    ways: Ways = {}
    scores = [score(question, one, ways=ways) for one in candidates]
    best = max((one.cover for one in scores), default=0.0)
    least = max(_SHARE_OF_ALL, best * _SHARE_OF_BEST)
    kept = [one for one in scores if one.sure or one.cover >= least or (one.everything and one.cover >= _ELSEWHERE)]
    return sorted(kept, key=lambda one: (-one.points, one.key))


def score(question: Question, one: Candidate, *, ways: Ways | None = None) -> Score:
    """One item's points, of its best reading. `ways`: what is known by now of items that say the same (四级四同)."""
    sure: list[tuple[str, int]] = []
    if question.code:
        codes = (one.task_code.lower(), one.catalog_code.lower())
        if question.code in codes:
            sure.append(("code", _CODE))
        elif any(code.startswith(question.code) for code in codes):
            sure.append(("code", _CODE_BEGINS))
    if any(one.task_code == code for code, _phrase in question.pointed):
        sure.append(("pointed", _POINTED))
    best = _best_way(question, one, {} if ways is None else ways)
    return Score(  # a hundred a question: `replace` takes four times as long
        key=one.key,
        parts=(*sure, *best.parts, *_beside(one)),
        cover=best.cover,
        written=best.written,
        reading=best.reading,
        shown=best.shown,
        best=best.best,
        sure=bool(sure),
        everything=one.everything,
    )


def _best_way(question: Question, one: Candidate, ways: Ways) -> Score:
    says = (one.name, one.by_words, one.themes, one.everything)
    if says not in ways:
        read = [_read(reading, one) for reading in question.readings] or [Score(key=one.key, parts=())]
        ways[says] = max(read, key=lambda way: (way.points, way.cover))
    return ways[says]


def _beside(one: Candidate) -> list[tuple[str, int]]:
    """What has nothing to do with the words."""
    parts = []
    if one.distance is not None and one.distance in _NEAR:
        parts.append(("near", _NEAR[one.distance]))
    if one.distance == ELSEWHERE:
        parts.append(("elsewhere", _FAR))
    if used := min(_USED_MOST, int(_USED_STEP * math.log2(1 + one.uses))):
        parts.append(("used", used))
    return [*parts, *([("listed", _LISTED)] if one.listed_only else [])]


def _read(reading: Reading, one: Candidate) -> Score:
    said = wording(one.name, one.by_words, one.themes)
    match = _match(reading, said, everything=one.everything)
    parts = [("whole", _whole(reading, said)), ("cover", _COVER * match.cover), ("fit", _FIT * match.fit)]
    return Score(
        key=one.key,
        parts=tuple((name, round(points * reading.factor)) for name, points in parts if round(points)),
        cover=match.cover * reading.factor,
        written=match.written * reading.factor,
        reading=reading,
        shown=tuple(dict.fromkeys([*([reading.plain] if match.written else []), *match.shown])),
        best=match.best,
    )


def _whole(reading: Reading, said: Wording) -> int:
    words, name = reading.plain, said.name.bare
    if words == name:
        return _NAME
    if any(words == one.bare for one in said.phrases):
        return _BY_WORD
    return _NAME_HAS if len(words) > 1 and words in name else 0


def _match(reading: Reading, said: Wording, *, everything: bool) -> _Match:
    found = _Match()
    total = reading.weight
    if not total:
        return found
    left = reading.pairs
    for pairs, worth in ((said.name.pairs, _IN_NAME), (said.by_words, _IN_BY_WORD), (said.themes, _IN_THEME)):
        if here := left & pairs:
            found.written += worth * _told(reading, here)
            left = left - here
    letters = [[_heard(word, one.text) for one in said.phrases] for word in reading.letters]
    for word, worths in zip(reading.letters, letters, strict=True):
        found.written += word.weight * max(worths)
    found.cover = found.written
    heard = [unit for unit in reading.sounding if unit.sound in said.sounds] if left or everything else []
    if not everything:
        for unit in heard:
            if unit.text in left:
                found.cover += unit.weight * _HEARD
                found.shown += _sounding(said, unit.sound)
    # Sets are added up in any order, and every process has to come to the same points.
    found.cover, found.written = round(found.cover / total, 9), round(found.written / total, 9)
    if everything:
        # The rest stands in the summary: the database has seen it there.
        found.cover = max(found.cover, found.cover + (1 - found.cover) * _ELSEWHERE)
    _fit(reading, said.phrases, heard if found.cover > found.written else (), letters, found)
    return found


def _told(reading: Reading, pairs: frozenset[str]) -> float:
    return sum(map(reading.weights.__getitem__, pairs))


def _sounding(said: Wording, sound: str) -> list[str]:
    """The characters that sound so, in the first phrase that has them."""
    text = next(one.text for one in said.phrases if sound in one.sounds)
    return [
        run[at : at + 2]
        for run in HAN.findall(text)
        for at in range(len(run) - 1)
        if sound in sound_pairs(run[at : at + 2])
    ]


def _heard(word: Letters, phrase: str) -> float:
    """How well typed letters fit a phrase: its pinyin, its initials, its own Latin words, or most of its syllables."""
    full, initials = heard_in_a_row(phrase)
    begins = f" {word.text}"
    if begins in full or word.text in phrase.lower():
        return 1.0
    if len(word.text) >= _FEWEST_INITIALS and begins in initials:
        return _INITIALS
    if word.pairs:
        return _HEARD * sum(map(sound_pairs(phrase).__contains__, word.pairs)) / len(word.pairs)
    return 0.0


def _fit(
    reading: Reading,
    phrases: Sequence[Phrase],
    heard: Sequence[Unit],
    letters: Sequence[Sequence[float]],
    found: _Match,
) -> None:
    """The single phrase that has most in common with the words, as a share of both. `heard`: what sounds like any of them."""
    for place, phrase in enumerate(phrases):
        # A by-word fits a little less than the name does.
        share = 2 * (1.0 if place == 0 else 0.95) / (reading.weight + phrase.length)
        if share * reading.weight <= found.fit:
            continue  # not even with all of the words
        common = _told(reading, reading.pairs & phrase.pairs)
        for unit in heard:
            if unit.text not in phrase.pairs and unit.sound in phrase.sounds:
                common += _HEARD * unit.weight
        for word, worths in zip(reading.letters, letters, strict=True):
            common += word.weight * worths[place]
        if share * common > found.fit + 1e-9:
            found.fit, found.best = share * common, phrase.text
    found.fit = round(min(1.0, found.fit), 9)
