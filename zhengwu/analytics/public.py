"""The way into analytics."""

from zhengwu.analytics.models import CaseLife
from zhengwu.analytics.operations.follow.follow import follow
from zhengwu.analytics.operations.follow.recount import recount

__all__ = ["CaseLife", "follow", "recount"]
