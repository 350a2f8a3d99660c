"""The pages of 决策分析."""

from __future__ import annotations

from zhengwu.doors.desk.analysis import cases, export, forecast, load, logs, overview, process, ranking, reports, table

PAGES = (overview, process, export, table, load, forecast, ranking, cases, reports, logs)
