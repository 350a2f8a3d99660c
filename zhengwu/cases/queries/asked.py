"""要您办的事: what cases ask of their applicant now, and until when. One statement for any number of cases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import OuterRef, Q, QuerySet, Subquery

from zhengwu.cases.models import Case, CaseQuestion, Commitment, Hearing, Undoing
from zhengwu.cases.rules.hearing import Standing
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.cases.rules.tolerance import OWING


class Wanted(StrEnum):
    """What is asked for."""

    CORRECT = "correct"
    """补正: what the one notice names"""
    CHANGE = "change"
    """预审退回: change the application and hand it in again"""
    SUPPLY = "supply"
    """容缺: what was promised for later"""
    ANSWER = "answer"
    """询问: a question of the office"""
    HEARING = "hearing"
    """听证: one may ask for it"""
    SPEAK = "speak"
    """陈述申辩: before a result is ended"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing. `until` is its last day; `question` the one to answer."""

    case: Case
    wanted: Wanted
    until: dt.date | None = None
    question: int | None = None


def asked_of(cases: QuerySet[Case], *, today: dt.date, most: int) -> list[Asked]:
    """What these cases ask for, the nearest day first; `most` cases are looked at, the newest."""
    found = cases.select_related("correction").annotate(
        owes_until=_one(Commitment.objects.filter(kind=Commitment.Kind.TOLERANCE, kept_at=None), "deadline_date"),
        question=_one(CaseQuestion.objects.filter(answered_at=None).order_by("pk"), "pk"),
        hearing_until=_one(Hearing.objects.filter(standing=Standing.OFFERED, ask_until__gte=today), "ask_until"),
        speak_until=_one(Undoing.objects.filter(outcome="", views="", heard_until__gte=today), "heard_until"),
    )
    something = (
        Q(state__in=[State.CORRECTING, State.RETURNED])
        | Q(state__in=list(OWING), owes_until__isnull=False)
        | Q(state__in=list(UNDECIDED), question__isnull=False)
        | Q(hearing_until__isnull=False)
        | Q(speak_until__isnull=False)
    )
    asked = [one for case in found.filter(something)[:most] for one in _of(case)]
    return sorted(asked, key=lambda one: (one.until or dt.date.max, one.case.pk))


def _one(
    rows: QuerySet[CaseQuestion] | QuerySet[Commitment] | QuerySet[Hearing] | QuerySet[Undoing], column: str
) -> Subquery:
    return Subquery(rows.filter(case=OuterRef("pk")).values(column)[:1])


def _of(case: Case) -> Iterator[Asked]:
    """From what was annotated: a case may ask several things at once."""
    facts, state = vars(case), State(case.state)
    if state is State.CORRECTING:
        yield Asked(case=case, wanted=Wanted.CORRECT, until=case.correction.deadline_date)
    if state is State.RETURNED:
        yield Asked(case=case, wanted=Wanted.CHANGE)
    if state in OWING and facts["owes_until"]:
        yield Asked(case=case, wanted=Wanted.SUPPLY, until=facts["owes_until"])
    if state in UNDECIDED and facts["question"]:
        yield Asked(case=case, wanted=Wanted.ANSWER, question=facts["question"])
    if facts["hearing_until"]:
        yield Asked(case=case, wanted=Wanted.HEARING, until=facts["hearing_until"])
    if facts["speak_until"]:
        yield Asked(case=case, wanted=Wanted.SPEAK, until=facts["speak_until"])
