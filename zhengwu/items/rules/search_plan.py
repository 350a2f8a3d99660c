"""Which items are looked at at all: tsqueries from the strict to the loose, for the GIN index alone to answer.

A look costs what its lexemes stand in: 申请 stands in every summary of a country's catalogue, 遗属 in a few. So loose looks
over everything leave out what is common (`Commonness`); near the asker the place bounds them.

No weights are asked for, so the index needs no look into the rows. Places are lexemes too: `@340123` stands in every item of
the county, `@340123100` in those of its township, so that what is near is found first however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Final

from zhengwu.items.rules.search import quoted
from zhengwu.items.rules.search_query import Letters, Question, Reading, Unit

#: Digits of province, city, county, township, village codes.
_LEVELS: Final = (2, 4, 6, 9, 12)
_MOST_FEATURES, _MOST_READINGS = 7, 4
_SHORTEST_BEGINNING: Final = 2
#: What the rare pieces of a loose look may stand in, all together: a few milliseconds of the index. A place with more items than
#: that bounds nothing.
_MOST_ROWS_OF_PIECES: Final = 3000
_MOST_ROWS_IN_LARGE_PLACES: Final = 12_000
_TELLS_NOTHING: Final = 0.25
#: What is near and answers as well is enough: nobody wants the same thing of a hundred other counties.
_ENOUGH_NEAR, _ENOUGH_PIECES = 40, 20


@dataclass(frozen=True, slots=True)
class Tier:
    """Looks that answer one question about as well.

    Attributes:
        whole: a look that seldom finds many: what it finds anywhere is all there is, and nobody has to look near first.
        near, anywhere: tsqueries in this order, when there is no such look or it found more than that.
        most: rows of each, at most.
        enough: with so many rows found near, nowhere else is looked.
        everything: what it finds contains every word.
    """

    whole: str
    near: tuple[str, ...]
    anywhere: tuple[str, ...]
    most: int
    enough: int
    everything: bool = False


@dataclass(frozen=True)
class Commonness:
    """How common lexemes are: `shares` of the rows that hold them (those not named are rare), out of so many `rows`."""

    shares: Mapping[str, float] = field(default_factory=dict)
    rows: int = 0

    def rows_with(self, *lexemes: str) -> float:
        """About how many rows hold any of them, at most."""
        return self.rows * sum(self.shares.get(lexeme, 0.0) for lexeme in lexemes)

    def rows_within(self, prefix: str) -> float:
        """About how many items lie in this division and below it; those of its rare villages are not counted."""
        place = place_lexeme(prefix)
        return self.rows * sum(share for lexeme, share in self._places if lexeme.startswith(place))

    @cached_property
    def _places(self) -> list[tuple[str, float]]:
        return [(lexeme, share) for lexeme, share in self.shares.items() if lexeme.startswith(place_lexeme(""))]

    def everywhere(self, *lexemes: str) -> bool:
        """Whether one of them stands in so many rows that it tells nothing."""
        return any(self.shares.get(lexeme, 0.0) > _TELLS_NOTHING for lexeme in lexemes)


#: Before the database has counted.
NOTHING_KNOWN: Final = Commonness()


@dataclass(frozen=True, slots=True)
class _Feature:
    """A piece of a reading as a tsquery, and the lexemes it looks for."""

    tsquery: str
    lexemes: tuple[str, ...]


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


def tiers(question: Question, *, near: str, commonness: Commonness = NOTHING_KNOWN) -> Iterator[Tier]:
    """From every word as written, over every word by sound, to any two and any one of its pieces; the first that finds anything
    is the last, so none is written before it is asked for.

    Args:
        near: the digits of the asker's division, or empty.
    """
    readings = question.readings[:_MOST_READINGS]
    here = near_query(near) if near else ""
    strict = _any(_all(_word(word) for word in _words(reading)) for reading in readings)
    yield Tier(strict, _bounded(here, strict), _some(strict), most=100, enough=_ENOUGH_NEAR, everything=True)
    by_sound = _any(_all(_word(word, by_sound=True) for word in _words(reading)) for reading in readings)
    yield Tier(by_sound, _bounded(here, by_sound), _some(by_sound), most=60, enough=_ENOUGH_NEAR)
    pieces = _telling([_features(reading) for reading in readings], commonness)
    rare = _rare(pieces, commonness, most=_MOST_ROWS_OF_PIECES)
    loosely_near = _bounded(here, _any(map(_any_two, pieces)), _any(map(_any_one, pieces)))
    if near and commonness.rows_within(near) > _MOST_ROWS_OF_PIECES:
        # So much is near that the place bounds nothing: what is less rare is looked for instead, wherever it is.
        rare, loosely_near = _rare(pieces, commonness, most=_MOST_ROWS_IN_LARGE_PLACES), ()
    loosely = _some(_any(map(_any_two, rare)), _any(map(_any_one, rare)))
    yield Tier("", loosely_near, loosely, most=40, enough=_ENOUGH_PIECES)


def _bounded(here: str, *tsqueries: str) -> tuple[str, ...]:
    return tuple(f"({tsquery}) & ({here})" for tsquery in tsqueries if tsquery and here)


def _some(*tsqueries: str) -> tuple[str, ...]:
    return tuple(tsquery for tsquery in tsqueries if tsquery)


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


def _features(reading: Reading) -> list[_Feature]:
    """Its pieces that tell most, each as written or by sound."""
    units = sorted(reading.units.values(), key=lambda unit: -unit.weight)[:_MOST_FEATURES]
    pieces = [
        _Feature(_unit(unit, by_sound=True), (unit.text, *([unit.sound] if unit.sound else []))) for unit in units
    ]
    for word in reading.letters:
        pieces.append(_Feature(_letters(word), (word.text,)))
        pieces += [_Feature(quoted(pair), (pair,)) for pair in word.pairs]
    return pieces[:_MOST_FEATURES]


def _telling(pieces: Sequence[Sequence[_Feature]], commonness: Commonness) -> list[list[_Feature]]:
    """The pieces of each reading without those that stand nearly everywhere; as they are, when nothing else is there."""
    kept = [[one for one in reading if not commonness.everywhere(*one.lexemes)] for reading in pieces]
    return kept if any(kept) else [list(reading) for reading in pieces]


def _rare(pieces: Sequence[Sequence[_Feature]], commonness: Commonness, *, most: int) -> list[list[_Feature]]:
    """The pieces of each reading without the common ones: the rarest first, until they stand in enough rows together."""
    cost = {one: commonness.rows_with(*one.lexemes) for reading in pieces for one in reading}
    kept: set[_Feature] = set()
    spent = 0.0
    for one in sorted(cost, key=lambda piece: cost[piece]):
        spent += cost[one]
        if spent > most:
            break
        kept.add(one)
    return [[one for one in reading if one in kept] for reading in pieces]


def _any_two(features: Sequence[_Feature]) -> str:
    return _any(_all((one.tsquery, other.tsquery)) for one, other in combinations(features, 2))


def _any_one(features: Sequence[_Feature]) -> str:
    return _any(one.tsquery for one in features)
