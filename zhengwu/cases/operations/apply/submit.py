"""申请: hand in an application."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from zhengwu.cases.events import CaseSubmitted
from zhengwu.cases.models import Case, CaseMaterial, Draft
from zhengwu.cases.models.number import next_project_no
from zhengwu.cases.operations._files import own_files, own_form_files
from zhengwu.cases.operations._library import library_errors, note_uses
from zhengwu.cases.operations.promises._sign import refuse_bad_promises, sign_promises
from zhengwu.cases.queries.handed_in import handed_in_with
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.queries.renewals import renewable
from zhengwu.cases.rules.application import (
    AlreadyUsed,
    GivenMaterial,
    ItemClosed,
    LevelTooLow,
    WrongAudience,
    shape_errors,
)
from zhengwu.cases.rules.trust import Trust, Way, trust_of
from zhengwu.certificates.public import looks_like_one
from zhengwu.documents.public import GivenSignature, name_errors
from zhengwu.flows.public import definition_of
from zhengwu.forms.public import FormDefinition, files_in, ready_for, validate
from zhengwu.items.public import (
    Given,
    Guide,
    ItemVersion,
    Needed,
    Standing,
    check_answers,
    check_materials,
    in_force,
    narrow,
    season,
)
from zhengwu.kernel.public import Actor, BadInput, InputError, blind_index, clean_line, local_date, plain, publish
from zhengwu.people.public import Applicant, OutOfScope

#: The review process of an item whose guide names none.
DEFAULT_PROCESS = "standard"
AUDIENCES = {"natural": "个人", "legal": "企业或单位"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What is handed in: the item, the applicant's situation, the form and the materials; `renews` is the number of the case
    whose result is to be prolonged (延续), `invest_code` that of the project it is for (投资项目代码).

    `signature` stands under the promises among the materials. It is no part of the content: signed again, it is the same
    application."""

    task_code: str
    answers: Mapping[str, Any]
    form: Mapping[str, Any]
    materials: Sequence[GivenMaterial]
    renews: str = ""
    invest_code: str = ""
    signature: GivenSignature | None = None

    def digest(self, applicant: Applicant) -> str:
        """One value per content, to tell a repeated submit from another one."""
        content = {
            "applicant": applicant.ref,
            "task_code": self.task_code,
            "answers": self.answers,
            "form": self.form,
            "materials": plain(list(self.materials)),
        }
        content |= {name: value for name in ("renews", "invest_code") if (value := getattr(self, name))}
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """The case, the password for asking after it, and whether this was a repeated submit."""

    case: Case
    query_password: str
    repeated: bool


def submit(
    *,
    application: Application,
    applicant: Applicant,
    identity_level: int,
    idempotency_key: str,
    source: str = Case.Source.ONLINE,
    draft_id: UUID | None = None,
    now: dt.datetime,
) -> Submission:
    """Hand in an application (申请). A case in SUBMITTED is made, pinned to the item version in force today.

    The same key with the same content gives the same case again; with other content it is refused. Everything wrong with form
    and materials is named at once. A draft it came from is removed in the same transaction.

    Raises:
        NotFound: no such item in force
        ItemClosed: outside the item's period of the year
        WrongAudience, LevelTooLow, AlreadyUsed
        OutOfScope: the applicant's mandate does not reach this item
        NotRenewable, RenewalUnderWay, RenewalTooLate: what is to be renewed
        NoPromiseHere, RiskyDomain, BadCredit: what is promised
        BadInput: with every mistake
    """
    key = clean_key(idempotency_key)
    digest = application.digest(applicant)
    if earlier := _earlier(applicant, key, digest):
        return earlier
    version = in_force(task_code=application.task_code, on=local_date(now))
    may_apply(version, applicant, identity_level, today=local_date(now))
    fit = checked(version, application, applicant, today=local_date(now))
    renews = renewable(application.renews, applicant=applicant, task_code=version.item.task_code, today=local_date(now))
    number = next_project_no(task_code=version.item.task_code, day=local_date(now))
    try:
        with transaction.atomic():
            case = make_case(
                fit, version, applicant, number=number, source=source, key=key, digest=digest, renews=renews, now=now
            )
            if draft_id:
                Draft.objects.filter(pk=draft_id, account_id=applicant.account_id).delete()
    except IntegrityError:
        # The same submit was under way at the same moment; the other one won.
        if earlier := _earlier(applicant, key, digest):
            return earlier
        raise
    return Submission(case=case, query_password=query_password(case), repeated=False)


