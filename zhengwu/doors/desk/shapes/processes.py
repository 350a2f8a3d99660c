"""审查流程: desk/processes/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.admin import Section
from zhengwu.doors.desk.shapes.case import FactCard
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Action, Badge, Crumb, Field, FieldError, Hidden, Line, LogEntry, Notice, Segment
from zhengwu.flows.public import Diagram


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPicture:
    """The picture of a process. Without a `diagram` the words alone say who comes after whom; they are there in any case.
    `now` and `done` are ids of shapes: where a case stands, and what it has been through. `xml` is for the script that lets one
    move about in the drawing."""

    title: str
    words: Sequence[str]
    diagram: Diagram | None = None
    xml: str = ""
    id: str = "picture"
    now: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPage:
    """A process, or two versions of it below each other: pictures, steps, what uses it."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str = ""
    badges: Sequence[Badge] = ()
    notice: Notice | None = None
    segments: Sequence[Segment] = ()
    pictures: Sequence[ProcessPicture] = ()
    facts: Sequence[FactCard] = ()
    sections: Sequence[Section] = ()
    actions: Sequence[Action] = ()
    log: Sequence[LogEntry] = ()
    choose: Sequence[Field] = ()
    choose_action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessDesignRow:
    """One step to be filled in: `number` goes with the values of its buttons, up:2, down:2, remove:2."""

    number: int
    legend: str
    fields: Sequence[Field]
    first: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessDesignPage:
    """The designer. POSTs every field, `hidden`, and `do` = look | add | publish | up:n | down:n | remove:n to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    back_href: str
    fields: Sequence[Field]
    rows: Sequence[ProcessDesignRow]
    hidden: Sequence[Hidden]
    full: bool = False
    picture: ProcessPicture | None = None
    beginnings: Sequence[Line] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadedProcessPage:
    """A drawing that was read and is sound, before it is published. POSTs `fields`, `hidden` and `do` = publish to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    back_href: str
    draw_action: str
    fields: Sequence[Field]
    hidden: Sequence[Hidden]
    pictures: Sequence[ProcessPicture]
    sections: Sequence[Section]
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessDrawPage:
    """The drawing board. POSTs `xml` and `hidden` to `action`; `step_fields` are the panel's, named as our attributes are."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    back_href: str
    xml: str
    hidden: Sequence[Hidden]
    step_fields: Sequence[Field]
    sections: Sequence[Section] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
