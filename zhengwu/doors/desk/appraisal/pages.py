"""The pages of appraisal."""

from __future__ import annotations

from zhengwu.doors.desk.appraisal import appraisals, mark, objection, result, results, scheme

PAGES = (appraisals, mark, scheme, results, result, objection)
