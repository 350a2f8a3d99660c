"""How often one address may try, as this door's pages count it; the counting is common to all doors."""

from zhengwu.doors.ui.limits import TooManyTries, count_try

__all__ = ["TooManyTries", "count_try"]
