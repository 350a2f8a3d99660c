"""我的项目: citizen/projects.html, citizen/project.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Due, Line, Listing, Notice, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsPage:
    """The projects one may look at."""

    crumbs: Sequence[Crumb]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStage:
    """A stage in plain words, with a line for each body that is asked."""

    name: str
    state: Badge
    note: str
    lines: Sequence[Line]
    due: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPage:
    """What comes next, who has it, until when; then every stage; then the facts."""

    crumbs: Sequence[Crumb]
    heading: str
    code: str
    state: Badge
    lead: str
    stages: Sequence[ProjectStage]
    facts: Sequence[Pair]
    notices: Sequence[Notice] = ()
