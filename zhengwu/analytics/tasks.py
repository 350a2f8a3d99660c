"""Background jobs of analysis; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.analytics.operations.follow.follow import follow
from zhengwu.analytics.operations.forecast.check_forecast import check_forecast
from zhengwu.analytics.operations.reports.make_report import make_wanted
from zhengwu.kernel.public import current_time


@app.periodic(cron="* * * * *")
@app.task(name="analytics.follow", queueing_lock="analytics.follow")
def read_on(timestamp: int) -> None:
    """Every minute: what is new in the log goes into the figures."""
    follow(now=current_time())


@app.periodic(cron="40 3 * * *")
@app.task(name="analytics.check_forecast", queueing_lock="analytics.check_forecast")
def measure(timestamp: int) -> None:
    """Every night: how good the forecasts of the last weeks were."""
    check_forecast(now=current_time())


@app.periodic(cron="* * * * *")
@app.task(name="analytics.reports", queueing_lock="analytics.reports")
def write_reports(timestamp: int) -> None:
    """Every minute: reports somebody asked for."""
    make_wanted(now=current_time())
