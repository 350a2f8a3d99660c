"""一件事要走哪些步. citizen/flow.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.cases.public import FlowArea
from zhengwu.doors.ui.shapes import Badge, Crumb, Link


@dataclass(frozen=True, slots=True)
class WayLabel:
    """Words beside a line: `lines` are y and text, `anchor` says which end of them `x` is."""

    x: int
    anchor: Literal["start", "middle", "end"]
    lines: Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayFrame:
    """States from which the same can happen; its caption starts at `x`, `y`."""

    box: FlowArea
    words: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBox:
    """A state: on the straight road, an end, or a detour. `lines` are x, y and text."""

    state: str
    box: FlowArea
    kind: Literal["", "road", "end"]
    lines: Sequence[tuple[int, int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayLine:
    """One way on: the straight road, the applicant's, one that a day brings, or an officer's detour."""

    points: str
    kind: Literal["", "road", "yours", "clock"]
    label: WayLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class WayMap:
    """The picture."""

    width: int
    height: int
    frames: Sequence[WayFrame]
    lines: Sequence[WayLine]
    boxes: Sequence[WayBox]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayStep:
    """What can happen: what it is called, where it leads, who does it, when."""

    name: str
    to: str
    to_href: str
    who: str
    yours: bool
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayState:
    """A state in words, or several that share ways on; `also` leads from a state to what it shares."""

    id: str
    name: str
    meaning: str
    steps: Sequence[WayStep]
    badges: Sequence[Badge] = ()
    also: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysPage:
    """The picture, and the same in words."""

    crumbs: Sequence[Crumb]
    map: WayMap
    states: Sequence[WayState]
