"""Projects as the project unit sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db.models import Q, QuerySet

from zhengwu.parallel.models import Project
from zhengwu.parallel.operations._found import NoSuchProject
from zhengwu.people.public import Account, visible_to


def projects_of(*, account: Account, today: dt.date, q: str = "") -> QuerySet[Project]:
    """Projects of everybody all of whose matters the account may look at; newest first."""
    refs = [ref for seen in visible_to(account, today=today) if not seen.task_codes for ref in seen.refs]
    found = Project.objects.select_related("lead_body").filter(applicant_ref__in=refs)
    if q:
        found = found.filter(Q(code__startswith=q) | Q(former_codes__contains=[q]) | Q(name__icontains=q))
    return found.order_by("-registered_at", "-pk")


def project_of(*, code: str, account: Account, today: dt.date) -> Project:
    """One of the account's own, by its code or one it had before.

    Raises:
        NoSuchProject: not there, or somebody else's; both read the same
    """
    code = code.replace("\x00", "")[:40]
    mine = projects_of(account=account, today=today)
    project = mine.filter(Q(code=code) | Q(former_codes__contains=[code])).first()
    if project is None:
        raise NoSuchProject(project_code=code)
    return project


def has_projects(*, refs: Collection[str]) -> bool:
    """Whether any of these has a project. One SQL statement."""
    return Project.objects.filter(applicant_ref__in=refs).exists()
