"""谁看过我的信息: every look at a person's numbers in full, in the register or in a case of theirs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from zhengwu.cases.events import IdentityRevealed, ProgressSeen
from zhengwu.cases.models import Case
from zhengwu.kernel.public import StoredEvent
from zhengwu.people.events import NumberRevealed
from zhengwu.people.public import NaturalPerson, refs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Who looked: body and post, which answer for it. The officer's name stays in the log, under `number`, for a complaint.

    `family`: somebody the person lets see their progress; they saw no number.
    """

    number: int
    at: dt.datetime
    body_name: str
    post_name: str
    reason: str
    project_no: str = ""
    family: str = ""


def looks_at(*, person: NaturalPerson) -> QuerySet[StoredEvent]:
    """The events of these looks, newest first (个人信息保护法 art. 44). Three statements with the first page."""
    refs = refs_of(person)
    numbers = Case.objects.filter(applicant_ref__in=refs).values_list("project_no", flat=True)
    chains = [*refs, *(f"case:{number}" for number in numbers)]
    kinds = [NumberRevealed.type_name(), IdentityRevealed.type_name(), ProgressSeen.type_name()]
    return StoredEvent.objects.filter(subject__in=chains, type__in=kinds).order_by("-at", "-pk")


def look_of(event: StoredEvent) -> Look:
    """One of them as it is told; what was written before bodies stood in the event says so by being empty."""
    data = event.data
    return Look(
        number=event.pk,
        at=event.at,
        body_name=data.get("body_name", ""),
        post_name=data.get("post_name", ""),
        reason=data.get("reason", ""),
        project_no=data.get("project_no", ""),
        family=data.get("viewer_name", ""),
    )
