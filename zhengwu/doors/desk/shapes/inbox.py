"""Lists of cases: desk/inbox.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Due, DueState, Listing, Notice, Tone


@dataclass(frozen=True, slots=True)
class DueCount:
    """A counter by deadline: 已逾期 1."""

    state: DueState
    text: str
    count: int
    href: str
    current: bool = False

    @property
    def tone(self) -> Tone:
        """Same tones as the due mark."""
        return Due(self.state, "").tone


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """待办, 查办件: counters by deadline over one list."""

    frame: DeskFrame
    heading: str
    total: int
    who: str
    today: date
    listing: Listing
    counts: Sequence[DueCount] = ()
    notice: Notice | None = None
