"""一件事申请: hand in one application for several items; each becomes a case of its own."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import IntegrityError, transaction

from zhengwu.cases.events import BundleSubmitted
from zhengwu.cases.models import BundleApplication, BundleCase, BundleDraft, Case
from zhengwu.cases.operations.apply.submit import Application, checked, clean_key, make_case, may_apply
from zhengwu.cases.rules.application import AlreadyUsed
from zhengwu.cases.rules.bundle_application import chosen_of
from zhengwu.items.public import ItemVersion, bundle_of, in_force
from zhengwu.kernel.public import BadInput, InputError, local_date, new_id, publish
from zhengwu.people.public import Applicant


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSubmission:
    """The application, its cases in the order of the bundle, and whether this was a repeated submit."""

    application: BundleApplication
    cases: tuple[Case, ...]
    repeated: bool


def submit_bundle(
    *,
    bundle_code: str,
    applications: Sequence[Application],
    applicant: Applicant,
    identity_level: int,
    idempotency_key: str,
    source: str = Case.Source.ONLINE,
    draft_id: UUID | None = None,
    now: dt.datetime,
) -> BundleSubmission:
    """Hand in all of it at once (一次申请). Every item becomes a case in SUBMITTED with its own number, pinned to its version in
    force today: all of them in one transaction, or none.

    The same key with the same content gives the same cases again. A draft it came from is removed with it.

    Raises:
        BundleUnknown: no such bundle in force
        NotFound, ItemNotOffered: an item takes no applications
        ItemClosed, WrongAudience, LevelTooLow, OutOfScope: an item is not for this applicant, or not now
        AlreadyUsed: the key came with another application
        BadInput: with every mistake in every item, each at ("applications", place, …)
    """
    key = clean_key(idempotency_key)
    digest = _digest(bundle_code, applications, applicant)
    if earlier := _earlier(applicant, key, digest):
        return earlier
    today = local_date(now)
    bundle = bundle_of(code=bundle_code, on=today)
    order = chosen_of([a.task_code for a in applications], offered=[item.task_code for item in bundle.items])
    versions = {code: in_force(task_code=code, on=today) for code in order}
    for version in versions.values():
        may_apply(version, applicant, identity_level, today=today)
    fit = _all_checked(applications, versions, applicant, today=today)
    application = BundleApplication(
        pk=new_id(),
        bundle_code=bundle.code,
        bundle_name=bundle.name,
        account_id=applicant.account_id,
        applicant_ref=applicant.ref,
        applicant_name=applicant.name,
        idempotency_key=key,
        request_digest=digest,
        submitted_at=now,
    )
    try:
        with transaction.atomic():
            cases = _make_all(application, fit, versions, applicant, order=order, source=source, now=now)
            if draft_id:
                BundleDraft.objects.filter(pk=draft_id, account_id=applicant.account_id).delete()
    except IntegrityError:
        # The same submit was under way at the same moment; the other one won.
        if earlier := _earlier(applicant, key, digest):
            return earlier
        raise
    return BundleSubmission(application=application, cases=cases, repeated=False)


def _digest(bundle_code: str, applications: Sequence[Application], applicant: Applicant) -> str:
    parts = sorted(application.digest(applicant) for application in applications)
    return hashlib.sha256("\n".join([bundle_code, *parts]).encode()).hexdigest()


def _earlier(applicant: Applicant, key: str, digest: str) -> BundleSubmission | None:
    found = BundleApplication.objects.filter(account_id=applicant.account_id, idempotency_key=key).first()
    if found is None:
        return None
    if found.request_digest != digest:
        raise AlreadyUsed
    cases = tuple(link.case for link in found.links.select_related("case__item_version").order_by("position"))
    return BundleSubmission(application=found, cases=cases, repeated=True)


def _all_checked(
    applications: Sequence[Application], versions: dict[str, ItemVersion], applicant: Applicant, *, today: dt.date
) -> dict[str, Application]:
    """Every application with its form cleaned, or every mistake in any of them."""
    fit: dict[str, Application] = {}
    errors: list[InputError] = []
    for place, application in enumerate(applications):
        try:
            fit[application.task_code] = checked(versions[application.task_code], application, applicant, today=today)
        except BadInput as wrong:
            errors += [replace(error, loc=("applications", place, *error.loc)) for error in wrong.errors]
    if errors:
        raise BadInput(errors)
    return fit


def _make_all(
    application: BundleApplication,
    fit: dict[str, Application],
    versions: dict[str, ItemVersion],
    applicant: Applicant,
    *,
    order: Sequence[str],
    source: str,
    now: dt.datetime,
) -> tuple[Case, ...]:
    application.save(force_insert=True)
    # Serial numbers are counted per item: two bundles that share items take them in one order, and never wait in a circle.
    made = {
        code: make_case(
            fit[code],
            versions[code],
            applicant,
            source=source,
            key=f"bundle:{application.pk}:{order.index(code) + 1}",
            digest=fit[code].digest(applicant),
            now=now,
        )
        for code in sorted(order)
    }
    cases = tuple(made[code] for code in order)
    BundleCase.objects.bulk_create(
        BundleCase(application=application, case=case, position=position)
        for position, case in enumerate(cases, start=1)
    )
    publish(
        BundleSubmitted(
            application_id=application.pk,
            bundle_code=application.bundle_code,
            bundle_name=application.bundle_name,
            applicant_name=application.applicant_name,
            project_nos=tuple(case.project_no for case in cases),
        ),
        by=applicant.actor,
        at=now,
    )
    return cases
