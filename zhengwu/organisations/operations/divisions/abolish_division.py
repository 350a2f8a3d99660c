"""Abolish a division."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import DivisionAbolished
from zhengwu.organisations.models import Division
from zhengwu.organisations.operations.divisions._changing import (
    basis_of,
    check_living,
    close,
    locked,
    must_edit,
    remember,
)
from zhengwu.organisations.rules.division_change import ChangeKind
from zhengwu.organisations.rules.officer import Officer


def abolish_division(*, code: str, on: dt.date, basis: str = "", by: Officer, now: dt.datetime) -> Division:
    """End a division that leaves nobody its place (撤销). It stays on record; nothing may lie in it any more.

    Args:
        on: first day without it.
    Raises:
        NotPermitted, DivisionUnknown, DivisionEnded, StillOccupied, ChangeInFuture, ChangeTooEarly, BadInput
    """
    must_edit(by, code)
    basis = basis_of(basis)
    with transaction.atomic():
        (division,) = locked(code)
        check_living(division, on=on, now=now)
        close(division, on=on)
        remember(ChangeKind.ABOLISHED, old=division, new=None, on=on, basis=basis, now=now)
        publish(
            DivisionAbolished(division_code=division.code, name=division.name, change_date=on, basis=basis),
            by=by.actor,
            at=now,
        )
    return division
