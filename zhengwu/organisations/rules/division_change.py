"""区划变更: what may happen to a division, and what became of one. 行政区划管理条例 art. 6–8, 14."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, LawForbids
from zhengwu.organisations.rules.division_code import LEVEL_NAMES, read_division_code

NAMED_AT_MOST = 5
#: What can lie in a division.
_INSIDE = ("下级区划", "机构")


class ChangeKind(StrEnum):
    """变更种类."""

    ABOLISHED = "abolished"
    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    RECODED = "recoded"


CHANGE_NAMES: dict[str, str] = {
    ChangeKind.ABOLISHED: "撤销",
    ChangeKind.RENAMED: "更名",
    ChangeKind.MERGED: "合并",
    ChangeKind.SPLIT: "拆分",
    ChangeKind.RECODED: "变更代码",
}


class NotAbove(BadInput):
    """The parent is not of a higher level, or the division itself: a tree has no circles."""

    code = "division.not_above"


class StillOccupied(LawForbids):
    """Divisions or bodies still lie in a division that is to end."""

    code = "division.occupied"
    template = "“{name}”里还有{what}：{names}。请先把它们划到别处，再办这一步。"


class ChangeTooEarly(BadInput):
    """On that day the division did not exist yet."""

    code = "division.too_early"


class ChangeInFuture(BadInput):
    """The day has not come yet."""

    code = "division.in_future"


class DivisionEnded(LawForbids):
    """The division has ended already."""

    code = "division.ended"
    template = "“{name}”已从 {day} 起不再存在，不能再变更。请到它的后继区划办理。"


class TooFewParts(BadInput):
    """A merger or a split of one thing into itself."""

    code = "division.parts"


class NotSameLevel(BadInput):
    """A village cannot become part of a county."""

    code = "division.level"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What was `old_code` became `new_code` on a day; "" when it left nobody its place."""

    old_code: str
    new_code: str
    change_date: dt.date


def check_above(*, code: str, parent_code: str | None) -> None:
    """Whether a division may lie under another: the level above must be a smaller number, so circles cannot close.

    Raises:
        NotAbove
    """
    if parent_code is None:
        return
    child, parent = read_division_code(code), read_division_code(parent_code)
    if parent.level >= child.level:
        raise NotAbove.one(
            ("parent_code",),
            "上级区划应比它高一级以上：它是{level}，您选的上级是{parent_level}。请重新选择。",
            "division.not_above",
            level=LEVEL_NAMES[child.level],
            parent_level=LEVEL_NAMES[parent.level],
        )


def check_same_level(code: str, other: str) -> None:
    """Whether two codes are of one level.

    Raises:
        NotSameLevel
    """
    one, two = read_division_code(code), read_division_code(other)
    if one.level != two.level:
        raise NotSameLevel.one(
            ("new_code",),
            "两个区划的层级要相同：一个是{level}，一个是{other}。请核对代码。",
            "division.level",
            level=LEVEL_NAMES[one.level],
            other=LEVEL_NAMES[two.level],
        )


def check_change_date(
    *, on: dt.date, today: dt.date, name: str, valid_from: dt.date | None, valid_to: dt.date | None
) -> None:
    """Whether a division can change on a day: it exists then, and the day has come.

    Raises:
        ChangeInFuture, ChangeTooEarly, DivisionEnded
    """
    if valid_to is not None:
        raise DivisionEnded(name=name, day=valid_to.isoformat())
    if on > today:
        raise ChangeInFuture.one(("on",), "变更日期不能晚于今天，请核对。", "division.in_future")
    if valid_from is not None and on <= valid_from:
        raise ChangeTooEarly.one(
            ("on",), "它从 {day} 起才有，变更日期要晚于这一天。", "division.too_early", day=valid_from.isoformat()
        )


def check_empty(*, name: str, children: Sequence[str], bodies: Sequence[str]) -> None:
    """Whether nothing lies in a division that is to end.

    Args:
        children, bodies: names of what still lies there.
    Raises:
        StillOccupied: names the first few
    """
    for what, names in zip(_INSIDE, (children, bodies), strict=True):
        if names:
            named = "、".join(names[:NAMED_AT_MOST]) + ("等" if len(names) > NAMED_AT_MOST else "")
            raise StillOccupied(name=name, what=what, names=named)


def successors(code: str, *, on: dt.date, edges_of: Callable[[Iterable[str]], Sequence[Edge]]) -> frozenset[str]:
    """The codes at the ends of all ways that lead on from a code until a day; its own when none leads on.

    A split part that keeps the old code is an end as well as a way on. An abolished code has no end.

    Args:
        edges_of: the changes away from some codes, renamings left out.
    """
    ends: set[str] = set()
    seen: set[str] = set()
    here = {code}
    while here:
        seen |= here
        edges = [edge for edge in edges_of(sorted(here)) if edge.change_date <= on]
        leading = {edge.old_code for edge in edges}
        onto = {edge.new_code for edge in edges if edge.new_code}
        ends |= (here - leading) | (onto & here)
        here = onto - seen
    return frozenset(ends)
