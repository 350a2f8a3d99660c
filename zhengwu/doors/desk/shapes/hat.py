"""Which hat: desk/hat.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Badge, Crumb


@dataclass(frozen=True, slots=True)
class HatChoice:
    """One post as a button: its name, its body, and what is special about it."""

    post_id: str
    text: str
    note: str
    badges: Sequence[Badge] = ()
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HatPage:
    """今天在哪个岗位办公. POSTs `post_id` and `next` to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    next: str
    choices: Sequence[HatChoice]
