"""Items and drafts on the desk: desk/items/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.admin import AdminRecord
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, Line, Link, Step
from zhengwu.items.public import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage(AdminRecord):
    """A draft: where it stands on its way, and what is still missing, each with the way to where it is written."""

    steps: Sequence[Step] = ()
    checks_title: str = ""
    checks_note: str = ""
    checks: Sequence[Line] = ()


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of one side: a label, and runs of text of which those not kept are marked."""

    label: str
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One thing that is otherwise. `place`: the entry of a list it belongs to."""

    label: str
    place: str
    badge: Badge
    before: Sequence[MarkedLine] = ()
    after: Sequence[MarkedLine] = ()


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """What is otherwise in one section."""

    key: str
    title: str
    rows: Sequence[ChangeRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencePage:
    """Two states side by side; `fields` choose which, by GET."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    words: str
    sections: Sequence[ChangeSection]
    action: str
    lead: str = ""
    fields: Sequence[Field] = ()
    links: Sequence[Link] = ()
