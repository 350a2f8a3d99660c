"""A table as it stands in a file: headings, then numbered lines of texts. What the cells mean is decided elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zhengwu.items.rules.sheet.remarks import Odd, Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A filled line. `number`: as a spreadsheet counts. `notes`: what is odd about single cells, by their place."""

    number: int
    cells: Sequence[str]
    notes: Mapping[int, tuple[Odd | Wrong, ...]] = field(default_factory=dict)

    def cell(self, place: int) -> str:
        """A cell without the space around it; "" beyond the end."""
        return self.cells[place].strip() if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet."""

    name: str
    headings: Sequence[str]
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A file: its visible sheets, and the names of those that are hidden."""

    sheets: Sequence[Grid]
    hidden: Sequence[str] = ()

    def sheet(self, name: str) -> Grid | None:
        """The sheet of this name."""
        return next((sheet for sheet in self.sheets if sheet.name.strip() == name), None)
