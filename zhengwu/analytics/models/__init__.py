"""What is kept: lives, tallies, variants, reports, logs made by others, and how good the forecast was."""

from zhengwu.analytics.models.case_life import CaseLife
from zhengwu.analytics.models.forecast_check import ForecastCheck
from zhengwu.analytics.models.position import Position
from zhengwu.analytics.models.report import MonthlyReport
from zhengwu.analytics.models.tallies import DayTally, HourTally, MoveTally, ShareTally, VariantTally
from zhengwu.analytics.models.variant import VariantText
from zhengwu.analytics.models.visiting_log import VisitingLog

__all__ = [
    "CaseLife",
    "DayTally",
    "ForecastCheck",
    "HourTally",
    "MonthlyReport",
    "MoveTally",
    "Position",
    "ShareTally",
    "VariantTally",
    "VariantText",
    "VisitingLog",
]
