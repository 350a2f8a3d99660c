"""Search a division by name, pinyin, initials or code, in the whole country, within a few milliseconds."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.organisations.models import Division, DivisionChange
from zhengwu.organisations.queries.divisions import divisions_named, standing
from zhengwu.organisations.rules.division_code import LENGTH, division_path_codes

MOST_FOUND = 20
#: Words longer than any name find nothing anyway.
_MOST_CHARACTERS = 60
_TOWNSHIP, _VILLAGE = 4, 5


@dataclass(frozen=True, slots=True)
class Found:
    """A division, the names above it from the province down, and what led to it when that was an old name or code."""

    division: Division
    above: tuple[str, ...]
    once: str = ""


def search_divisions(q: str, *, on: dt.date, most: int = MOST_FOUND) -> list[Found]:
    """The divisions whose name, pinyin, initials or code begins as typed: higher levels first, villages after them.

    A word in front narrows to what lies below it: 肥西 上派. Divisions that have ended are found by the names and codes
    they had, as their successors' forerunners. At most five short SQL statements, each along one index.
    """
    words = unicodedata.normalize("NFKC", q).lower().split()[:3]
    words = [word[:_MOST_CHARACTERS] for word in words]
    if not words or not all(word.isprintable() for word in words):
        return []
    within = _within(words[:-1], on=on)
    if within is None:
        return []
    found = _beginning(words[-1], within, on=on, most=most)
    once: dict[str, str] = {}
    if len(found) < most:
        once = _once(words[-1], known={one.code for one in found}, most=most - len(found))
        found += list(Division.objects.filter(code__in=once).order_by("level", "code"))
    named = divisions_named([one.code for one in found]) if found else {}
    return [Found(one, _above(one, named), once.get(one.code, "")) for one in found]


def _beginning(word: str, within: Q, *, on: dt.date, most: int) -> list[Division]:
    standing_there = Division.objects.filter(standing(on), within)
    if _is_code(word):
        # Whatever lies above others comes before them in the order of codes, too.
        return list(standing_there.filter(_codes_from(word)).order_by("code")[:most])
    found: list[Division] = []
    for field in _fields(word):
        upper = standing_there.filter(_begins(field, word), level__lte=_TOWNSHIP).order_by("level", field, "code")
        found += list(upper[:most])
    found = sorted({one.pk: one for one in found}.values(), key=lambda one: (one.level, len(one.name), one.code))[:most]
    # Villages are too many to sort: they come in the order of the index, the shortest match first.
    for field in _fields(word):
        if len(found) < most:
            villages = standing_there.filter(_begins(field, word), level=_VILLAGE).order_by(field, "code")
            there = {one.pk for one in found}
            found += [one for one in villages[:most] if one.pk not in there][: most - len(found)]
    return found


def _is_code(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _codes_from(digits: str) -> Q:
    """Codes that begin with these digits, said as a range: that way the index gives them in order, and twenty are enough."""
    after = str(int(digits) + 1).zfill(len(digits))
    return Q(code__gte=digits) & (Q(code__lt=after) if len(after) == len(digits) else Q())


def _fields(word: str) -> Sequence[str]:
    return ("pinyin", "initials") if word.isascii() else ("name",)


def _begins(field: str, word: str) -> Q:
    return Q(**{f"{field}__startswith": word})


def _within(words: Sequence[str], *, on: dt.date) -> Q | None:
    """What lies below the divisions that begin with the words in front; None when there is none of that name."""
    within = Q()
    for word in words:
        above = [d for d in _beginning(word, within, on=on, most=MOST_FOUND) if d.level < _VILLAGE]
        if not above:
            return None
        within = Q(pk__in=[])
        for division in above:
            within |= Q(code__startswith=division.prefix)
    return within


def _once(word: str, *, known: set[str], most: int) -> dict[str, str]:
    """Divisions by an old name or an old code: today's code to what it was."""
    if _is_code(word):
        asked: QuerySet[DivisionChange] = DivisionChange.objects.filter(old_code__startswith=word[:LENGTH])
    else:
        asked = DivisionChange.objects.filter(old_name__startswith=word)
    found: dict[str, str] = {}
    for change in asked.order_by("-change_date", "old_code")[:most]:
        code = change.new_code or change.old_code
        if code not in known:
            found.setdefault(
                code, change.old_name if code == change.old_code else f"{change.old_code} {change.old_name}"
            )
    return found


def _above(division: Division, named: dict[str, Division]) -> tuple[str, ...]:
    return tuple(named[code].name for code in division_path_codes(division.code)[:-1] if code in named)
