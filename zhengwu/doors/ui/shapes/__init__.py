"""What the components take: frozen, already worded values. A page builder fills them, a template shows them.

Words arrive translated; days arrive as `date`, instants as aware `datetime`, and the filters of `{% load ui %}` write
them. Components decide nothing about the law.
"""

from zhengwu.doors.ui.shapes.forms import (
    Field,
    FieldError,
    FieldKind,
    Hidden,
    Option,
    PaperGroup,
    PaperRow,
    RatingForm,
    UploadedFile,
)
from zhengwu.doors.ui.shapes.papers import Doc, Paper, Verdict
from zhengwu.doors.ui.shapes.progress import Action, LogEntry, Step, StepState, StoryEntry, Todo
from zhengwu.doors.ui.shapes.tables import Cell, Column, Pager, Row, Table
from zhengwu.doors.ui.shapes.times import Clock, ClockBar, ClockDay, DayState, Due, DueState, Span, Times
from zhengwu.doors.ui.shapes.words import (
    Badge,
    Count,
    Crumb,
    Empty,
    Line,
    Link,
    Masked,
    Notice,
    Pair,
    RegionLevel,
    Segment,
    Tone,
)

__all__ = [
    "Action",
    "Badge",
    "Cell",
    "Clock",
    "ClockBar",
    "ClockDay",
    "Column",
    "Count",
    "Crumb",
    "DayState",
    "Doc",
    "Due",
    "DueState",
    "Empty",
    "Field",
    "FieldError",
    "FieldKind",
    "Hidden",
    "Line",
    "Link",
    "LogEntry",
    "Masked",
    "Notice",
    "Option",
    "Pager",
    "Pair",
    "Paper",
    "PaperGroup",
    "PaperRow",
    "RatingForm",
    "RegionLevel",
    "Row",
    "Segment",
    "Span",
    "Step",
    "StepState",
    "StoryEntry",
    "Table",
    "Times",
    "Todo",
    "Tone",
    "UploadedFile",
    "Verdict",
]
