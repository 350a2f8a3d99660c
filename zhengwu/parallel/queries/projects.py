"""Projects as the desk finds them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from zhengwu.organisations.public import Officer, covered_by
from zhengwu.parallel.models import JointApproval, JointMember, Project
from zhengwu.parallel.operations._found import NoSuchProject
from zhengwu.parallel.queries.lanes import clock_of
from zhengwu.parallel.queries.over import MEMBER_PARTY, PROJECT_PARTY, require_to_see
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.limits import LOCAL_DAYS, NATIONAL_DAYS
from zhengwu.parallel.rules.members import PENDING
from zhengwu.parallel.rules.stages import PROJECT_OVER, Stage

#: What a list can be narrowed to: waits for somebody, somebody is late, is over.
WAITING, LATE, OVER = "waiting", "late", "over"


def project_list(
    *, by: Officer, q: str = "", state: str = "", kind: str = "", view: str = "", today: dt.date
) -> QuerySet[Project]:
    """The projects this officer may see, with `waiting` (lanes), `late` (lanes) and `next_due`; the most urgent first.

    Args:
        q: the code in force or a former one from its beginning, a part of the name or of the applicant.
        view: WAITING, LATE, OVER or "".
    """
    found = _seen(by).annotate(
        waiting=Coalesce(Subquery(_lanes().values("n")), 0),
        late=Coalesce(Subquery(_lanes(before=today).values("n")), 0),
        next_due=Subquery(_lanes().values("first")),
    )
    if q:
        found = found.filter(
            Q(code__startswith=q)
            | Q(former_codes__contains=[q])
            | Q(name__icontains=q)
            | Q(applicant_name__icontains=q)
        )
    for field, value in (("state", state), ("kind", kind)):
        if value:
            found = found.filter(**{field: value})
    if view in {WAITING, LATE}:
        found = found.filter(**{f"{view}__gt": 0})
    if view == OVER:
        found = found.filter(state__in=PROJECT_OVER)
    return found.select_related("lead_body").order_by(F("next_due").asc(nulls_last=True), "-registered_at", "-pk")


def _seen(by: Officer) -> QuerySet[Project]:
    leads = covered_by(
        by, actions=["projects.view"], body_field="lead_body__code", task_field="", party_fields=PROJECT_PARTY
    )
    asked = covered_by(by, actions=["projects.view"], body_field="body__code", task_field="", party_fields=MEMBER_PARTY)
    return Project.objects.filter(leads | Q(pk__in=JointMember.objects.filter(asked).values("joint__project")))


def _lanes(before: dt.date | None = None) -> Any:
    """Lanes of a project that are waited for: how many, and the first day."""
    lanes = JointMember.objects.filter(joint__project=OuterRef("pk"), state__in=PENDING, joint__state__in=OPEN)
    if before:
        lanes = lanes.filter(due_date__lt=before)
    return lanes.order_by().values("joint__project").annotate(n=Count("pk"), first=Min("due_date"))


def project_for_desk(*, code: str, by: Officer) -> Project:
    """One project by its code, or by one it had before.

    Raises:
        NoSuchProject
        NotPermitted: neither its lead nor a body that is asked
    """
    code = code.replace("\x00", "")[:40]
    known = Project.objects.select_related("lead_body__division", "parent", "merged_into")
    project = known.filter(Q(code=code) | Q(former_codes__contains=[code])).first()
    if project is None:
        raise NoSuchProject(project_code=code)
    require_to_see(project, by=by)
    return project


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDays:
    """Working days of the four stages together, and the targets they are measured by."""

    used: int
    local: int = LOCAL_DAYS
    national: int = NATIONAL_DAYS


def stage_days(joints: list[JointApproval], *, today: dt.date) -> StageDays:
    """The days of all rounds of stages 1 to 4; what runs beside them costs the applicant no time."""
    counted = [joint for joint in joints if joint.stage and joint.stage != Stage.BESIDE]
    return StageDays(used=sum(clock_of(joint, today=today).used_days for joint in counted))
