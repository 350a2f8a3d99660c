"""Reports and visiting logs an officer may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from zhengwu.analytics.models import MonthlyReport, VisitingLog
from zhengwu.analytics.queries.scope import ACTION
from zhengwu.documents.public import fetch
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, Over, covered_by


class NoSuchReport(NotFound):
    """There is none, or it is about somebody else's bodies."""

    template = "没有这份月报，或者它不归您看。请回到月报列表。"


class NoSuchLog(NotFound):
    """There is none, or another body brought it."""

    template = "没有这份日志，或者它不归您看。请回到外来日志列表。"


def reports_for(officer: Officer) -> QuerySet[MonthlyReport]:
    """Reports about bodies within the grants, and about divisions all of which is within them."""
    about_bodies = covered_by(officer, actions=(ACTION,), body_field="body_code", task_field="")
    found = ~Q(body_code="") & about_bodies
    if officer.may(ACTION, Over(division_code=officer.division_code, body_code="")):
        found |= Q(body_code="", division_code=officer.division_code)
    return MonthlyReport.objects.filter(found)


def report_content(report_id: int, *, by: Officer) -> tuple[MonthlyReport, bytes]:
    """A report with its file.

    Raises:
        NoSuchReport: also while it is not made yet
    """
    report = reports_for(by).filter(pk=report_id).first()
    if report is None or report.sha256 is None:
        raise NoSuchReport
    return report, fetch(report.sha256)


def logs_for(officer: Officer) -> QuerySet[VisitingLog]:
    """Logs brought by bodies within the grants."""
    return VisitingLog.objects.filter(covered_by(officer, actions=(ACTION,), task_field=""))


def log_for(log_id: int, *, by: Officer) -> VisitingLog:
    """One of them.

    Raises:
        NoSuchLog
    """
    log = logs_for(by).filter(pk=log_id).first()
    if log is None:
        raise NoSuchLog
    return log
