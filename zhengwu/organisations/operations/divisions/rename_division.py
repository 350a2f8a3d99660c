"""Rename a division."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import clean_name, publish
from zhengwu.organisations.events import DivisionRenamed
from zhengwu.organisations.models import Division
from zhengwu.organisations.operations.divisions._changing import basis_of, check_living, locked, must_edit, remember
from zhengwu.organisations.rules.division_change import ChangeKind
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.spelling import spell


def rename_division(*, code: str, name: str, on: dt.date, basis: str = "", by: Officer, now: dt.datetime) -> Division:
    """Give a division a new name from a day on (更名); the old one still finds it. The same name changes nothing.

    Raises:
        NotPermitted, DivisionUnknown, DivisionEnded, ChangeInFuture, ChangeTooEarly, BadInput (a text)
    """
    must_edit(by, code)
    name, basis = clean_name(name, loc=("name",)), basis_of(basis)
    with transaction.atomic():
        (division,) = locked(code)
        if division.name == name:
            return division
        check_living(division, on=on, now=now)
        old_name, division.name = division.name, name
        division.pinyin, division.initials = spell(name)
        division.save(update_fields=["name", "pinyin", "initials"])
        remember(ChangeKind.RENAMED, old=division, old_name=old_name, new=division, on=on, basis=basis, now=now)
        publish(
            DivisionRenamed(division_code=division.code, old_name=old_name, name=name, change_date=on, basis=basis),
            by=by.actor,
            at=now,
        )
    return division
