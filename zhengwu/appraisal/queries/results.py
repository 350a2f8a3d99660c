"""考核结果 as officers read them."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.appraisal.models import Objection, Result, Round, Scheme, SchemeVersion
from zhengwu.appraisal.operations._appraisal import VIEW, NoSuchAppraisal
from zhengwu.organisations.public import Officer, covered_by


def rounds() -> QuerySet[Round]:
    """Every period that was computed, the newest first."""
    return Round.objects.select_related("version__scheme")


def schemes() -> QuerySet[Scheme]:
    """Every scheme."""
    return Scheme.objects.prefetch_related("versions")


def scheme_of(key: str) -> tuple[Scheme, list[SchemeVersion]]:
    """A scheme and its versions, the newest first.

    Raises:
        NoSuchAppraisal
    """
    found = Scheme.objects.filter(key=key).first()
    if found is None:
        raise NoSuchAppraisal
    return found, list(found.versions.all())


def round_of(round_id: int) -> Round:
    """One period.

    Raises:
        NoSuchAppraisal
    """
    found = rounds().filter(pk=round_id).first()
    if found is None:
        raise NoSuchAppraisal
    return found


def results_for(*, officer: Officer, round_id: int) -> QuerySet[Result]:
    """The current results within the officer's reach, the best first. A window of no body is seen by whoever sees the place."""
    return Result.objects.filter(
        covered_by(officer, actions=(VIEW,), task_field=""), round_id=round_id, current=True
    ).order_by("-total", "target")


def result_for(*, result_id: int, by: Officer) -> Result:
    """One result with its losses.

    Raises:
        NoSuchAppraisal: there is none, or it is beyond this officer's reach
    """
    visible = covered_by(by, actions=(VIEW,), task_field="")
    found = Result.objects.select_related("round__version__scheme").filter(visible, pk=result_id).first()
    if found is None:
        raise NoSuchAppraisal
    return found


def objections_of(result: Result) -> QuerySet[Objection]:
    """What was objected to in this target and period."""
    return Objection.objects.filter(round=result.round, target=result.target)


def objections_waiting(*, officer: Officer) -> QuerySet[Objection]:
    """What waits for an answer, the oldest first."""
    within = covered_by(officer, actions=("appraisal.judge",), task_field="")
    return Objection.objects.select_related("round").filter(within, state=Objection.State.ASKED).order_by("at")
