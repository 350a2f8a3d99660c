"""What a matter is called on the desk, and where it is seen."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from zhengwu.cases.public import Case

_CASE = "case:"


def names_of(subjects: Iterable[str]) -> dict[str, tuple[str, str, str]]:
    """Subject → name, second line, address. One SQL statement for all cases among them."""
    asked = list(subjects)
    numbers = [subject.removeprefix(_CASE) for subject in asked if subject.startswith(_CASE)]
    cases = {case.subject: case for case in Case.objects.filter(project_no__in=numbers)} if numbers else {}
    return {subject: _name(subject, cases.get(subject)) for subject in asked}


def _name(subject: str, case: Case | None) -> tuple[str, str, str]:
    if case is None:
        return subject, "", ""
    return case.item_name, case.project_no, reverse("desk-case", args=[case.project_no])
