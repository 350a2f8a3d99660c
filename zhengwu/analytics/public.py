"""The way into analytics."""

from zhengwu.analytics.models import CaseLife
from zhengwu.analytics.operations.export.jsonl import jsonl
from zhengwu.analytics.operations.export.ocel_json import ocel_json
from zhengwu.analytics.operations.export.ocel_sqlite import ocel_sqlite
from zhengwu.analytics.operations.export.wanted import Wanted
from zhengwu.analytics.operations.export.xes import xes
from zhengwu.analytics.operations.follow.follow import follow
from zhengwu.analytics.operations.follow.recount import recount

__all__ = ["CaseLife", "Wanted", "follow", "jsonl", "ocel_json", "ocel_sqlite", "recount", "xes"]
