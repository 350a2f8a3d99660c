"""登记 as those who keep it read it."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.appraisal.models import Mark
from zhengwu.appraisal.operations._appraisal import EDIT, NoSuchAppraisal
from zhengwu.organisations.public import Officer, covered_by


def marks_for(*, officer: Officer) -> QuerySet[Mark]:
    """What was recorded within the officer's reach, the latest day first; what was taken back is still there and says so."""
    return Mark.objects.filter(covered_by(officer, actions=(EDIT,), task_field=""))


def mark_for(*, mark_id: int, by: Officer) -> Mark:
    """One record.

    Raises:
        NoSuchAppraisal: there is none, or it is beyond this officer's reach
    """
    found = marks_for(officer=by).filter(pk=mark_id).first()
    if found is None:
        raise NoSuchAppraisal
    return found
