"""What the API answers and takes, as typed shapes."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field, StrictBool

from zhengwu.cases.public import (
    Case,
    Gap,
    GivenMaterial,
    State,
    TwoClocks,
    clocks_of,
    progress_of,
)
from zhengwu.documents.public import Document, GivenSignature, given_signature, list_documents
from zhengwu.kernel.public import BadInput, local_date
from zhengwu.people.public import mask_id, mask_name
from zhengwu.timelimits.public import ClockReading


class Body(Schema):
    """Base of everything taken: an unknown field is an error, so that a typing slip is found."""

    model_config = ConfigDict(extra="forbid")


class MaterialIn(Body):
    """One material: a file, a certificate, a promise to bring it later (`tolerate`), or one that stands for it (`promise`)."""

    name: Annotated[str, Field(max_length=200)]
    file_id: UUID | None = None
    certificate_identifier: Annotated[str, Field(max_length=120)] = ""
    tolerate: StrictBool = False
    promise: StrictBool = False

    def given(self) -> GivenMaterial:
        """As the operations take it."""
        return GivenMaterial(
            name=self.name,
            file_id=self.file_id,
            certificate_identifier=self.certificate_identifier,
            tolerate=self.tolerate,
            promise=self.promise,
        )


class SignatureIn(Body):
    """A signature under promises, or on a proof of service: what the hand drew, as strokes of [x, y] in a field of 1000 by 400, or
    the signer's name. Without one, a promise stands by the verified account that makes it, and a paper is signed by hand."""

    strokes: Annotated[list[list[tuple[int, int]]], Field(max_length=4000)] = []
    typed_name: Annotated[str, Field(max_length=200)] = ""

    def given(self) -> GivenSignature:
        """As the operations take it.

        Raises:
            BadInput: neither drawing nor name, or no drawing
        """
        if given := given_signature(drawn=self.strokes, typed=self.typed_name):
            return given
        raise BadInput.one(("signature",), "请在签名板上签名，或者写下您的姓名。", "signature.missing")


class GapIn(Body):
    """One thing to put right."""

    material: Annotated[str, Field(max_length=200)]
    problem: Annotated[str, Field(max_length=2000)]
    remedy: Annotated[str, Field(max_length=2000)] = ""

    def gap(self) -> Gap:
        """As the operations take it."""
        return Gap(material=self.material, problem=self.problem, remedy=self.remedy)


class ClockOut(Schema):
    """One clock: last day, days used, limit, left. `due_date` is empty while an open pause keeps it open."""

    due_date: dt.date | None
    elapsed_days: int
    limit_days: int
    remaining_days: int
    overdue: bool
    state: str
    provisional: bool

    @staticmethod
    def of(reading: ClockReading) -> ClockOut:
        """From a reading."""
        return ClockOut(
            due_date=reading.due_date,
            elapsed_days=reading.elapsed_days,
            limit_days=reading.limit_days,
            remaining_days=reading.remaining_days,
            overdue=reading.overdue,
            state=str(reading.state.value).lower(),
            provisional=reading.provisional,
        )


class ClocksOut(Schema):
    """承诺 and 法定."""

    promise: ClockOut
    statutory: ClockOut

    @staticmethod
    def of(clocks: TwoClocks) -> ClocksOut:
        """From both readings."""
        return ClocksOut(promise=ClockOut.of(clocks.promise), statutory=ClockOut.of(clocks.statutory))


class NextOut(Schema):
    """What happens next, who has it, until when."""

    step: str
    holder: str
    until: dt.date | None
    yours: bool
    note: str


class DocumentOut(Schema):
    """A document of the case; its PDF is at `pdf`, anyone checks it at `verify`."""

    kind: str
    title: str
    number: str
    issued_at: dt.datetime
    verify_code: str

    @staticmethod
    def of(document: Document) -> DocumentOut:
        """From a row."""
        return DocumentOut(
            kind=document.kind,
            title=document.title,
            number=document.number,
            issued_at=document.issued_at,
            verify_code=document.verify_code,
        )


class CorrectionOut(Schema):
    """The one notice and what is still missing."""

    deadline_date: dt.date
    gaps: list[dict[str, Any]]


class DecisionOut(Schema):
    """What was decided."""

    outcome: str
    reason: str
    decided_at: dt.datetime


class CaseOut(Schema):
    """A case. The applicant is masked."""

    project_no: str
    state: str
    state_name: str
    task_code: str
    item_name: str
    item_version: int
    body: str
    applicant: str
    applicant_id: str
    source: str
    submitted_at: dt.datetime
    received_at: dt.datetime | None
    accepted_at: dt.datetime | None
    accept_date: dt.date | None
    decided_at: dt.datetime | None
    closed_at: dt.datetime | None
    next: NextOut
    clocks: ClocksOut | None
    correction: CorrectionOut | None
    decision: DecisionOut | None
    documents: list[DocumentOut]

    @staticmethod
    def of(case: Case, *, now: dt.datetime) -> CaseOut:
        """The case as it is now."""
        progress = progress_of(case)
        clocks = clocks_of(case, today=local_date(now))
        return CaseOut(
            project_no=case.project_no,
            state=case.state,
            state_name=case.state_name,
            task_code=case.task_code,
            item_name=case.item_name,
            item_version=case.item_version.version,
            body=case.body.name,
            applicant=mask_name(case.applicant_name) if case.applicant_kind == "natural" else case.applicant_name,
            applicant_id=mask_id(case.applicant_id_number),
            source=case.source,
            submitted_at=case.submitted_at,
            received_at=case.received_at,
            accepted_at=case.accepted_at,
            accept_date=case.accept_date,
            decided_at=case.decided_at,
            closed_at=case.closed_at,
            next=NextOut(
                step=progress.step,
                holder=progress.holder,
                until=progress.until_date,
                yours=progress.yours,
                note=progress.note,
            ),
            clocks=ClocksOut.of(clocks) if clocks else None,
            correction=_correction(case),
            decision=_decision(case),
            documents=[DocumentOut.of(d) for d in list_documents(case.subject)],
        )


def _correction(case: Case) -> CorrectionOut | None:
    if case.state != State.CORRECTING:
        return None
    notice = case.correction
    return CorrectionOut(
        deadline_date=notice.deadline_date,
        gaps=[
            {"material": g.material, "problem": g.problem, "remedy": g.remedy, "supplied": g.supplied_at is not None}
            for g in notice.gaps.all()
        ],
    )


def _decision(case: Case) -> DecisionOut | None:
    if case.decided_at is None:
        return None
    made = case.decision
    return DecisionOut(outcome=made.outcome, reason=made.reason, decided_at=made.decided_at)
