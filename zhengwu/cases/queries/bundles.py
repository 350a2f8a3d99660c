"""Applications for a whole 一件事: one's own, and what else was handed in with a case."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.cases.models import BundleApplication, BundleDraft, Case
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, NoSuchDraft
from zhengwu.cases.queries.over import PARTY_FIELDS
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.people.public import Account, visible_to


class NoSuchBundleApplication(NotFound):
    """Not there, or somebody else's; both read the same."""

    code = "case.no_such_bundle_application"
    template = "没有找到这份一件事申请。请从“我的办件”进入。"


def bundle_applications_of(*, account: Account, today: dt.date) -> QuerySet[BundleApplication]:
    """What the account handed in, or what belongs to somebody all of whose cases it may look at; newest first."""
    mine = Q(account_id=account.pk)
    for visible in visible_to(account, today=today):
        if not visible.task_codes:
            mine |= Q(applicant_ref__in=visible.refs)
    return BundleApplication.objects.filter(mine).order_by("-submitted_at", "-pk")


def bundle_application_of(*, application_id: UUID, account: Account, today: dt.date) -> BundleApplication:
    """One of the account's own.

    Raises:
        NoSuchBundleApplication
    """
    found = bundle_applications_of(account=account, today=today).filter(pk=application_id).first()
    if found is None:
        raise NoSuchBundleApplication
    return found


def cases_in(application: BundleApplication) -> QuerySet[Case]:
    """Its cases in the order of the bundle."""
    found = Case.objects.select_related("item_version", "body__division").filter(bundle_link__application=application)
    return found.order_by("bundle_link__position")


def handed_in_together(case: Case) -> tuple[BundleApplication, list[Case]] | None:
    """The application a case came with, and its other cases; None for a case that came alone. At most three SQL statements."""
    link = getattr(case, "bundle_link", None)
    if link is None:
        return None
    application: BundleApplication = link.application
    return application, list(cases_in(application).exclude(pk=case.pk))


def together_on_desk(case: Case, *, by: Officer) -> tuple[str, list[tuple[Case, bool]]]:
    """同一件事的其他办件: the name of the bundle a case came with ("" when it came alone), and its other cases, each with whether
    this officer may open it. At most four SQL statements."""
    found = handed_in_together(case)
    if found is None:
        return "", []
    application, others = found
    open_to_me = _open_to(by, others)
    return application.bundle_name, [(other, other.pk in open_to_me) for other in others]


def bundle_on_desk(*, application_id: UUID, by: Officer) -> tuple[BundleApplication, list[tuple[Case, bool]]]:
    """One application for a whole 一件事 as the desk sees it: its cases in order, each with whether this officer may open it.

    Raises:
        NoSuchBundleApplication: not there, or none of its cases may be opened
    """
    application = BundleApplication.objects.filter(pk=application_id).first()
    if application is None:
        raise NoSuchBundleApplication
    cases = list(cases_in(application).prefetch_related("special_procedures"))
    open_to_me = _open_to(by, cases)
    if not open_to_me:
        raise NoSuchBundleApplication
    return application, [(case, case.pk in open_to_me) for case in cases]


def _open_to(by: Officer, cases: list[Case]) -> set[int]:
    mine = covered_by(by, actions=["cases.view"], body_field="body__code", party_fields=PARTY_FIELDS)
    return set(Case.objects.filter(mine, pk__in=[case.pk for case in cases]).values_list("pk", flat=True))


def bundle_drafts_of(*, account_id: int, now: dt.datetime) -> QuerySet[BundleDraft]:
    """The account's drafts for bundles, newest first."""
    kept = BundleDraft.objects.filter(account_id=account_id, saved_at__gte=now - dt.timedelta(days=KEPT_DAYS))
    return kept.order_by("-saved_at")


def bundle_draft_of(*, draft_id: UUID, account_id: int) -> BundleDraft:
    """One of the account's drafts.

    Raises:
        NoSuchDraft
    """
    found = BundleDraft.objects.filter(pk=draft_id, account_id=account_id).first()
    if found is None:
        raise NoSuchDraft
    return found


def bundle_from(draft_id: UUID, *, account_id: int) -> BundleApplication | None:
    """The application a draft has become."""
    return BundleApplication.objects.filter(account_id=account_id, idempotency_key=f"draft:{draft_id}").first()
