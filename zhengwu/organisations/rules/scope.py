"""What one body lets another do, or do at its place: of some items some actions, for some days.

Shared by 委托下放 (`delegation`) and 进驻 (`entry`): half-open periods, an empty set of items meaning all of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput
from zhengwu.organisations.rules.actions import ACTIONS

#: The place of the item type within a 实施编码: 18 of the body, 1 level, 2 of the catalogue's owner. DOMAIN §2.
_TYPE = slice(21, 23)
_LICENCE = "01"
_TASK_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}")


class PeriodReversed(BadInput):
    """The end does not lie after the beginning, or lies in the past."""

    code = "period.reversed"


class ActionsMissing(BadInput):
    """No action, or one that is not among those that can be chosen here."""

    code = "scope.actions"


class ItemsNotOwn(BadInput):
    """Items that are not those of the body that gives them."""

    code = "scope.items_not_own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Some items (`task_codes`, empty = all), some actions, on days d with valid_from <= d < valid_to."""

    task_codes: frozenset[str]
    actions: frozenset[str]
    valid_from: dt.date
    valid_to: dt.date | None = None

    def shares_with(self, other: Scope) -> frozenset[str]:
        """The actions both cover for some same item on some same day; empty when they do not meet."""
        if not _days_meet(self, other):
            return frozenset()
        if self.task_codes and other.task_codes and not self.task_codes & other.task_codes:
            return frozenset()
        return self.actions & other.actions


def check_scope(
    *,
    owner_code: str,
    task_codes: Collection[str],
    actions: Collection[str],
    offered: Collection[str],
    valid_from: dt.date,
    valid_to: dt.date | None,
    today: dt.date,
) -> Scope:
    """The scope, once it makes sense.

    Args:
        owner_code: whose items they are: a 实施编码 begins with it.
        offered: the actions that can be chosen here.
    Raises:
        ActionsMissing, ItemsNotOwn, PeriodReversed
    """
    if not actions or not set(actions) <= set(offered):
        raise ActionsMissing.one(("actions",), "请至少选一个环节。", "scope.actions")
    strange = sorted(code for code in task_codes if not code.startswith(owner_code) or not is_task_code(code))
    if strange:
        raise ItemsNotOwn.one(
            ("task_codes",),
            "{codes} 不是这个机构自己的事项。请只选本机构的事项。",
            "scope.items_not_own",
            codes="、".join(strange[:3])[:120],
        )
    if valid_to is not None and valid_to <= max(valid_from, today):
        raise PeriodReversed.one(("valid_to",), "截止日要晚于起始日，也要晚于今天，请重新选择。", "period.reversed")
    return Scope(task_codes=frozenset(task_codes), actions=frozenset(actions), valid_from=valid_from, valid_to=valid_to)


def is_task_code(code: str) -> bool:
    """Whether this has the shape of a 实施编码."""
    return _TASK_CODE.fullmatch(code) is not None


def may_be_licensing(task_codes: Collection[str]) -> bool:
    """Whether 行政许可 is among these items; all items of a body may include some."""
    return not task_codes or any(code[_TYPE] == _LICENCE for code in task_codes)


def action_names(actions: Collection[str]) -> tuple[str, ...]:
    """The Chinese names, in the order of the law."""
    return tuple(action.name for key, action in ACTIONS.items() if key in actions)


def _days_meet(one: Scope, other: Scope) -> bool:
    return (other.valid_to is None or one.valid_from < other.valid_to) and (
        one.valid_to is None or other.valid_from < one.valid_to
    )
