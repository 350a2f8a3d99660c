"""Merge divisions into one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import DivisionMerged
from zhengwu.organisations.models import Division
from zhengwu.organisations.operations.divisions._changing import (
    basis_of,
    check_living,
    close,
    locked,
    must_edit,
    remember,
)
from zhengwu.organisations.rules.division_change import ChangeKind, TooFewParts, check_same_level
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.officer import Officer


def merge_divisions(
    *, codes: Sequence[str], into: str, on: dt.date, basis: str = "", by: Officer, now: dt.datetime
) -> Division:
    """Make divisions part of another of the same level (并入): they end, their codes lead to it.

    Args:
        codes: those that end; nothing may lie in them any more.
        into: the one that goes on; a new one is added first.
        on: first day of the merger.
    Raises:
        NotPermitted, DivisionUnknown, DivisionEnded, StillOccupied, TooFewParts, NotSameLevel, ChangeInFuture,
        ChangeTooEarly, BadInput
    """
    ending = list(dict.fromkeys(read_division_code(code).code for code in codes))
    target_code = read_division_code(into).code
    if not ending or target_code in ending:
        raise TooFewParts.one(("into",), "请选择另一个区划，一个区划不能并入自己。", "division.parts")
    for code in (*ending, target_code):
        must_edit(by, code)
    basis = basis_of(basis)
    with transaction.atomic():
        target, *sources = locked(target_code, *ending)
        check_living(target, on=on, now=now)
        for source in sources:
            check_same_level(source.code, target.code)
            check_living(source, on=on, now=now)
            close(source, on=on)
            remember(ChangeKind.MERGED, old=source, new=target, on=on, basis=basis, now=now)
            publish(
                DivisionMerged(
                    division_code=source.code,
                    name=source.name,
                    into_code=target.code,
                    into_name=target.name,
                    change_date=on,
                    basis=basis,
                ),
                by=by.actor,
                at=now,
            )
    return target
