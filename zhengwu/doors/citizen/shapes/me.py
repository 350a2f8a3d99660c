"""Pages about oneself: citizen/me.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Empty, Link, Notice, Pager, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class MeRow:
    """Something with what can be done about it. `buttons` with `href` are links; the others POST to `action`."""

    title: str
    notes: Sequence[str] = ()
    badges: Sequence[Badge] = ()
    buttons: Sequence[Button] = ()
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeSection:
    """A part of the page: facts, or rows, or the sentence that there are none."""

    key: str
    title: str
    note: str = ""
    pairs: Sequence[Pair] = ()
    rows: Sequence[MeRow] = ()
    empty: Empty | None = None
    buttons: Sequence[Button] = ()
    pager: Pager | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MePage:
    """我的信息, 我的委托, 谁看过我的信息."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str = ""
    notice: Notice | None = None
    sections: Sequence[MeSection] = ()
    links: Sequence[Link] = ()
