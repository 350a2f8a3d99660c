"""Which cases an export is about, and their lives one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet, Value
from django.db.models.functions import Concat

from zhengwu.analytics.rules.activities import READ
from zhengwu.analytics.rules.life import Happened, Life, life_of
from zhengwu.cases.public import Case
from zhengwu.kernel.public import SHANGHAI, StoredEvent, horizon, keyed_digest, streamed

_AT_ONCE = 2_000
_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Cases submitted on days first <= d < after, of an item, of bodies; None and "" leave it open."""

    task_code: str = ""
    body_codes: tuple[str, ...] = ()
    first_date: dt.date | None = None
    after_date: dt.date | None = None

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()


def _cases(wanted: Wanted) -> QuerySet[Case]:
    found = Case.objects.all()
    if wanted.task_code:
        found = found.filter(task_code=wanted.task_code)
    if wanted.body_codes:
        found = found.filter(body__code__in=wanted.body_codes)
    if wanted.first_date:
        found = found.filter(submitted_at__gte=_midnight(wanted.first_date))
    if wanted.after_date:
        found = found.filter(submitted_at__lt=_midnight(wanted.after_date))
    return found


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), SHANGHAI)


def lives_for(wanted: Wanted) -> Iterator[Life]:
    """The lives of these cases, from the settled part of the log. Memory holds one case and a few thousand rows."""
    rows = StoredEvent.objects.filter(subject__startswith="case:", type__in=READ, id__lte=horizon())
    if not wanted.all:
        subjects = _cases(wanted).annotate(subject_name=Concat(Value("case:"), "project_no")).values("subject_name")
        rows = rows.filter(subject__in=subjects)
    ordered = rows.order_by("subject", "seq").values_list("id", "subject", "type", "at", "data", "actor")
    for subject, chain in groupby(streamed(ordered, at_once=_AT_ONCE), key=lambda row: row[1]):
        events = [Happened(id_, type_, at, data, actor) for id_, _, type_, at, data, actor in chain]
        if (life := life_of(subject.removeprefix("case:"), events)) is not None:
            yield life


def digest(kind: str, text: str) -> str:
    """The keyed digest of a pseudonym; its own key, so that it leads to no other of ours."""
    return keyed_digest(f"analytics-{kind}", text)[:_DIGITS]
