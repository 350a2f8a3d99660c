"""收件: the window takes the application in and gives a receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from zhengwu.cases.events import CaseReceived
from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._signed import issue_signed
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.signing import RECEIPT_WORDS
from zhengwu.documents.public import Document, GivenSignature
from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer, require, take_first_contact
from zhengwu.people.public import mask_id, mask_phone
from zhengwu.timelimits.public import work_calendar


def receive(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Take the application in (收件). SUBMITTED -> RECEIVED; 收件凭证 is issued and five working days to speak begin.

    Whoever receives answers for the case from now on (首问负责), unless somebody was asked about it before.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.receive", over=over_of(case, "cases.receive"))
        take_in(case, by=by, place=by.body_name, now=now)
    return case


def take_in(case: Case, *, by: Officer, place: str, signature: GivenSignature | None = None, now: dt.datetime) -> None:
    """What receiving brings about, whichever way it came: pressed at the desk, or taken in over a counter, where the applicant
    may sign the receipt."""
    case.move(Move.RECEIVE)
    case.received_at = now
    case.acceptance_due_date = work_calendar().add_workdays(local_date(now), NOTICE_WORKDAYS)
    case.save()
    receipt = issue_receipt(
        case, case.materials.filter(replaced_at=None), by=by, place=place, signature=signature, now=now
    )
    take_first_contact(subject=case.subject, by=by, now=now)
    publish(
        CaseReceived(
            project_no=case.project_no, acceptance_due_date=case.acceptance_due_date, receipt_no=receipt.number
        ),
        by=by.actor,
        at=now,
    )


def issue_receipt(
    case: Case,
    materials: Iterable[CaseMaterial],
    *,
    by: Officer,
    place: str,
    signature: GivenSignature | None = None,
    now: dt.datetime,
) -> Document:
    """收件凭证 for what was handed in: list, time, collector, and who handed it in where they signed on the pad."""
    return issue_signed(
        case,
        kind="receipt",
        values={
            "id_type": case.applicant_id_type_name,
            "id_number": mask_id(case.applicant_id_number),
            "phone": mask_phone(case.phone) or None,
            "materials": [_line(m) for m in materials],
            "received_at": now,
            "collector": by.name,
            "place": place,
            "consult_phone": case.body.phone_consult or None,
        },
        signature=signature,
        words=RECEIPT_WORDS,
        signer=case.agent_name or case.applicant_name,
        by=by,
        at=now,
    )


_FORMS = {"file": "电子件", "certificate": "电子证照", "tolerated": "容缺", "promised": "告知承诺", "paper": "纸质件"}
#: Nothing was handed in for these, and why.
_NOTES = {"tolerated": "待补交", "promised": "以承诺代替"}


def _line(material: CaseMaterial) -> dict[str, object]:
    note = _NOTES.get(material.kind)
    copies = 0 if note else max(material.copies, 1)
    return {"name": material.name, "form": _FORMS[material.kind], "copies": copies, "note": note}
