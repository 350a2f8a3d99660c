"""AB 角: who acts in a post on a day, and which leave would leave it to nobody. DOMAIN §8.

A is absent: B takes over by itself, nobody has to arrange it. Leave is refused where everybody who holds the post would be
away on the same day. A post with a single holder has nobody to wait for: leave is granted, and the gap is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.organisations.rules.period import includes


class BActs(StrEnum):
    """B 角何时办理: any day beside A, or only when no A is at work."""

    ALWAYS = "always"
    WHEN_ABSENT = "when_absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Who holds the post, as A or B, on days d with valid_from <= d < valid_to. `locked`: the account is shut."""

    account_id: int
    role: str
    valid_from: dt.date
    valid_to: dt.date | None = None
    name: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Somebody is not at work on days d with from_date <= d < back_date."""

    account_id: int
    from_date: dt.date
    back_date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One post on one day. `acting` may act; `standing_in` are those of them who are there because A is not."""

    acting: tuple[Term, ...] = ()
    standing_in: tuple[Term, ...] = ()
    away: tuple[Term, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Nobody acts."""
        return not self.acting


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """Days from `first` to `last` on which nobody would be left, because `others` are away too."""

    first: dt.date
    last: dt.date
    others: tuple[str, ...]


def on_duty(terms: Iterable[Term], aways: Iterable[Away], *, day: dt.date, b_acts: str = BActs.ALWAYS) -> Duty:
    """Who acts in a post on a day, A before B."""
    gone = {away.account_id for away in aways if includes(day, start=away.from_date, end=away.back_date)}
    live = [t for t in terms if not t.locked and includes(day, start=t.valid_from, end=t.valid_to)]
    here = [term for term in live if term.account_id not in gone]
    first, second = [t for t in here if t.role == "A"], [t for t in here if t.role == "B"]
    return Duty(
        acting=(*first, *(second if b_acts == BActs.ALWAYS or not first else ())),
        standing_in=() if first else tuple(second),
        away=tuple(term for term in live if term.account_id in gone),
    )


def uncovered(terms: Sequence[Term], aways: Sequence[Away], *, leave: Away) -> Uncovered | None:
    """The first run of days on which this leave would leave the post to nobody although others hold it, else None.

    Args:
        terms: everybody who holds the post, whoever asks for leave among them.
        aways: leave that is already granted.
    """
    blamed: list[tuple[dt.date, tuple[str, ...]]] = []
    for day in _days(leave):
        live = [t for t in terms if not t.locked and includes(day, start=t.valid_from, end=t.valid_to)]
        others = {term.account_id: term.name for term in live if term.account_id != leave.account_id}
        holds = any(term.account_id == leave.account_id for term in live)
        gone = {away.account_id for away in aways if includes(day, start=away.from_date, end=away.back_date)}
        if holds and others and others.keys() <= gone:
            blamed.append((day, tuple(others.values())))
        elif blamed:
            break
    if not blamed:
        return None
    names = dict.fromkeys(name for _, others_away in blamed for name in others_away)
    return Uncovered(first=blamed[0][0], last=blamed[-1][0], others=tuple(names))


def _days(leave: Away) -> Iterator[dt.date]:
    for number in range((leave.back_date - leave.from_date).days):
        yield leave.from_date + dt.timedelta(days=number)
