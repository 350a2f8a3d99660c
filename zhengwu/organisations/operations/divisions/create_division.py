"""Enter a division."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, clean_name, publish
from zhengwu.organisations.events import DivisionSet
from zhengwu.organisations.models import Division
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.organisations.rules.division_change import check_above
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.spelling import spell


def create_division(
    *,
    code: str,
    name: str,
    parent_code: str | None = None,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
    by: Actor,
    now: dt.datetime,
) -> Division:
    """Enter a division (区划), or bring the one of this code up to date; the same again changes nothing.

    Its level follows from the code. `parent_code` is only for the rare place whose code does not say what is above it;
    the parent must be entered first. Live on days d with valid_from <= d < valid_to.

    Raises:
        DivisionCodeWrong, DivisionUnknown (the parent), NotAbove, BadInput (the name)
    """
    read = read_division_code(code)
    name = clean_name(name, loc=("name",))
    wanted = {
        "name": name,
        **spell(name)._asdict(),
        "level": read.level,
        "valid_from": valid_from,
        "valid_to": valid_to,
    }
    above = parent_code or read.parent_code
    check_above(code=read.code, parent_code=above)
    with transaction.atomic():
        wanted["parent_id"] = division_of(above).pk if above else None
        division, is_new = Division.objects.select_for_update().get_or_create(code=read.code, defaults=wanted)
        if not is_new and all(getattr(division, field) == value for field, value in wanted.items()):
            return division
        if not is_new:
            for field, value in wanted.items():
                setattr(division, field, value)
            division.save()
        publish(
            DivisionSet(
                division_code=division.code,
                name=division.name,
                level=division.level,
                valid_from=valid_from,
                valid_to=valid_to,
            ),
            by=by,
            at=now,
        )
    return division
