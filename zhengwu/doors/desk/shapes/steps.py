"""办理进度: desk/case_flow.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.desk.shapes.processes import ProcessPicture
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Notice, Tone


@dataclass(frozen=True, slots=True)
class Press:
    """A button: the value of `do`, and what it says."""

    do: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who has a step, or had it: their state in words, and the button that takes them off."""

    name: str
    state: str
    tone: Tone = "plain"
    remove: Press | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStep:
    """One step. POSTs `do` to `action`: a press, or `hand` with the fields how and to. `anybody` is said when nobody
    has it yet, `alone` when there is no colleague."""

    id: str
    name: str
    note: str
    action: str
    seats: Sequence[Seat] = ()
    anybody: str = ""
    presses: Sequence[Press] = ()
    fields: Sequence[Field] = ()
    alone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFlowPage:
    """The picture of the case's process with where it stands, and every open step with who has it."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    project_no: str
    back_href: str
    picture: ProcessPicture | None
    steps: Sequence[OpenStep]
    last: OpenStep | None = None
    nothing: str = ""
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
