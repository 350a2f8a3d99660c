"""Give a division, and everything below it, new codes."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.events import BodySet, DivisionRecoded
from zhengwu.organisations.models import Body, Division
from zhengwu.organisations.operations.divisions._changing import (
    basis_of,
    check_living,
    locked,
    must_edit,
    remember,
)
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.organisations.rules.division_change import ChangeKind, TooFewParts, check_above, check_same_level
from zhengwu.organisations.rules.division_code import read_division_code
from zhengwu.organisations.rules.officer import Officer

#: A county has some three hundred villages; whole cities are moved by importing the new table.
MOST_AT_ONCE = 2_000


class CodesTaken(Conflict):
    """One of the new codes belongs to another division."""

    code = "division.codes_taken"
    template = "新代码 {division_code} 已经是“{name}”。请换一个代码。"


class TooManyBelow(Conflict):
    """More lies below than one form should move."""

    code = "division.too_many_below"
    template = "它下面有超过 {most} 个区划，请用新的区划表导入。"


def recode_division(
    *, code: str, new_code: str, on: dt.date, basis: str = "", by: Officer, now: dt.datetime
) -> Division:
    """Give a division a new code of the same level (变更代码), and with it perhaps a new place in the tree (划归).

    Everything below it goes along, with the same digits behind the new beginning, and so do the bodies that lie there.
    Old codes lead to the new ones.

    Raises:
        NotPermitted, DivisionUnknown (also of the new parent), DivisionEnded, CodesTaken, NotSameLevel, TooManyBelow,
        ChangeInFuture, ChangeTooEarly, BadInput
    """
    old, new = read_division_code(code), read_division_code(new_code)
    if old.code == new.code:
        raise TooFewParts.one(("new_code",), "新代码和原来的一样，请核对。", "division.parts")
    check_same_level(old.code, new.code)
    must_edit(by, old.code)
    must_edit(by, new.code)
    basis = basis_of(basis)
    with transaction.atomic():
        (division,) = locked(old.code)
        check_living(division, on=on, now=now)
        above = division_of(new.parent_code) if new.parent_code else None
        check_above(code=new.code, parent_code=above.code if above else None)
        moving = [division, *_below(division)]
        made = _twins(moving, old_prefix=old.prefix, new_prefix=new.prefix, above=above, on=on)
        for one in moving:
            one.valid_to = on
            one.save(update_fields=["valid_to"])
            twin = made[one.pk]
            remember(ChangeKind.RECODED, old=one, new=twin, on=on, basis=basis, now=now)
            publish(
                DivisionRecoded(division_code=one.code, name=one.name, new_code=twin.code, change_date=on, basis=basis),
                by=by.actor,
                at=now,
            )
        _move_bodies(made, by=by, now=now)
    return made[division.pk]


def _below(division: Division) -> list[Division]:
    below = Division.objects.select_for_update().filter(code__startswith=division.prefix, valid_to=None)
    found = list(below.exclude(pk=division.pk).order_by("level", "code")[: MOST_AT_ONCE + 1])
    if len(found) > MOST_AT_ONCE:
        raise TooManyBelow(most=MOST_AT_ONCE)
    return found


def _twins(
    moving: list[Division], *, old_prefix: str, new_prefix: str, above: Division | None, on: dt.date
) -> dict[int, Division]:
    """The same divisions under their new codes, by the id of the old one. Parents come first."""
    codes = {one.pk: new_prefix + one.code[len(old_prefix) :] for one in moving}
    taken = Division.objects.filter(code__in=codes.values()).order_by("code").first()
    if taken is not None:
        raise CodesTaken(division_code=taken.code, name=taken.name)
    made: dict[int, Division] = {}
    for one in moving:
        parent = made.get(one.parent_id or 0, above)
        made[one.pk] = Division.objects.create(
            code=codes[one.pk],
            name=one.name,
            level=one.level,
            parent=parent,
            pinyin=one.pinyin,
            initials=one.initials,
            valid_from=on,
        )
    return made


def _move_bodies(made: dict[int, Division], *, by: Officer, now: dt.datetime) -> None:
    for body in Body.objects.select_for_update().filter(division__in=list(made)).order_by("code"):
        body.division = made[body.division_id]
        body.save(update_fields=["division"])
        publish(
            BodySet(body_code=body.code, name=body.name, division_code=body.division.code, changed=("division_id",)),
            by=by.actor,
            at=now,
        )
