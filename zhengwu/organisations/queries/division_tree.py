"""The tree of divisions a step at a time: children with the number of theirs, a page at a time. Fast at any size."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from zhengwu.organisations.models import Division
from zhengwu.organisations.queries.divisions import standing
from zhengwu.organisations.rules.division_code import read_division_code

CHILDREN_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Branch:
    """A division in the tree, and how many lie straight below it."""

    division: Division
    children: int


@dataclass(frozen=True, slots=True)
class Children:
    """One page of what lies below; `next_code` is where the following one begins, "" when there is none."""

    branches: Sequence[Branch]
    next_code: str


def children_of(code: str = "", *, on: dt.date, after: str = "", most: int = CHILDREN_AT_ONCE) -> Children:
    """What lies straight below a division on a day, in the order of codes; without a code, the provinces.

    Two SQL statements, whatever the size of the table: a page by its index, and the numbers of their children.

    Args:
        after: the last code of the page before: pages are turned by it, so a deep one costs no more than the first.
    Raises:
        DivisionCodeWrong
    """
    below = _below(code, on=on)
    if after:
        below = below.filter(code__gt=read_division_code(after).code)
    page = list(below.order_by("code")[: most + 1])
    shown = page[:most]
    return Children(branches=with_children(shown, on=on), next_code=shown[-1].code if len(page) > most else "")


def count_children(code: str = "", *, on: dt.date) -> int:
    """How many divisions lie straight below one on a day; without a code, the provinces. One SQL statement.

    Raises:
        DivisionCodeWrong
    """
    return _below(code, on=on).count()


def with_children(divisions: Sequence[Division], *, on: dt.date) -> tuple[Branch, ...]:
    """The divisions with the number of those straight below each: one SQL statement."""
    counts = dict(
        Division.objects.filter(standing(on), parent__in=[one.pk for one in divisions])
        .order_by()
        .values_list("parent")
        .annotate(Count("pk"))
    )
    return tuple(Branch(one, counts.get(one.pk, 0)) for one in divisions)


def _below(code: str, *, on: dt.date) -> QuerySet[Division]:
    below = Division.objects.filter(standing(on))
    return below.filter(parent__code=read_division_code(code).code) if code else below.filter(parent=None)
