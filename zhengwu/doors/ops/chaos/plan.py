"""When what is hurt: drawn from a seed, so that a run that found something can be had again."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is done to the platform. The first five are `kill -9`."""

    WEB_WORKER = "web_worker"
    WEB = "web"
    WORKER = "worker"
    DATABASE = "database"
    BACKEND = "backend"
    RESTART = "restart"
    DISK = "disk"
    CLOCK = "clock"
    SLOW = "slow"
    DEAD = "dead"


KILLS = (Kind.DATABASE, Kind.WORKER, Kind.WEB_WORKER, Kind.WEB, Kind.BACKEND)
TROUBLES = (Kind.RESTART, Kind.CLOCK, Kind.SLOW, Kind.DEAD, Kind.DISK)
WORDS = {
    Kind.WEB_WORKER: "kill -9 of a web process",
    Kind.WEB: "kill -9 of a web server with all of its processes",
    Kind.WORKER: "kill -9 of the background worker",
    Kind.DATABASE: "kill -9 of the database with all of its processes",
    Kind.BACKEND: "kill -9 of one process of the database",
    Kind.RESTART: "restart of the database",
    Kind.DISK: "the disk of database and files is full",
    Kind.CLOCK: "the clock of one web server jumps, forwards and back",
    Kind.SLOW: "the carrier of messages answers too late",
    Kind.DEAD: "the carrier of messages does not answer",
}
#: Nothing is hurt in the first and the last part of the load: one sees how it was before, and that it comes back.
_FROM, _TO = 0.06, 0.9


@dataclass(frozen=True, slots=True)
class Blow:
    """One thing done, so many seconds after the load began. `pick`: which of several processes."""

    at: float
    kind: Kind
    pick: int


def plan(*, seed: int, seconds: float, kills: int, troubles: tuple[Kind, ...] = TROUBLES) -> list[Blow]:
    """`kills` kills, of every kind as many (the first ones of `KILLS` one more), and each trouble once, at random moments."""
    chance = random.Random(seed)  # noqa: S311  a drill, no secret
    kinds = [KILLS[nth % len(KILLS)] for nth in range(kills)] + list(troubles)
    chance.shuffle(kinds)
    if not kinds:
        return []
    step = seconds * (_TO - _FROM) / len(kinds)
    return [
        Blow(round(seconds * _FROM + step * (nth + 0.8 * chance.random()), 2), kind, chance.randrange(1000))
        for nth, kind in enumerate(kinds)
    ]


def kills_in(blows: list[Blow]) -> int:
    """How many of them are kills."""
    return sum(blow.kind in KILLS for blow in blows)
