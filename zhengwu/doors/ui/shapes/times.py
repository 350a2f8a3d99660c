"""期限记号, 三个时间, 工作日格 and the two clocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from zhengwu.doors.ui.shapes.words import Tone

DueState = Literal["late", "today", "soon", "calm", "paused"]
DayState = Literal["start", "counted", "paused", "left", "waiting", "due"]
_DUE_TONES: dict[DueState, Tone] = {"late": "late", "today": "need", "soon": "need", "calm": "plain", "paused": "plain"}
_DAYS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Due:
    """期限记号: shape, colour and words together. `day` makes it a machine-readable time."""

    state: DueState
    text: str
    day: date | None = None

    @property
    def tone(self) -> Tone:
        """Late is red, near is ochre, everything else is plain."""
        return _DUE_TONES[self.state]


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days: `unit` is workday or day; 0 days means on the spot (当场)."""

    days: float
    unit: Literal["workday", "day"] = "workday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """三个时间: statutory, promised, observed (90th percentile of 30 days; None while fewer than 20 cases)."""

    statutory: Span | None
    promise: Span
    actual: Span | None = None
    actual_note: str = ""

    @property
    def scale(self) -> float:
        """Days that fill the whole bar."""
        spans = (self.statutory, self.promise, self.actual)
        return max([1.0, *(span.days for span in spans if span)])


@dataclass(frozen=True, slots=True)
class ClockDay:
    """One working day. `word` is shown in the cell, `spoken` is read aloud."""

    day: date
    state: DayState
    word: str = ""
    spoken: str = ""
    is_today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """工作日格: one cell is one working day; weekends and holidays are left out. Words always stand beside it."""

    label: str
    days: Sequence[ClockDay]
    title: str = ""
    words: str = ""
    promise_days: int | None = None
    used_days: int | None = None
    left_days: int | None = None
    note: str = ""
    small: bool = False

    @property
    def is_long(self) -> bool:
        """More cells than a reader wants at once: show used and left only, the grid on request."""
        return len(self.days) > _DAYS_SHOWN


@dataclass(frozen=True, slots=True)
class ClockBar:
    """One of two clocks side by side: 承诺 5 / 10 天 到 12月1日."""

    name: str
    used: int
    limit: int
    until: date | None
    unit: Literal["workday", "day"] = "workday"
    tone: Tone = "info"
    words: str = ""
