"""Cases that are over, for those who keep them."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import ARCHIVABLE, State


def archivable(*, before: dt.datetime, packed: QuerySet) -> QuerySet:  # type: ignore[type-arg]
    """The numbers of the cases that ended before an instant and are not among those packed already, oldest first."""
    over = Case.objects.filter(state__in=sorted(ARCHIVABLE), closed_at__lt=before)
    return over.exclude(project_no__in=packed).order_by("closed_at", "pk").values_list("project_no", flat=True)


def case_to_archive(project_no: str) -> Case:
    """The case, locked, in a state nothing more of the law can happen in.

    Raises:
        NoSuchCase, OutOfOrder
    """
    case = locked(project_no)
    only_in(ARCHIVABLE, State(case.state), step="归档")
    return case
