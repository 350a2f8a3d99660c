"""查办件: what an officer knows of a case leads to it."""

from __future__ import annotations

from django.db.models import Q
from django.db.models.functions import Reverse

from zhengwu.cases.models import Case
from zhengwu.cases.queries.desk_tasks import desk_cases
from zhengwu.cases.queries.over import PARTY_FIELDS
from zhengwu.kernel.public import blind_index
from zhengwu.organisations.public import Officer, covered_by

#: Fewer characters begin or end every tenth number.
LEAST_OF_A_NUMBER = 4


def find_cases(*, q: str, by: Officer, limit: int = 50) -> list[Case]:
    """Cases within the officer's grants whose number begins or ends with `q` (from four characters on), whose applicant's name
    begins with it, or whose applicant's identity number it is; newest first.

    Each way has an index of its own: one condition for all of them would read a county's million cases.
    """
    q = q.strip()
    if not q or not q.isprintable():  # half characters and NUL stand in no name, and no database takes them
        return []
    theirs = covered_by(by, actions=["cases.view"], body_field="body__code", party_fields=PARTY_FIELDS)
    newest = Case.objects.alias(backwards=Reverse("project_no")).filter(theirs).order_by("-submitted_at").values("pk")
    ways = [Q(applicant_index=blind_index(q)), Q(applicant_name__startswith=q)]
    if len(q) >= LEAST_OF_A_NUMBER:
        number = q.upper()
        ways += [Q(project_no__startswith=number), Q(backwards__startswith=number[::-1])]
    one, *others = [newest.filter(way)[:limit] for way in ways]
    return list(desk_cases().filter(pk__in=one.union(*others)).order_by("-submitted_at")[:limit])