def clean_key(idempotency_key: str) -> str:
    """The key as it is kept.

    Raises:
        BadInput
    """
    key = clean_line(idempotency_key, max_length=100, loc=("Idempotency-Key",))
    if not key:
        raise BadInput.one(("Idempotency-Key",), "提交编号是空的，请刷新页面后重新提交。", "idempotency.missing")
    return key


def _earlier(applicant: Applicant, key: str, digest: str) -> Submission | None:
    found = handed_in_with(account_id=applicant.account_id, key=key)
    if found is None:
        return None
    case_id, earlier = found
    if earlier != digest:
        raise AlreadyUsed
    case = Case.objects.get(pk=case_id)
    return Submission(case=case, query_password=query_password(case), repeated=True)


def may_apply(version: ItemVersion, applicant: Applicant, identity_level: int, *, today: dt.date) -> None:
    """Whether this applicant can apply for this item today.

    Raises:
        ItemClosed, WrongAudience, OutOfScope, LevelTooLow
    """
    standing = season(version.guide, today)
    if standing.standing is Standing.CLOSED:
        raise ItemClosed(name=version.name, opens_date=standing.opens_date)
    if version.audience not in {"both", applicant.kind}:
        raise WrongAudience(audience=AUDIENCES[version.audience], kind=AUDIENCES[applicant.kind])
    if not applicant.may("apply", task_code=version.item.task_code):
        raise OutOfScope(action="apply", subject=applicant.ref)
    if identity_level < version.min_level:
        raise LevelTooLow(needed=version.min_level, level=identity_level)


def checked(
    version: ItemVersion,
    application: Application,
    applicant: Applicant,
    *,
    today: dt.date,
    receptionist: int | None = None,
) -> Application:
    """The application with its form cleaned.

    Args:
        receptionist: the account that took the papers in at a counter: the files are its, and a paper may stay paper.

    Raises:
        BadInput: with every mistake in it
        NoPromiseHere, RiskyDomain, BadCredit: it promises what may not be promised
    """
    guide = version.guide
    errors: list[InputError] = []
    files_of = applicant.account_id if receptionist is None else receptionist
    answers: dict[str, Any] = {}
    form: dict[str, Any] = {}
    try:
        answers = check_answers(guide, application.answers)
    except BadInput as wrong:
        errors.extend(wrong.errors)
    try:
        written = dict(application.form)
        known = verified_answers(guide.form, written, applicant)
        form = validate(guide.form, written | known, today=today, answers=answers)
        errors.extend(own_form_files(files_in(guide.form.fields(), form), account_id=files_of))
    except BadInput as wrong:
        errors.extend(wrong.errors)
    overdue = season(guide, today).standing is Standing.OVERDUE
    needed = narrow(guide, answers, overdue=overdue)
    errors.extend(_material_errors(guide, needed, application.materials, at_counter=receptionist is not None))
    errors.extend(own_files(application.materials, account_id=files_of))
    errors.extend(
        library_errors(
            application.materials, guide, holder_ref=applicant.ref, id_number=applicant.id_number, today=today
        )
    )
    errors.extend(name_errors(application.signature, signer=applicant.actor.name))
    if errors:
        raise BadInput(errors)
    refuse_bad_promises(version, application.materials, applicant)
    return replace(application, answers=answers, form=form)


def verified_answers(form: FormDefinition, given: Mapping[str, Any], applicant: Applicant) -> dict[str, Any]:
    """Who applies is known from the verified identity and not from the form: name and document number are put in, whatever
    was written there."""
    number = {"id_type": applicant.id_type, "id_number": applicant.id_number}
    whole = {"name": applicant.name} | (number if applicant.kind == "natural" else {"uscc": applicant.id_number})
    known = {"applicant": whole, "applicant.name": applicant.name, "applicant.id_number": applicant.id_number}
    ready = {f.key: ready_for(f, known) for f in form.fields() if f.required or f.key in given}
    return {key: value for key, value in ready.items() if value is not None}


def _material_errors(
    guide: Guide, needed: Needed, given: Sequence[GivenMaterial], *, at_counter: bool
) -> list[InputError]:
    """Missing, untolerable and misshapen hand-ins; what the guide names in another situation may come along."""
    gaps = check_materials(needed, [Given(material=g.name, tolerate=g.tolerate) for g in given])
    return [
        *shape_errors(given=given, on_guide=names_on(guide), at_counter=at_counter),
        *(gap.as_input_error() for gap in gaps if gap.problem != "not_asked"),
    ]


def names_on(guide: Guide) -> frozenset[str]:
    """Every material the guide names in any situation."""
    overdue = guide.overdue.materials if guide.overdue else ()
    return frozenset(m.name for m in (*guide.materials, *overdue))


