"""The tree of divisions as the pages of 区划 show it: opened along one path, searched from its box on top."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Branch, Empty, Field, Line, Link, Tree
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import (
    Children,
    Division,
    Found,
    children_of,
    division_path,
    divisions_named,
    search_divisions,
    with_children,
)

COUNTRY = "all"
_MOST_CHARACTERS = 60
Leads = Callable[[Division], str]


class _Way:
    """One tree being drawn: where its links lead, and along which path it is open."""

    def __init__(self, *, address: str, leads: Leads, path: Sequence[str], on: dt.date, after: str) -> None:
        self.address, self.leads, self.path, self.on, self.after = address, leads, path, on, after

    def level(self, code: str) -> tuple[Sequence[Branch], Link | None]:
        """What lies straight below a division, and the way to the rest of it."""
        at_the_end = not self.path or code == self.path[-1]
        page = children_of(code, on=self.on, after=self.after if at_the_end else "")
        return self.drawn(page, parent=code), self._more(page, code)

    def drawn(self, page: Children, *, parent: str) -> Sequence[Branch]:
        """The branches of one page."""
        return tuple(self._branch(one.division, one.children, parent) for one in page.branches)

    def _branch(self, division: Division, children: int, parent: str) -> Branch:
        is_open = division.code in self.path and children > 0
        below, more = self.level(division.code) if is_open else ((), None)
        return Branch(
            key=division.code,
            text=division.name,
            href=self.leads(division),
            note=counted("{n} 个下级", children) if children else "",
            toggle_href=self.href(open=parent if is_open else division.code) if children else "",
            open=is_open,
            branches=below,
            more=more,
        )

    def _more(self, page: Children, code: str) -> Link | None:
        if not page.next_code:
            return None
        return Link(_("后面还有"), self.href(open=code, after=page.next_code))

    def href(self, **asked: str) -> str:
        """The same page, opened elsewhere; without a place, the whole country."""
        place = asked.get("open", "")
        query = {name: value for name, value in {**asked, "from": "" if place else COUNTRY}.items() if value}
        return f"{self.address}?{urlencode(query)}"


def tree_of(request: DoorRequest, *, address: str, leads: Leads, label: str) -> Tree:
    """The tree that the address asks for: `q` searches, `open` opens, `from=all` begins at the provinces.

    It begins at the division of one's own post: few look after more than that. What `open` names is opened with all above.

    Args:
        address: of the page the tree stands on.
        leads: where the name of a division leads.
    """
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    search = Field(
        name="q",
        label=_("名称、拼音、首字母或代码"),
        hint=_("先写上级再空一格，可以只查它下面的：肥西 上派"),
        kind="search",
        value=q,
        required=False,
        autocomplete="off",
    )
    if q:
        found = search_divisions(q, on=request.today)
        return Tree(
            label=label,
            action=address,
            search=search,
            found=tuple(_line(one, leads) for one in found),
            empty=Empty(_("没有找到“{q}”。换一个写法，或从树里找。").format(q=q), _("从树里找"), address),
        )
    branches, more = _opened(request, address=address, leads=leads)
    empty = Empty(_("还没有区划。请用命令 zhengwu divisions import 导入区划表。"))
    return Tree(label=label, action=address, search=search, branches=branches, more=more, empty=empty)


def _opened(request: DoorRequest, *, address: str, leads: Leads) -> tuple[Sequence[Branch], Link | None]:
    root = "" if request.GET.get("from") == COUNTRY else request.officer.division_code
    asked, after = request.GET.get("open", ""), request.GET.get("after", "")
    path = [one.code for one in _path(asked or root)]
    after = after if after in {one.code for one in _path(after)} else ""
    way = _Way(address=address, leads=leads, path=path, on=request.today, after=after)
    if root not in path:
        return way.level("")
    top = [one for one in divisions_named([root]).values() if one.code == root]
    return way.drawn(Children(with_children(top, on=request.today), ""), parent=""), None


def _path(code: str) -> list[Division]:
    if not code:
        return []
    try:
        return division_path(code)
    except BadInput:
        return []


def _line(found: Found, leads: Leads) -> Line:
    note = " › ".join(found.above) or _("省级")
    if found.once:
        note = _("{above}　原 {once}").format(above=note, once=found.once)
    return Line(found.division.name, note, leads(found.division), found.division.code)
