"""申请人变更: a new name or a successor, and the case goes on; nobody, and it ends."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ApplicantChanged, CaseAbated
from zhengwu.cases.models import ApplicantChange, Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import Move, only_in
from zhengwu.cases.rules.states import ON_THE_CLOCK, UNDECIDED, State
from zhengwu.cases.rules.succession import GOES_ON, ChangeKind, SuccessorMissing, may_change
from zhengwu.flows.public import cancel
from zhengwu.kernel.public import BadInput, blind_index, clean_line, clean_name, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import LegalPerson, NaturalPerson, legal_person_by_uscc, person_by_id_number

ACTION = "cases.change_applicant"


def change_applicant(
    *,
    project_no: str,
    kind: str,
    proof: str,
    new_name: str = "",
    successor_number: str = "",
    by: Officer,
    now: dt.datetime,
) -> Case:
    """Record what happened to the applicant (申请人变更). With a new name or a successor the case goes on in any undecided state;
    dead or dissolved without one, it ends: any undecided state -> TERMINATED (行政许可法 art. 70(3)). Both identities are kept.

    Args:
        kind: `rename`, `succession`, `death` or `dissolution`.
        proof: name and number of the paper it is recorded from.
        new_name: of a rename. successor_number: identity number or 统一社会信用代码 of a successor, who must be registered.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, WrongEnd, ProofMissing, SuccessorMissing, NothingChanges, BadInput
    """
    change = _kind(kind)
    proof = clean_line(proof, max_length=500, loc=("proof",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in(UNDECIDED, State(case.state), step="登记申请人变更")
        record = _before(case, change, proof=proof, by=by, now=now)
        if change is ChangeKind.RENAME:
            record.new_name = clean_name(new_name, loc=("new_name",), max_length=200)
            record.new_ref, record.new_id_type = case.applicant_ref, case.applicant_id_type
            record.new_id_number = case.applicant_id_number
        elif change is ChangeKind.SUCCESSION:
            _successor(record, successor_number)
        same = record.new_name == case.applicant_name and record.new_ref == case.applicant_ref
        may_change(kind=change, natural=case.applicant_kind == "natural", proof=proof, same=same)
        record.save()
        if change in GOES_ON:
            _go_on(case, record, by=by, now=now)
        else:
            _end(case, record, by=by, now=now)
    return case


def _kind(kind: str) -> ChangeKind:
    try:
        return ChangeKind(kind)
    except ValueError:
        raise BadInput.one(("kind",), "请选是哪一种变更。", "succession.kind") from None


def _before(case: Case, change: ChangeKind, *, proof: str, by: Officer, now: dt.datetime) -> ApplicantChange:
    return ApplicantChange(
        case=case,
        kind=change,
        proof=proof,
        old_ref=case.applicant_ref,
        old_name=case.applicant_name,
        old_id_type=case.applicant_id_type,
        old_id_number=case.applicant_id_number,
        recorded_at=now,
        recorded_by=by.name,
    )


def _successor(record: ApplicantChange, number: str) -> None:
    number = clean_line(number, max_length=60, loc=("successor_number",))
    found: NaturalPerson | LegalPerson | None = None
    if number:
        found = person_by_id_number(id_number=number) or legal_person_by_uscc(uscc=number)
    if found is None:
        raise SuccessorMissing
    record.new_ref, record.new_name = found.ref, found.name
    if isinstance(found, LegalPerson):
        record.new_id_type, record.new_id_number = "uscc", found.uscc
    else:
        record.new_id_type, record.new_id_number = found.id_type, found.id_number


def _go_on(case: Case, record: ApplicantChange, *, by: Officer, now: dt.datetime) -> None:
    case.applicant_ref, case.applicant_name = record.new_ref, record.new_name
    case.applicant_id_type, case.applicant_id_number = record.new_id_type, record.new_id_number
    case.applicant_index = blind_index(record.new_id_number)
    case.applicant_kind = "legal" if record.new_ref.startswith("legal:") else "natural"
    if record.kind == ChangeKind.SUCCESSION:
        # Whoever acted for the former applicant does not act for the successor.
        case.agent_name = case.agent_ref = ""
    case.save()
    publish(
        ApplicantChanged(
            project_no=case.project_no,
            kind=record.kind,
            old_name=record.old_name,
            new_name=record.new_name,
            proof=record.proof,
        ),
        by=by.actor,
        at=now,
    )


def _end(case: Case, record: ApplicantChange, *, by: Officer, now: dt.datetime) -> None:
    in_review = case.state in ON_THE_CLOCK
    case.move(Move.ABATE)
    case.closed_at = now
    case.save()
    if in_review:
        cancel(subject=case.subject, reason="申请人死亡或终止", by=by.actor, at=now)
    publish(CaseAbated(project_no=case.project_no, kind=record.kind, proof=record.proof), by=by.actor, at=now)
