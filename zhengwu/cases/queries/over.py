"""A case as the object of an action: where it lies, whose it is, who has touched it."""

from __future__ import annotations

from django.db.models import Q

from zhengwu.cases.models import Case, RefusalFiling, Undoing
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.numbered import numbered
from zhengwu.flows.public import actors_of
from zhengwu.organisations.public import Officer, Over, check_action

#: The columns with those whose matter a case is; lists leave out what an officer must keep away from.
PARTY_FIELDS = ("applicant_ref", "agent_ref")


def over_of(case: Case, action: str) -> Over:
    """The case as permission sees it. Who did the other side is read only for actions that must be kept apart from it."""
    other = check_action(action).apart_from
    return Over(
        division_code=case.body.division.code,
        body_code=case.body.code,
        task_code=case.task_code,
        parties=frozenset(ref for ref in (case.applicant_ref, case.agent_ref) if ref),
        done_by={other: _who_did(case, other)} if other else {},
    )


def _who_did(case: Case, action: str) -> set[int]:
    """The accounts that did the other side: steps of the review say so themselves, the rest is kept with what it opened."""
    match action:
        case "cases.propose_undoing":
            return set(Undoing.objects.filter(case=case, outcome="").values_list("proposer_id", flat=True))
        case "cases.file_refusal":
            return set(RefusalFiling.objects.filter(case=case, answer="").values_list("filer_id", flat=True))
    return actors_of(subject=case.subject, action=action)


def case_as_object(*, project_no: str, action: str) -> Over:
    """The case of this number as permission sees it, for somebody who asks about permission and not about the case.

    Raises:
        NoSuchCase
    """
    case = numbered(project_no).select_related("body__division").defer("sealed_form", "answers").first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    return over_of(case, action)


def recused(officer: Officer) -> Q:
    """The cases this officer must keep away from (回避): their own, and those of declared relatives."""
    away = sorted(officer.interested())
    found = Q(pk__in=[])
    for field in PARTY_FIELDS:
        found |= Q(**{f"{field}__in": away})
    return found
