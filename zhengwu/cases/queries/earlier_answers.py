"""能不填的不填: what an applicant wrote in an earlier application is offered again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from zhengwu.cases.models import Case

#: How many earlier applications are looked through.
_MOST = 10


def earlier_answers(names: Collection[str], *, account_id: int, holder: str, today: date) -> dict[str, Any]:
    """The newest answer to each field (`earlier:<key>`) that this account gave for this applicant. One SQL statement.

    Another agent's applications stay theirs: what they wrote is not shown to whoever acts for the same company.
    """
    wanted = {name.partition(":")[2]: name for name in names}
    found: dict[str, Any] = {}
    cases = Case.objects.filter(account_id=account_id, applicant_ref=holder).order_by("-submitted_at")
    for case in cases[:_MOST]:
        for key in wanted.keys() & case.form.keys():
            found.setdefault(wanted[key], case.form[key])
    return found
