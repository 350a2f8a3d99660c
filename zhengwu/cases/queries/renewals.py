"""延续: which results end, and which can still be prolonged."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case, Decision
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.rules.renewal import last_day_to_renew, may_renew
from zhengwu.cases.rules.states import State
from zhengwu.people.public import Applicant

#: A renewal that came to nothing may be asked for again.
_CAME_TO_NOTHING = (State.NOT_ACCEPTED, State.WITHDRAWN, State.TERMINATED, State.REJECTED)


def renewable(project_no: str, *, applicant: Applicant, task_code: str, today: dt.date) -> Case | None:
    """The case whose result is to be prolonged; None when none is named.

    Raises:
        NotRenewable, RenewalUnderWay, RenewalTooLate
    """
    if not project_no:
        return None
    old = numbered(project_no).filter(applicant_ref=applicant.ref, task_code=task_code, state=State.CLOSED).first()
    until = _granted_until(old) if old else None
    under_way = _under_way(old) if old else ""
    may_renew(project_no=project_no, fits=old is not None, valid_to_date=until, under_way=under_way, today=today)
    return old


def _granted_until(case: Case) -> dt.date | None:
    decision = Decision.objects.filter(case=case, outcome="approve").first()
    return decision.valid_to if decision else None


def _under_way(case: Case) -> str:
    found = Case.objects.filter(renews=case).exclude(state__in=_CAME_TO_NOTHING).values_list("project_no", flat=True)
    return found.first() or ""


def renewal_until(case: Case, *, today: dt.date) -> dt.date | None:
    """The last day to ask for a renewal of this result; None when it does not end, is over, or was asked for already."""
    if case.state != State.CLOSED or (until := _granted_until(case)) is None or _under_way(case):
        return None
    last = last_day_to_renew(valid_to_date=until)
    return last if today <= last else None
