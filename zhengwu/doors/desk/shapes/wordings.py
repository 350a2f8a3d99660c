"""The page on which a wording is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.admin import Section
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden, Link, Notice, Option


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingBlock:
    """One block as it is written; `number` from 0."""

    number: int
    legend: str
    fields: Sequence[Field]
    first: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingEditPage:
    """A draft. POSTs every field, `hidden`, and `do` = save | up:n | down:n | remove:n | row:n | drop:n:m | add:kind to `action`;
    each keeps the draft."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    back: Link
    preview: Link
    fields: Sequence[Field]
    blocks: Sequence[WordingBlock]
    kinds: Sequence[Option]
    hidden: Sequence[Hidden]
    sections: Sequence[Section] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
