"""Cases by number, whatever somebody typed for one."""

from __future__ import annotations

import re

from django.db.models import QuerySet

from zhengwu.cases.models import Case
from zhengwu.kernel.public import CompiledModels, Given

_NUMBER = re.compile(r"[0-9A-Z]{1,50}")


def is_number(written: str) -> bool:
    """Whether this can be the number of a case."""
    return _NUMBER.fullmatch(written) is not None


def numbered(project_no: str) -> QuerySet[Case]:
    """The case with this number, or none; what cannot be a number (NUL, half characters) never reaches the database."""
    return Case.objects.filter(project_no=project_no) if is_number(project_no) else Case.objects.none()


def case_numbered(project_no: str) -> Case | None:
    """The same, read with its item's version, its body and the body's division."""
    return next(iter(_numbered.found(number=project_no)), None) if is_number(project_no) else None


_numbered = CompiledModels(
    lambda: Case.objects.filter(project_no=Given("number")).select_related("item_version", "body__division")
)