def make_case(
    application: Application,
    version: ItemVersion,
    applicant: Applicant,
    *,
    number: str = "",
    source: str,
    key: str,
    digest: str,
    renews: Case | None = None,
    now: dt.datetime,
    by: Actor | None = None,
) -> Case:
    """The case with its materials and its event, inside the caller's transaction.

    Args:
        number: taken before the transaction; without one the next is taken inside it.
        by: who handed it in, unless the applicant did.
    """
    item = version.item
    process = definition_of(process_key=version.guide.process_key or DEFAULT_PROCESS)
    case = Case.objects.create(
        project_no=number or next_project_no(task_code=item.task_code, day=local_date(now)),
        item_version=version,
        process_key=process.key,
        process_version=process.version,
        task_code=item.task_code,
        item_name=version.name,
        body=item.body,
        source=source,
        account_id=applicant.account_id,
        applicant_kind=applicant.kind,
        applicant_ref=applicant.ref,
        applicant_name=applicant.name,
        applicant_id_type=applicant.id_type,
        applicant_id_number=applicant.id_number,
        applicant_index=blind_index(applicant.id_number),
        phone=str(application.form.get("phone") or applicant.phone),
        agent_name=applicant.agent_name,
        agent_ref=applicant.agent_ref,
        answers=dict(application.answers),
        sealed_form=json.dumps(plain(application.form), ensure_ascii=False),
        idempotency_key=key,
        request_digest=digest,
        submitted_at=now,
        renews=renews,
    )
    handed_in = (*application.materials, *files_of_the_form(version, application))
    levels = _levels_of(handed_in)
    CaseMaterial.objects.bulk_create(
        material_row(case, given, at=now, sources=_sources(version.guide), levels=levels) for given in handed_in
    )
    publish(
        CaseSubmitted(
            project_no=case.project_no,
            task_code=case.task_code,
            item_name=case.item_name,
            item_version=version.version,
            body_code=item.body.code,
            applicant_name=case.applicant_name,
            agent_name=case.agent_name,
            source=source,
            materials=tuple(m.name for m in application.materials),
            invest_code=application.invest_code,
        ),
        by=by or applicant.actor,
        at=now,
    )
    note_uses(case, application.materials, by=by or applicant.actor, now=now)
    sign_promises(case, version, application.materials, applicant, signature=application.signature, now=now)
    return case


def files_of_the_form(version: ItemVersion, application: Application) -> list[GivenMaterial]:
    """Files that answer a field: whoever looks at the materials of the case sees them, under the name of the field."""
    labels = {field.key: field.label for field in version.guide.form.fields()}
    files = files_in(version.guide.form.fields(), application.form)
    return [GivenMaterial(name=labels[key], file_id=UUID(file_id)) for key, file_id in files.items()]


def _sources(guide: Guide) -> dict[str, str]:
    """Material → who makes it."""
    return {m.name: m.source for m in guide.materials}


def _levels_of(given: Sequence[GivenMaterial]) -> dict[int, Trust | None]:
    """The levels of the hand-ins these are copies of, by key."""
    earlier = [g.reused_from for g in given if g.reused_from is not None]
    return {m.pk: m.trust_level for m in CaseMaterial.objects.filter(pk__in=earlier)} if earlier else {}


def material_row(
    case: Case,
    given: GivenMaterial,
    *,
    at: dt.datetime,
    sources: Mapping[str, str] | None = None,
    levels: Mapping[int, Trust | None] | None = None,
) -> CaseMaterial:
    """A hand-in as the row it becomes, with how far it may be relied on."""
    if given.paper:
        kind = CaseMaterial.Kind.PAPER
    elif given.file_id is not None:
        kind = CaseMaterial.Kind.FILE
    elif given.tolerate:
        kind = CaseMaterial.Kind.TOLERATED
    elif given.promise:
        kind = CaseMaterial.Kind.PROMISED
    else:
        kind = CaseMaterial.Kind.CERTIFICATE
    way: Way = kind.value  # type: ignore[assignment]  # the choices of `Kind`
    trust = trust_of(
        way=way,
        original_seen=given.original_seen,
        source=(sources or {}).get(given.name, ""),
        reused=(levels or {}).get(given.reused_from or 0),
        in_library=looks_like_one(given.certificate_identifier),
    )
    return CaseMaterial(
        case=case,
        name=given.name,
        kind=kind,
        file_id=given.file_id,
        certificate_identifier=given.certificate_identifier,
        given_at=at,
        trust=trust or "",
        original_seen=given.original_seen,
        copies=given.copies,
        reused_from_id=given.reused_from,
    )
