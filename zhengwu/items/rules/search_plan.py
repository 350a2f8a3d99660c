"""Which items are looked at at all: tsqueries from the strict to the loose, for the GIN index alone to answer.

No weights are asked for, so the index needs no look into the rows. Places are lexemes too: `@340123` stands in every item of
the county, `@340123100` in those of its township, so that what is near is found first however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from zhengwu.items.rules.search import quoted
from zhengwu.items.rules.search_query import Letters, Question, Reading, Unit

#: Digits of province, city, county, township, village codes.
_LEVELS: Final = (2, 4, 6, 9, 12)
_MOST_FEATURES, _MOST_READINGS = 7, 4
_SHORTEST_BEGINNING: Final = 2


@dataclass(frozen=True, slots=True)
class Tier:
    """One look: `tsquery`, at most so many rows. `everything`: what it finds contains every word."""

    tsquery: str
    most: int
    everything: bool = False


def place_lexeme(prefix: str) -> str:
    """How an item's division stands among its lexemes; `prefix`: the digits with which it and all below it begin."""
    return f"@{prefix}"


def with_place(vector: str, division_code: str) -> str:
    """A vector with the place of the item among its lexemes."""
    return f"{vector} {quoted(place_lexeme(prefix_of(division_code)))}:1D".strip()


def prefix_of(division_code: str) -> str:
    """The digits with which a division and everything below it begin: 340123000000 → 340123."""
    return next((division_code[:digits] for digits in _LEVELS if not division_code[digits:].strip("0")), division_code)


def levels_above(prefix: str) -> tuple[str, ...]:
    """The prefixes of the divisions above one, the closest first."""
    return tuple(prefix[:digits] for digits in reversed(_LEVELS) if digits < len(prefix))


def near_query(prefix: str) -> str:
    """A tsquery for what lies in a division, below it, or is offered by one above it."""
    here = f"{quoted(place_lexeme(prefix))}:*"
    return " | ".join([here, *(quoted(place_lexeme(above)) for above in levels_above(prefix))])


def tiers(question: Question, *, near: str) -> list[Tier]:
    """From every word as written, over every word by sound, to any two and any one of its pieces; near ones first."""
    readings = question.readings[:_MOST_READINGS]
    strict = _any(_all(_word(word) for word in _words(reading)) for reading in readings)
    by_sound = _any(_all(_word(word, by_sound=True) for word in _words(reading)) for reading in readings)
    pieces = [_any_two(_features(reading)) for reading in readings]
    single = _any(feature for reading in readings for feature in _features(reading))
    found = [Tier(strict, 100, True), Tier(by_sound, 60), Tier(_any(pieces), 60), Tier(single, 60)]
    here = near_query(near) if near else ""
    looks: list[Tier] = []
    for tier in found:
        if tier.tsquery and here:
            looks.append(Tier(f"({tier.tsquery}) & ({here})", tier.most, tier.everything))
        if tier.tsquery:
            looks.append(tier)
    return looks


def _words(reading: Reading) -> list[str | Letters]:
    return [*reading.words, *reading.letters]


def _all(parts: Iterable[str]) -> str:
    return " & ".join(part for part in parts if part)


def _any(parts: Iterable[str]) -> str:
    return " | ".join(f"({part})" for part in dict.fromkeys(parts) if part)


def _word(word: str | Letters, *, by_sound: bool = False) -> str:
    """A word as lexemes: its pairs of characters, all of them; letters as a beginning."""
    if isinstance(word, Letters):
        heard = _all(quoted(pair) for pair in word.pairs) if by_sound else ""
        return _either(_letters(word), heard)
    reading = Reading(text=word)
    return _all(_unit(unit, by_sound=by_sound) for unit in reading.units.values())


def _either(first: str, second: str) -> str:
    return f"(({first}) | ({second}))" if second else first


def _letters(word: Letters) -> str:
    return quoted(word.text) + (":*" if len(word.text) >= _SHORTEST_BEGINNING else "")


def _unit(unit: Unit, *, by_sound: bool) -> str:
    return _either(quoted(unit.text), quoted(unit.sound)) if by_sound and unit.sound else quoted(unit.text)


def _features(reading: Reading) -> list[str]:
    """Its pieces that tell most, each as written or by sound."""
    units = sorted(reading.units.values(), key=lambda unit: -unit.weight)[:_MOST_FEATURES]
    pieces = [_unit(unit, by_sound=True) for unit in units]
    for word in reading.letters:
        pieces += [_letters(word), *(quoted(pair) for pair in word.pairs)]
    return pieces[:_MOST_FEATURES]


def _any_two(features: Sequence[str]) -> str:
    return _any(_all(pair) for pair in combinations(features, 2))
