"""进驻: a body brings its items into a service centre, and takes them out again; the centre agrees to both.

DOMAIN §4, §8: 应进必进; 进驻率 = entered / should enter. Whoever asks does not approve: the table of
actions says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.organisations.rules.scope import Scope

#: What a centre may see done at its windows (到位): receive, accept, review, decide, seal, charge, print, hand out.
AT_THE_CENTRE = (
    "cases.receive",
    "cases.accept",
    "cases.review",
    "cases.decide",
    "cases.seal",
    "cases.charge",
    "cases.print",
    "cases.deliver",
)


class State(StrEnum):
    """What has been done about it."""

    REQUESTED = "requested"
    RETURNED = "returned"
    APPROVED = "approved"
    LEAVING = "leaving"
    ENDED = "ended"


class Standing(StrEnum):
    """How it stands on a day: an approved entry waits for its first day, an ended one stays until its last."""

    REQUESTED = "requested"
    RETURNED = "returned"
    WAITING = "waiting"
    IN_FORCE = "in_force"
    LEAVING = "leaving"
    ENDED = "ended"


STANDING_NAMES: dict[Standing, str] = {
    Standing.REQUESTED: "等中心审批",
    Standing.RETURNED: "已退回",
    Standing.WAITING: "还没到进驻日",
    Standing.IN_FORCE: "已进驻",
    Standing.LEAVING: "申请退出",
    Standing.ENDED: "已退出",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRate:
    """进驻率: how many of the items that should be in a centre are."""

    entered: int
    should: int

    @property
    def per_mille(self) -> int:
        """In thousandths, rounded down: 768 is 76.8 %. Nothing to enter is all of it."""
        return self.entered * 1000 // self.should if self.should else 1000


def standing(state: str, *, valid_from: dt.date, valid_to: dt.date | None, on: dt.date) -> Standing:
    """How an entry stands on a day."""
    if state in {State.REQUESTED, State.RETURNED}:
        return Standing(state)
    if valid_to is not None and valid_to <= on:
        return Standing.ENDED
    if state == State.LEAVING:
        return Standing.LEAVING
    return Standing.WAITING if on < valid_from else Standing.IN_FORCE


def entry_rate(entered: Iterable[tuple[str, Scope]], *, should: Collection[tuple[str, str]]) -> EntryRate:
    """进驻率 of a centre.

    Args:
        entered: the body and scope of every entry in force.
        should: body code and 实施编码 of every item that belongs there.
    """
    scopes = list(entered)
    all_of = {body for body, scope in scopes if not scope.task_codes}
    some = {code for _, scope in scopes for code in scope.task_codes}
    inside = sum(body in all_of or code in some for body, code in should)
    return EntryRate(entered=inside, should=len(should))
