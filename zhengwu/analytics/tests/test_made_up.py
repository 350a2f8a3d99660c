"""A made-up history: its chains are whole, its lives are what the rows of the cases say, and it leaves by the command line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from django.db.models import Count
from typer.testing import CliRunner

from zhengwu.analytics.models import CaseLife, ForecastCheck
from zhengwu.analytics.public import Period, Scope, check_forecast, checks, error_of, follow, forecast, recount, volume
from zhengwu.cases.public import Case, generate_cases
from zhengwu.cases.tests.factories import World, at
from zhengwu.doors.ops.cli import app
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


def test_the_log_leaves_by_the_command_line(world: World, tmp_path: Path) -> None:
    generate_cases(many=20, now=NOW, events=True)
    for form in ("xes", "ocel", "ocel-sqlite", "jsonl"):
        out = tmp_path / f"log.{form}"
        done = CliRunner().invoke(app, ["events", "export", "--format", form, "--out", str(out)])
        assert done.exit_code == 0, done.output
        assert out.stat().st_size > 1000
    again = CliRunner().invoke(
        app, ["events", "export", "--format", "ocel-sqlite", "--out", str(tmp_path / "log.ocel-sqlite")]
    )
    assert again.exit_code == 1
    assert CliRunner().invoke(app, ["events", "export", "--out", "-", "--from", "gestern"]).exit_code == 2
    assert "重算了 20 件" in CliRunner().invoke(app, ["events", "recount"]).output
