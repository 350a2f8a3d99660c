"""What an applicant may see: their own cases and drafts, or one case by number and query password."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.cases.models import Case, Draft
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.save_draft import KEPT_DAYS, NoSuchDraft
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.password import opens
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Account, applicants_for


class WrongNumberOrPassword(NotFound):
    """No case has this number with this password; which of the two is wrong is not said."""

    code = "case.wrong_number_or_password"
    template = "编号或查询密码不对。请照收件凭证上的填，密码不分大小写。"


def cases_of(*, account: Account, today: dt.date) -> QuerySet[Case]:
    """Every case the account handed in, or that belongs to somebody it acts for today; newest first."""
    refs = [a.ref for a in applicants_for(account, today)]
    return (
        Case.objects.select_related("item_version", "body__division")
        .filter(Q(account_id=account.pk) | Q(applicant_ref__in=refs))
        .order_by("-submitted_at", "-pk")
    )


def case_of(*, project_no: str, account: Account, today: dt.date) -> Case:
    """One of the account's own cases.

    Raises:
        NoSuchCase: not there, or somebody else's; both read the same
    """
    case = cases_of(account=account, today=today).filter(pk__in=numbered(project_no)).first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    return case


def case_by_password(*, project_no: str, password: str) -> Case:
    """The case with this number and query password (凭编号和密码查进度).

    Raises:
        WrongNumberOrPassword
    """
    case = numbered(project_no.strip().upper()).select_related("item_version", "body__division").first()
    if case is None or not opens(case, password):
        raise WrongNumberOrPassword
    return case


def drafts_of(*, account_id: int, now: dt.datetime) -> QuerySet[Draft]:
    """The account's drafts, newest first."""
    return (
        Draft.objects.select_related("item_version__item__body")
        .filter(account_id=account_id, saved_at__gte=now - dt.timedelta(days=KEPT_DAYS))
        .order_by("-saved_at")
    )


def draft_of(*, draft_id: UUID, account_id: int) -> Draft:
    """One of the account's drafts.

    Raises:
        NoSuchDraft
    """
    draft = (
        Draft.objects.select_related("item_version__item__body", "item_version__item__division")
        .filter(pk=draft_id, account_id=account_id)
        .first()
    )
    if draft is None:
        raise NoSuchDraft
    return draft
