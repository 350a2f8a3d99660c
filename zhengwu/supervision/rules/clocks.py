"""Which events start, move and stop the clocks of a case. Dates are read from the events and not computed anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Final, NamedTuple

#: What ends every clock of a case.
ENDS: Final = frozenset(
    {
        "cases.CaseWithdrawn",
        "cases.CaseAbated",
        "cases.CaseLapsed",
        "cases.AcceptanceRefused",
        "cases.ToleranceBroken",
        "cases.CaseClosed",
        "cases.CaseArchived",
    }
)
#: clock -> what stops it besides.
STOPS: Final[dict[str, frozenset[str]]] = {
    "acceptance": frozenset({"cases.CorrectionRequested", "cases.CaseAccepted"}),
    "promise": frozenset({"cases.CaseDecided", "cases.RenewalDeemed"}),
    "statutory": frozenset({"cases.CaseDecided", "cases.RenewalDeemed"}),
    "special": frozenset({"cases.SpecialProcedureEnded"}),
    "forwarding": frozenset({"cases.SuperiorAnswered"}),
    "delivery": frozenset({"cases.ResultSent", "cases.ResultServed"}),
    "step": frozenset({"flows.ProcessFinished", "flows.ProcessCancelled"}),
    "check": frozenset({"cases.CommitmentChecked"}),
}
#: event -> the clocks it stops.
STOPPED_BY: Final[dict[str, tuple[str, ...]]] = {
    kind: tuple(name for name, stops in STOPS.items() if kind in stops) for kind in frozenset().union(*STOPS.values())
}
#: Events that say new last days of the decision clocks, from then on.
MOVES: Final = frozenset(
    {"cases.LimitExtended", "cases.SpecialProcedureEnded", "cases.SuperiorAnswered", "cases.HearingRecorded"}
)
DECISION_CLOCKS: Final = ("promise", "statutory")
DELIVERY_WORKDAYS: Final = 10  # 行政许可法 art. 44
#: Everything the clocks listen to.
LISTENED: Final = (
    ENDS
    | MOVES
    | frozenset().union(*STOPS.values())
    | frozenset(
        {
            "cases.CaseSubmitted",
            "cases.CaseReceived",
            "cases.SpecialProcedureStarted",
            "cases.CaseForwarded",
            "cases.CheckOpened",
            "cases.DueDatesRecomputed",
            "cases.TransferTaken",
            "flows.WorkItemOpened",
            "flows.WorkItemDone",
            "flows.WorkItemsCancelled",
            "flows.WorkItemExpired",
            "flows.WorkItemDueMoved",
        }
    )
)


class Piece(NamedTuple):
    """From an instant on the last day was this one; None while an open pause leaves it unknown. No lateness before `not_before`."""

    from_at: dt.datetime
    due: dt.date | None
    not_before: dt.datetime


@dataclass(slots=True)
class Clock:
    """One clock of one case: its pieces in order, and when it stopped. `key` tells clocks of one name apart: a step, an event.

    `fixed_at`: the instant of an absence, which has no last day. `body_code`: who answers for it, if not the case's body.
    """

    name: str
    key: str
    began_at: dt.datetime
    pieces: list[Piece] = field(default_factory=list)
    stopped_at: dt.datetime | None = None
    fixed_at: dt.datetime | None = None
    body_code: str = ""
    label: str = ""

    @property
    def due(self) -> dt.date | None:
        """The last day as it is known now."""
        return self.pieces[-1].due if self.pieces else None

    def moves_to(self, due: dt.date | None, *, at: dt.datetime, not_before: dt.datetime | None = None) -> None:
        """From `at` on, another last day."""
        if self.stopped_at is None and (not self.pieces or self.pieces[-1].due != due):
            self.pieces.append(Piece(at, due, not_before or at))

    def corrected_to(self, due: dt.date | None) -> None:
        """It had another last day all along: the calendar was entered late. Also for a clock that has stopped."""
        if self.pieces:
            self.pieces[-1] = self.pieces[-1]._replace(due=due)

    def paused_from(self, started: dt.date, *, since: dt.datetime) -> None:
        """No last day from `since` on, unless the last day had passed when the pause began: that is cured by nothing."""
        due = self.due
        if self.stopped_at is not None or due is None or started > due:
            return
        while self.pieces and self.pieces[-1].from_at >= since:
            self.pieces.pop()
        self.pieces.append(Piece(max(since, self.began_at), None, since))

    def stops(self, at: dt.datetime) -> None:
        """It runs no longer."""
        if self.stopped_at is None:
            self.stopped_at = at
