"""The pages of stock."""

from __future__ import annotations

from zhengwu.doors.desk.certificates.stock import act, batch, batches, broken, columns, new, sample

PAGES = (batches, new, batch, columns, sample, act, broken)
