"""The pages of the calendar of due dates."""

from __future__ import annotations

from zhengwu.doors.desk.calendar import feed, month, renew

PAGES = (month, feed, renew)
