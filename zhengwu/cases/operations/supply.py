"""补交: the applicant hands in what the notice asked for, or what was tolerated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import MaterialsSupplied
from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._files import own_files
from zhengwu.cases.operations.accept import take_on
from zhengwu.cases.operations.submit import material_row
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.correction import NotAsked, still_missing
from zhengwu.cases.rules.moves import MOVE_NAMES, Move, OutOfOrder
from zhengwu.cases.rules.states import STATE_NAMES, State
from zhengwu.kernel.public import Actor, BadInput, InputError, local_date, publish

#: A tolerated material may be supplied until the result leaves (DOMAIN §6 容缺).
_TOLERANT_STATES = frozenset({State.REVIEWING, State.SPECIAL, State.APPROVED})


def supply(
    *, project_no: str, materials: Sequence[GivenMaterial], account_id: int, by: Actor, now: dt.datetime
) -> Case:
    """Supply materials (补交). CORRECTING -> accepted once everything on the notice is there, else it stays CORRECTING;
    a tolerated material changes no state.

    Raises:
        NoSuchCase, OutOfOrder, CorrectionOver, NotAsked
        BadInput: nothing supplied, or a file that is not the caller's
    """
    _something_usable(materials, account_id=account_id)
    with transaction.atomic():
        case = locked(project_no)
        if case.state == State.CORRECTING:
            _answer_the_notice(case, materials, by=by, now=now)
        elif case.state in _TOLERANT_STATES:
            _fill_tolerated(case, materials, by=by, now=now)
        else:
            raise OutOfOrder(state_name=STATE_NAMES[State(case.state)], move_name=MOVE_NAMES[Move.SUPPLY])
    return case


def _something_usable(materials: Sequence[GivenMaterial], *, account_id: int) -> None:
    errors = own_files(materials, account_id=account_id)
    if not materials:
        errors.append(InputError(loc=("materials",), msg="请选择要补交的文件。", code="materials.empty"))
    errors.extend(
        InputError(
            loc=("materials", position),
            msg="“{name}”请上传文件或使用电子证照。",
            code="material.one_way",
            facts={"name": material.name[:60]},
        )
        for position, material in enumerate(materials)
        if material.tolerate or (material.file_id is None and not material.certificate_identifier)
    )
    if errors:
        raise BadInput(errors)


def _answer_the_notice(case: Case, materials: Sequence[GivenMaterial], *, by: Actor, now: dt.datetime) -> None:
    correction, today = case.correction, local_date(now)
    open_gaps = {g.material: g for g in correction.gaps.filter(supplied_at=None)}
    missing = still_missing(
        asked=open_gaps.keys(),
        supplied={m.name for m in materials},
        deadline_date=correction.deadline_date,
        today=today,
    )
    _hand_in(case, materials, now=now)
    correction.gaps.filter(material__in={m.name for m in materials}).update(supplied_at=now)
    _say(case, materials, still=sorted(missing), by=by, now=now)
    if not missing:
        correction.completed_at = now
        correction.save()
        take_on(case, move=Move.SUPPLY, accept_date=today, handler=correction.issued_by, by=by, now=now)


def _fill_tolerated(case: Case, materials: Sequence[GivenMaterial], *, by: Actor, now: dt.datetime) -> None:
    awaited = set(
        case.materials.filter(kind=CaseMaterial.Kind.TOLERATED, replaced_at=None).values_list("name", flat=True)
    )
    names = {m.name for m in materials}
    if strange := names - awaited:
        raise NotAsked(materials="、".join(sorted(strange)), asked="、".join(sorted(awaited)) or "没有")
    _hand_in(case, materials, now=now)
    _say(case, materials, still=sorted(awaited - names), by=by, now=now)


def _hand_in(case: Case, materials: Sequence[GivenMaterial], *, now: dt.datetime) -> None:
    case.materials.filter(name__in={m.name for m in materials}, replaced_at=None).update(replaced_at=now)
    CaseMaterial.objects.bulk_create(material_row(case, given, at=now) for given in materials)


def _say(case: Case, materials: Sequence[GivenMaterial], *, still: list[str], by: Actor, now: dt.datetime) -> None:
    publish(
        MaterialsSupplied(
            project_no=case.project_no, materials=tuple(m.name for m in materials), still_missing=tuple(still)
        ),
        by=by,
        at=now,
    )
