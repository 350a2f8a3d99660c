"""What every change of a division does alike: lock it, ask whether it may, and write down what became of it."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import clean_line, local_date
from zhengwu.organisations.models import Body, Division, DivisionChange
from zhengwu.organisations.queries.divisions import DivisionUnknown
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.division_change import (
    NAMED_AT_MOST,
    ChangeKind,
    check_change_date,
    check_empty,
)
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over

ACTION = "divisions.edit"
_MOST_BASIS = 300


def must_edit(by: Officer, code: str) -> None:
    """Whether the officer looks after this division.

    Raises:
        NotPermitted
    """
    require(by, ACTION, over=Over(division_code=read_division_code(code).code))


def basis_of(typed: str) -> str:
    """The document that orders a change (批复文号), one line.

    Raises:
        BadInput
    """
    return clean_line(typed, max_length=_MOST_BASIS, loc=("basis",))


def locked(*codes: str) -> list[Division]:
    """The divisions of these codes, in their order, locked until the transaction ends; always taken in one order.

    Raises:
        DivisionCodeWrong, DivisionUnknown
    """
    full = [read_division_code(code).code for code in codes]
    found = {one.code: one for one in Division.objects.select_for_update().filter(code__in=full).order_by("code")}
    for code in full:
        if code not in found:
            raise DivisionUnknown(division_code=code)
    return [found[code] for code in full]


def check_living(division: Division, *, on: dt.date, now: dt.datetime) -> None:
    """Whether a division can change on a day.

    Raises:
        ChangeInFuture, ChangeTooEarly, DivisionEnded
    """
    check_change_date(
        on=on,
        today=local_date(now),
        name=division.name,
        valid_from=division.valid_from,
        valid_to=division.valid_to,
    )


def close(division: Division, *, on: dt.date) -> None:
    """End a division in which nothing lies any more.

    Raises:
        StillOccupied
    """
    most = NAMED_AT_MOST + 1
    children = Division.objects.filter(parent=division, valid_to=None).order_by("code").values_list("name", flat=True)
    bodies = Body.objects.filter(division=division).order_by("code").values_list("name", flat=True)
    check_empty(name=division.name, children=list(children[:most]), bodies=list(bodies[:most]))
    division.valid_to = on
    division.save(update_fields=["valid_to"])


def remember(
    kind: ChangeKind,
    *,
    old: Division,
    old_name: str = "",
    new: Division | None,
    on: dt.date,
    basis: str,
    now: dt.datetime,
) -> None:
    """Write down what became of an old code."""
    DivisionChange.objects.create(
        kind=kind.value,
        change_date=on,
        old_code=old.code,
        old_name=old_name or old.name,
        new_code=new.code if new else "",
        new_name=new.name if new else "",
        basis=basis,
        recorded_at=now,
    )
