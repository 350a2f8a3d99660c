"""One verb at a time: desk/receive.html, desk/action.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.case import FactCard
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import ClockBar, Crumb, Field, FieldError, Hidden, Link, Notice, Paper, Step, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionRow:
    """A material at the window. Posts `ok.<key>` = 1 | 0, `problem.<key>`, `remedy.<key>`.

    `tone` and `status` say what is there (已上传 2 份, 没交); `wrong` opens the problem fields.
    """

    key: str
    name: str
    asked: str
    status: str
    tone: Tone = "done"
    view: Link | None = None
    wrong: bool = False
    problem: str = ""
    remedy: str = ""
    problem_error: str = ""
    tolerable: bool = False
    tolerated: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What the window may do: posts `decision=<value>`; `locked` says why it may not."""

    value: str
    text: str
    note: str = ""
    picked: bool = False
    locked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePage:
    """收件和受理. POSTs `decision`, the rows, the names of both groups of fields, and `hidden` to `action`.

    `paper` previews the notice that will be issued; `preview` (button `do=preview`) refreshes it.
    """

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    project_no: str
    action: str
    steps: Sequence[Step] = ()
    facts: Sequence[FactCard] = ()
    rows: Sequence[ReceptionRow] = ()
    rows_note: str = ""
    rows_missing: str = ""
    decisions: Sequence[Decision] = ()
    acceptance_fields: Sequence[Field] = ()
    correction_fields: Sequence[Field] = ()
    refusal_fields: Sequence[Field] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    hidden: Sequence[Hidden] = ()
    paper: Paper | None = None
    due_note: str = ""
    button: str = ""
    can_preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPage:
    """One verb with its reason (延期, 特别程序, 决定, 送达, 显示证件号). A form POSTed to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    action: str
    button: str
    back_href: str
    project_no: str = ""
    lead: str = ""
    law: str = ""
    fields: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    paper: Paper | None = None
    facts: Sequence[FactCard] = ()
    bars: Sequence[ClockBar] = ()
    stern: bool = False
    upload: bool = False
    can_preview: bool = False
