"""Add a division at the desk."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict
from zhengwu.organisations.models import Division
from zhengwu.organisations.operations.divisions._changing import must_edit
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.officer import Officer


class DivisionExists(Conflict):
    """The code is taken, perhaps by a division that has ended: codes are never given twice."""

    code = "division.exists"
    template = "代码 {division_code} 已经是“{name}”。如果是改名，请用更名；代码不能重复使用。"


def add_division(
    *, code: str, name: str, parent_code: str = "", valid_from: dt.date | None = None, by: Officer, now: dt.datetime
) -> Division:
    """Add a division (新设区划) under an existing one.

    Args:
        parent_code: only where the code does not say what is above it.
        valid_from: first day of its existence; left out, it has been there nobody knows since when.
    Raises:
        NotPermitted, DivisionExists, and what create_division raises
    """
    read = read_division_code(code)
    must_edit(by, parent_code or read.parent_code or read.code)
    with transaction.atomic():
        taken = Division.objects.filter(code=read.code).first()
        if taken is not None:
            raise DivisionExists(division_code=taken.code, name=taken.name)
        return create_division(
            code=read.code, name=name, parent_code=parent_code or None, valid_from=valid_from, by=by.actor, now=now
        )
