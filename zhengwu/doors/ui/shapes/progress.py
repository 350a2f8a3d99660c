"""Steps, what happened, what may be done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from zhengwu.doors.ui.shapes.times import Due
from zhengwu.doors.ui.shapes.words import Tone

StepState = Literal["done", "now", "next"]


@dataclass(frozen=True, slots=True)
class Step:
    """One of 3–6 steps of a task."""

    text: str
    state: StepState
    href: str = ""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """What happened, newest first, in the citizen's words. `when` overrides the written time (今天 9:10)."""

    at: datetime
    title: str
    text: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """The officer's event log: exact time, fact, who."""

    at: datetime
    title: str
    text: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A legal action of a state. `locked` says why not now; `done` says when it already happened."""

    text: str
    href: str = ""
    note: str = ""
    locked: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Todo:
    """Something the person must or may do now."""

    text: str
    href: str
    note: str
    button: str
    tone: Tone = "need"
    icon: str = "alert"
    due: Due | None = None
