"""要月报: ask for the report of a month."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.analytics.events import ReportWanted
from zhengwu.analytics.models import MonthlyReport
from zhengwu.analytics.queries.scope import ACTION
from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Body, Officer, Over, body_of, over_body, require


def want_report(*, month: dt.date, body_code: str, by: Officer, now: dt.datetime) -> MonthlyReport:
    """Ask for the report of a month that is over: about a body, or with "" about the officer's division. Asked twice, it is one.

    Raises:
        NotPermitted, BodyUnknown
        BadInput: the month is not over
    """
    month = month.replace(day=1)
    if month >= local_date(now).replace(day=1):
        raise BadInput.one(("month",), "这个月还没有过完。请选已经过完的月份。", "report.month")
    division_code, about = _about(body_code, by)
    with transaction.atomic():
        report, fresh = MonthlyReport.objects.select_for_update().get_or_create(
            month_date=month,
            division_code=division_code,
            body_code=body_code,
            state=MonthlyReport.State.WANTED,
            defaults={"about": about, "wanted_by": by.name, "wanted_at": now},
        )
        if fresh:
            publish(
                ReportWanted(report_id=report.pk, month_date=month, division_code=division_code, body_code=body_code),
                by=by.actor,
                at=now,
            )
    return report


def _about(body_code: str, by: Officer) -> tuple[str, str]:
    if body_code:
        body: Body = body_of(body_code)
        require(by, ACTION, over=over_body(body))
        return body.division.code, body.name
    require(by, ACTION, over=Over(division_code=by.division_code, body_code=""))
    return by.division_code, ""
