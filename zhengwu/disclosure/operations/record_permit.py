"""自动生成: what a case granted becomes a public entry; what ends it is marked there."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.public import Case, Decision
from zhengwu.certificates.public import Certificate
from zhengwu.disclosure.events import DisclosureMarked, DisclosureWithdrawn
from zhengwu.disclosure.models import Disclosure, DisclosureChange
from zhengwu.disclosure.operations._disclosure import facts_of, step
from zhengwu.disclosure.operations.enter import EnteredAlready, enter_as
from zhengwu.disclosure.rules.entry import Entry
from zhengwu.disclosure.rules.kinds import STANDING_NAMES, Kind, Origin, Standing, SubjectKind, subject_kind_of
from zhengwu.disclosure.rules.states import TABLE, State, Verb
from zhengwu.disclosure.rules.withdrawing import Ground
from zhengwu.documents.public import document
from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.people.public import LegalPerson, resolve_ref

#: 行政许可: the only kind of case whose result 双公示 is about.
_PERMIT_TYPE = "01"
_LONGEST_CONTENT = 4000


def record_permit(*, project_no: str, now: dt.datetime) -> Disclosure | None:
    """Make the entry of a granted permit. None: no permit, not granted, or recorded before (it may run twice)."""
    case = (
        Case.objects.select_related("item_version", "body__division")
        .defer("item_version__guide_json", "item_version__search")
        .filter(project_no=project_no)
        .first()
    )
    decision = Decision.objects.filter(case=case, outcome="approve").first() if case else None
    if case is None or decision is None or case.item_version.item_type != _PERMIT_TYPE:
        return None
    if Disclosure.objects.filter(source_ref=case.subject).exists():
        return None
    entry = _entry(case, decision)
    try:
        row = enter_as(entry=entry, body=case.body, origin=Origin.CASE, source_ref=case.subject, by=SYSTEM, now=now)
    except EnteredAlready:  # by hand, or by the same event a moment ago
        return None
    name_certificate(source_ref=case.subject)
    return row


def _entry(case: Case, decision: Decision) -> Entry:
    paper = document(decision.document_id) if decision.document_id else None
    natural = case.applicant_kind == "natural"
    kind = subject_kind_of(natural=natural, code=case.applicant_id_number)
    decided = local_date(decision.decided_at)
    # What is granted to a natural person may say where they live: their entry says what it is, not the details.
    content = case.item_name if natural else decision.reason[:_LONGEST_CONTENT] or case.item_name
    return Entry(
        kind=Kind.PERMIT,
        subject_kind=kind,
        subject_name=case.applicant_name,
        subject_code=case.applicant_id_number,
        subject_id_type=case.applicant_id_type if natural else "",
        representative="" if kind is SubjectKind.NATURAL else _representative(case.applicant_ref),
        decision_name=paper.title if paper else case.item_name,
        decision_no=paper.number if paper else case.project_no,
        category="普通",
        content=content,
        decision_date=decided,
        valid_from=decided,
        valid_to=decision.valid_to,
    )


def _representative(ref: str) -> str:
    legal = resolve_ref(ref)
    person = legal.legal_representative if isinstance(legal, LegalPerson) else None
    return person.name if person else ""


def name_certificate(*, source_ref: str) -> bool:
    """Put name and number of the certificate into the entry of its case, once it is issued. May run twice."""
    issued = Certificate.objects.filter(subject_ref=source_ref).exclude(number="").order_by("-version", "pk").first()
    if issued is None:
        return False
    waiting = Disclosure.objects.filter(source_ref=source_ref, certificate_no="")
    return bool(
        waiting.update(
            certificate_name=issued.kind,
            certificate_no=issued.number,
            valid_from=issued.valid_from,
            valid_to=issued.valid_to,
        )
    )


def mark_permit(*, source_ref: str, standing: Standing, reason: str, now: dt.datetime) -> bool:
    """What a case granted was ended (撤销、注销、吊销): its entry stays and says so; what waited is taken back. May run twice."""
    with transaction.atomic():
        row = (
            Disclosure.objects.select_for_update(of=("self",))
            .select_related("body__division")
            .filter(source_ref=source_ref, standing=Standing.VALID)
            .first()
        )
        if row is None or State(row.state) not in TABLE[Verb.MARK]:
            return False
        row.standing, row.standing_reason = standing, reason
        if row.state == State.WAITING:
            step(row, Verb.WITHDRAW, reason=reason, by=SYSTEM, now=now)
            publish(
                DisclosureWithdrawn(**facts_of(row), ground=Ground.REVOKED, reason=STANDING_NAMES[standing]),
                by=SYSTEM,
                at=now,
            )
            return True
        row.save(update_fields=["standing", "standing_reason"])
        DisclosureChange.objects.create(disclosure=row, verb=Verb.MARK, reason=reason, at=now, by_name=SYSTEM.name)
        publish(
            DisclosureMarked(**facts_of(row), standing=standing, reason=STANDING_NAMES[standing]), by=SYSTEM, at=now
        )
    return True
