"""A made-up history: its chains are whole, its lives are what the rows of the cases say."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count

from zhengwu.analytics.models import CaseLife, ForecastCheck
from zhengwu.analytics.public import Period, Scope, check_forecast, checks, error_of, follow, forecast, recount, volume
from zhengwu.cases.public import Case, generate_cases
from zhengwu.cases.tests.factories import World, at
from zhengwu.kernel.public import verify

NOW = at("2026-10-30", 15)
MANY = 600


def test_a_made_up_history_is_whole_and_says_what_the_cases_say(world: World) -> None:
    generate_cases(many=MANY, now=NOW, events=True)
    assert list(verify()) == []
    assert recount(now=NOW) == MANY
    of_cases = dict(Case.objects.exclude(decided_at=None).values_list("project_no", "decided_at"))
    of_lives = dict(CaseLife.objects.exclude(decided_at=None).values_list("project_no", "decided_at"))
    assert of_lives == of_cases
    ended = Case.objects.filter(closed_at__isnull=False).count()
    assert CaseLife.objects.exclude(end="").count() == ended
    late = sum(
        case.decided_at.astimezone(dt.timezone(dt.timedelta(hours=8))).date() > case.promise_due_date
        for case in Case.objects.exclude(decided_at=None)
        if case.decided_at and case.promise_due_date
    )
    two_years = Scope(period=Period.month(dt.date(2026, 10, 30), months=26))
    found = volume(two_years)
    assert (found.submitted, found.decided, found.late) == (MANY, len(of_cases), late)
    by_source = dict(Case.objects.values_list("source").annotate(n=Count("pk")))
    assert sum(by_source.values()) == found.submitted


def test_the_forecast_is_measured_on_history(world: World) -> None:
    generate_cases(many=MANY, now=NOW, events=True)
    follow(now=NOW)
    assert check_forecast(now=NOW) == ForecastCheck.objects.count() > 0
    assert check_forecast(now=NOW) == ForecastCheck.objects.count(), "measured anew, not twice"
    error = error_of(checks())
    assert error is not None
    days = forecast(Scope(period=Period.month(dt.date(2026, 10, 30))), today=dt.date(2026, 10, 30))
    assert len(days) >= 10
    assert all(0 <= day.expected <= day.undecided for day in days)
