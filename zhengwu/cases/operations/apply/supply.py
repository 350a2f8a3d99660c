"""补交: the applicant hands in what the notice asked for, or what was tolerated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import MaterialsSupplied, ToleranceKept
from zhengwu.cases.models import Case, CaseMaterial, Commitment
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._files import own_files
from zhengwu.cases.operations._library import library_errors, note_uses
from zhengwu.cases.operations.apply.submit import material_row
from zhengwu.cases.operations.outcome._pickup import tell_to_collect
from zhengwu.cases.operations.reception.accept import take_on
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.rules.application import GivenMaterial, supply_errors
from zhengwu.cases.rules.correction import NotAsked, still_missing
from zhengwu.cases.rules.moves import MOVE_NAMES, Move, only_in
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.tolerance import OWING, ToleranceOver
from zhengwu.kernel.public import Actor, BadInput, local_date, publish


def supply(
    *, project_no: str, materials: Sequence[GivenMaterial], account_id: int, by: Actor, now: dt.datetime
) -> Case:
    """Supply materials (补交). CORRECTING -> accepted once everything on the notice is there, else it stays CORRECTING;
    a tolerated material changes no state.

    Raises:
        NoSuchCase, OutOfOrder, CorrectionOver, ToleranceOver, NotAsked
        BadInput: nothing supplied, a material twice, or a file that is not the caller's
    """
    if errors := [*supply_errors(given=materials), *own_files(materials, account_id=account_id)]:
        raise BadInput(errors)
    with transaction.atomic():
        case = locked(project_no)
        take_supplied(case, materials, by=by, now=now)
    return case


def take_supplied(case: Case, materials: Sequence[GivenMaterial], *, by: Actor, now: dt.datetime) -> None:
    """What supplying brings about, whether sent in or handed over a counter. Whoever calls has locked and checked the files.

    Raises:
        OutOfOrder, CorrectionOver, ToleranceOver, NotAsked
        BadInput: a certificate that cannot stand for its material
    """
    if any(m.certificate_identifier for m in materials):
        _from_the_library(case, materials, by=by, now=now)
    if case.state == State.CORRECTING:
        _answer_the_notice(case, materials, by=by, now=now)
    else:
        only_in(OWING, State(case.state), step=MOVE_NAMES[Move.SUPPLY])
        _fill_tolerated(case, materials, by=by, now=now)


def _from_the_library(case: Case, materials: Sequence[GivenMaterial], *, by: Actor, now: dt.datetime) -> None:
    if errors := library_errors(
        materials,
        case.item_version.guide,
        holder_ref=case.applicant_ref,
        id_number=case.applicant_id_number,
        today=local_date(now),
    ):
        raise BadInput(errors)
    note_uses(case, materials, by=by, now=now)


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
    awaited = set(awaited_materials(case))
    names = {m.name for m in materials}
    if strange := names - awaited:
        raise NotAsked(materials="、".join(sorted(n[:60] for n in strange)), asked="、".join(sorted(awaited)) or "没有")
    promise = Commitment.objects.filter(case=case, kind=Commitment.Kind.TOLERANCE).first()
    if promise and promise.deadline_date and local_date(now) > promise.deadline_date:
        raise ToleranceOver(deadline=promise.deadline_date)
    _hand_in(case, materials, now=now)
    _say(case, materials, still=sorted(awaited - names), by=by, now=now)
    if promise and awaited == names:
        promise.kept_at = now
        promise.save(update_fields=["kept_at"])
        publish(ToleranceKept(project_no=case.project_no, materials=tuple(promise.materials)), by=by, at=now)
    if awaited == names and case.state == State.APPROVED:
        tell_to_collect(case, by=by, now=now)


def _hand_in(case: Case, materials: Sequence[GivenMaterial], *, now: dt.datetime) -> None:
    case.materials.filter(name__in={m.name for m in materials}, replaced_at=None).update(replaced_at=now)
    sources = {m.name: m.source for m in case.item_version.guide.materials}
    CaseMaterial.objects.bulk_create(material_row(case, given, at=now, sources=sources) for given in materials)


def _say(case: Case, materials: Sequence[GivenMaterial], *, still: list[str], by: Actor, now: dt.datetime) -> None:
    publish(
        MaterialsSupplied(
            project_no=case.project_no, materials=tuple(m.name for m in materials), still_missing=tuple(still)
        ),
        by=by,
        at=now,
    )
