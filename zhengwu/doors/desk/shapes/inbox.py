"""Lists of cases: desk/inbox.html, desk/reception.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import (
    Badge,
    ClockBar,
    Column,
    Due,
    DueState,
    Empty,
    Field,
    Hidden,
    Notice,
    Pager,
    Segment,
    Tone,
)


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
class InboxRow:
    """One case: how urgent, what, whose, where, how many days used."""

    key: str
    href: str
    item: str
    project_no: str
    applicant: str
    due: Due
    step: str
    applicant_note: str = ""
    bar: ClockBar | None = None
    badges: Sequence[Badge] = ()
    picked: bool = False


@dataclass(frozen=True, slots=True)
class BatchAction:
    """A button over the picked rows: submits `do=<value>`; `key` is its shortcut."""

    value: str
    text: str
    icon: str = ""
    main: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """待办. The filter form GETs `filter_action`; the batch form POSTs `case` (many) and `do` to `batch_action`."""

    frame: DeskFrame
    heading: str
    total: int
    who: str
    today: date
    rows: Sequence[InboxRow]
    counts: Sequence[DueCount] = ()
    segments: Sequence[Segment] = ()
    filters: Sequence[Field] = ()
    filter_hidden: Sequence[Hidden] = ()
    filter_action: str = ""
    columns: Sequence[Column] = ()
    batch: Sequence[BatchAction] = ()
    batch_action: str = ""
    pager: Pager | None = None
    empty: Empty | None = None
    notice: Notice | None = None
