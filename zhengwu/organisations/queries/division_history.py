"""What became of divisions: today's successors of an old code, names on a day, and the changes themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db.models import Q

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Division, DivisionChange
from zhengwu.organisations.queries.divisions import DivisionUnknown, standing
from zhengwu.organisations.rules.division_change import ChangeKind, Edge, successors
from zhengwu.organisations.rules.division_code import read_division_code


class DivisionGone(NotFound):
    """The division was abolished, and no other took its place."""

    code = "division.gone"
    template = "区划 {division_code} 在 {day} 没有对应的区划：它已撤销，或那时还没有设立。"


def division_by_any_code(code: str, *, on: dt.date) -> list[Division]:
    """The divisions that stand on a day where this code stood once: itself, or all its successors.

    A merger leads to one, a split to several. One or two SQL statements for a code that still stands, two more for each
    change on the way.

    Raises:
        DivisionCodeWrong
        DivisionUnknown: no division ever had this code
        DivisionGone: nobody has its place on that day
    """
    full = read_division_code(code).code
    ends = successors(full, on=on, edges_of=_edges_of)
    found = list(Division.objects.filter(standing(on), code__in=ends).order_by("code"))
    if found:
        return found
    known = Division.objects.filter(code=full).exists() or DivisionChange.objects.filter(old_code=full).exists()
    if not known:
        raise DivisionUnknown(division_code=code)
    raise DivisionGone(division_code=code, day=on.isoformat())


def division_name_on(division: Division, *, on: dt.date) -> str:
    """The name a division had on a day: one SQL statement."""
    later = DivisionChange.objects.filter(
        old_code=division.code, kind=ChangeKind.RENAMED.value, change_date__gt=on
    ).order_by("change_date", "id")
    change = later.first()
    return change.old_name if change else division.name


def changes_of(code: str) -> list[DivisionChange]:
    """The changes from and to a code, newest first: one SQL statement."""
    full = read_division_code(code).code
    touching = DivisionChange.objects.filter(Q(old_code=full) | Q(new_code=full))
    return list(touching.order_by("-change_date", "-id"))


def _edges_of(codes: Iterable[str]) -> Sequence[Edge]:
    rows = DivisionChange.objects.filter(old_code__in=list(codes)).exclude(kind=ChangeKind.RENAMED.value)
    return [Edge(old_code=row.old_code, new_code=row.new_code, change_date=row.change_date) for row in rows]
