"""The way into analytics."""

from zhengwu.analytics.models import CaseLife, MonthlyReport, VariantText, VisitingLog
from zhengwu.analytics.operations.export.jsonl import jsonl
from zhengwu.analytics.operations.export.ocel_json import ocel_json
from zhengwu.analytics.operations.export.ocel_sqlite import ocel_sqlite
from zhengwu.analytics.operations.export.wanted import Wanted
from zhengwu.analytics.operations.export.xes import xes
from zhengwu.analytics.operations.follow.follow import follow
from zhengwu.analytics.operations.follow.recount import recount
from zhengwu.analytics.operations.forecast.check_forecast import check_forecast
from zhengwu.analytics.operations.logs.bring_log import bring_log, discovered_in
from zhengwu.analytics.operations.reports.make_report import make_wanted
from zhengwu.analytics.operations.reports.want_report import want_report
from zhengwu.analytics.queries.findings import findings_of
from zhengwu.analytics.queries.forecast import (
    AHEAD_WORKDAYS,
    AtRisk,
    Due,
    Past,
    at_risk,
    checks,
    error_of,
    forecast,
    look_back,
)
from zhengwu.analytics.queries.in_public import (
    FEWEST,
    PublicFigures,
    PublicMonth,
    public_bodies,
    public_hours,
    public_months,
)
from zhengwu.analytics.queries.kept import log_for, logs_for, report_content, reports_for
from zhengwu.analytics.queries.process import Bottleneck, bottlenecks, edges, loops, process
from zhengwu.analytics.queries.scope import Period, Scope, bodies_for
from zhengwu.analytics.queries.under_figure import KINDS, cases_under
from zhengwu.analytics.queries.volumes import (
    UnderWay,
    Volume,
    by_body,
    by_channel,
    by_day,
    by_item,
    by_month,
    channels_by_month,
    hours,
    hours_by_body,
    hours_by_item,
    item_names,
    read_at,
    shares,
    sum_of,
    under_way,
    volume,
)
from zhengwu.analytics.rules.activities import END_NAMES
from zhengwu.analytics.rules.discovery import Discovered, Edge, Variant
from zhengwu.analytics.rules.findings import Finding, per_cent, span
from zhengwu.analytics.rules.findings import slowest as finding_slowest
from zhengwu.analytics.rules.process_map import ProcessMap, process_map

__all__ = [
    "AHEAD_WORKDAYS",
    "END_NAMES",
    "FEWEST",
    "KINDS",
    "AtRisk",
    "Bottleneck",
    "CaseLife",
    "Discovered",
    "Due",
    "Edge",
    "Finding",
    "MonthlyReport",
    "Past",
    "Period",
    "ProcessMap",
    "PublicFigures",
    "PublicMonth",
    "Scope",
    "UnderWay",
    "Variant",
    "VariantText",
    "VisitingLog",
    "Volume",
    "Wanted",
    "at_risk",
    "bodies_for",
    "bottlenecks",
    "bring_log",
    "by_body",
    "by_channel",
    "by_day",
    "by_item",
    "by_month",
    "cases_under",
    "channels_by_month",
    "check_forecast",
    "checks",
    "discovered_in",
    "edges",
    "error_of",
    "finding_slowest",
    "findings_of",
    "follow",
    "forecast",
    "hours",
    "hours_by_body",
    "hours_by_item",
    "item_names",
    "jsonl",
    "log_for",
    "logs_for",
    "look_back",
    "loops",
    "make_wanted",
    "ocel_json",
    "ocel_sqlite",
    "per_cent",
    "process",
    "process_map",
    "public_bodies",
    "public_hours",
    "public_months",
    "read_at",
    "recount",
    "report_content",
    "reports_for",
    "shares",
    "span",
    "sum_of",
    "under_way",
    "volume",
    "want_report",
    "xes",
]
