"""Is the same already under way for the same applicant?"""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from zhengwu.cases.models import Case
from zhengwu.cases.queries.mine import cases_of
from zhengwu.cases.rules.duplicates import UNDER_WAY
from zhengwu.people.public import Account


def under_way(*, task_code: str, applicant_ref: str, account: Account, today: dt.date) -> QuerySet[Case]:
    """Cases of this item for this applicant that have no answer yet, newest first; only what the account may look at anyway."""
    mine = cases_of(account=account, today=today)
    return mine.filter(task_code=task_code, applicant_ref=applicant_ref, state__in=UNDER_WAY)
