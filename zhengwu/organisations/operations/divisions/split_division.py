"""Split a division."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import DivisionSplit
from zhengwu.organisations.models import Division
from zhengwu.organisations.operations.divisions._changing import (
    basis_of,
    check_living,
    close,
    locked,
    must_edit,
    remember,
)
from zhengwu.organisations.operations.divisions.add_division import add_division
from zhengwu.organisations.rules.division_change import ChangeKind, TooFewParts, check_same_level
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.officer import Officer

_LEAST_PARTS = 2


def split_division(
    *, code: str, parts: Sequence[tuple[str, str]], on: dt.date, basis: str = "", by: Officer, now: dt.datetime
) -> list[Division]:
    """Divide a division (拆分) into two or more of the same level; its code leads to all of them.

    Args:
        parts: code and name of each; one that exists already needs no name. With its own code among them the division
            goes on, smaller; else it ends, and nothing may lie in it any more.
        on: first day of the parts.
    Raises:
        NotPermitted, DivisionUnknown, DivisionEnded, DivisionExists, StillOccupied, TooFewParts, NotSameLevel,
        ChangeInFuture, ChangeTooEarly, BadInput
    """
    must_edit(by, code)
    own = read_division_code(code).code
    wanted = {read_division_code(part).code: name for part, name in parts}
    if len(wanted) < _LEAST_PARTS:
        raise TooFewParts.one(("parts",), "拆分后至少有两个不同的区划，请补上另一个的代码和名称。", "division.parts")
    for part in wanted:
        check_same_level(own, part)
    basis = basis_of(basis)
    with transaction.atomic():
        (division,) = locked(own)
        check_living(division, on=on, now=now)
        made = [
            division if part == own else _part(part, name=name, on=on, by=by, now=now) for part, name in wanted.items()
        ]
        if own not in wanted:
            close(division, on=on)
        for part_made in made:
            remember(ChangeKind.SPLIT, old=division, new=part_made, on=on, basis=basis, now=now)
        publish(
            DivisionSplit(
                division_code=own,
                name=division.name,
                part_codes=tuple(one.code for one in made),
                part_names=tuple(one.name for one in made),
                change_date=on,
                basis=basis,
            ),
            by=by.actor,
            at=now,
        )
    return made


def _part(code: str, *, name: str, on: dt.date, by: Officer, now: dt.datetime) -> Division:
    """One that was added before, so that villages could be moved into it, or a new one."""
    there = Division.objects.select_for_update().filter(code=code, valid_to=None).first()
    if there is not None and name.strip() in {"", there.name}:
        must_edit(by, code)
        return there
    return add_division(code=code, name=name, valid_from=on, by=by, now=now)
