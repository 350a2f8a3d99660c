"""What an applicant may see: their own cases and drafts, or one case by number and query password."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.cases.models import Case, Draft
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, NoSuchDraft
from zhengwu.cases.queries.numbered import case_numbered
from zhengwu.cases.queries.password import opens
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Account, applicant_for, visible_to


class WrongNumberOrPassword(NotFound):
    """No case has this number with this password; which of the two is wrong is not said."""

    code = "case.wrong_number_or_password"
    template = "编号或查询密码不对。请照收件凭证上的填，密码不分大小写。"


def cases_of(*, account: Account, today: dt.date) -> QuerySet[Case]:
    """Every case the account handed in, or that belongs to somebody whose cases it may look at today; newest first.

    A mandate narrowed to items shows the cases of those items. Rows that were merged into one person count as that person.
    """
    mine = Q(account_id=account.pk)
    for visible in visible_to(account, today=today):
        theirs = Q(applicant_ref__in=visible.refs)
        mine |= theirs & Q(task_code__in=visible.task_codes) if visible.task_codes else theirs
    return Case.objects.select_related("item_version", "body__division").filter(mine).order_by("-submitted_at", "-pk")


def case_of(*, project_no: str, account: Account, today: dt.date) -> Case:
    """One of the account's own cases.

    Raises:
        NoSuchCase: not there, or somebody else's; both read the same
    """
    case = case_numbered(project_no)
    if case is None or not _sees(account, case, today=today):
        raise NoSuchCase(project_no=project_no[:60])
    return case


def _sees(account: Account, case: Case, *, today: dt.date) -> bool:
    """As `cases_of` says it to the database, of one that has been read."""
    return case.account_id == account.pk or any(
        case.applicant_ref in visible.refs and (not visible.task_codes or case.task_code in visible.task_codes)
        for visible in visible_to(account, today=today)
    )


def case_to_act_on(*, project_no: str, account: Account, today: dt.date) -> Case:
    """One of the account's own cases, to do something in the applicant's name: whoever handed it in for somebody else must still
    be allowed to. A mandate that ended in mid-case lets them look at what they did, and no more.

    Raises:
        NoSuchCase
        NotYours: and those that say why
    """
    case = case_of(project_no=project_no, account=account, today=today)
    applicant_for(account, ref=case.applicant_ref, task_code=case.task_code, action="apply", today=today)
    return case


def case_by_password(*, project_no: str, password: str) -> Case:
    """The case with this number and query password (凭编号和密码查进度).

    Raises:
        WrongNumberOrPassword
    """
    case = case_numbered(project_no.strip().upper())
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
        Draft.objects.select_related("item_version__item__body", "item_version__item__division", "resubmits")
        .filter(pk=draft_id, account_id=account_id)
        .first()
    )
    if draft is None:
        raise NoSuchDraft
    return draft
