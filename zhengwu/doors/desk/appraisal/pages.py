"""The pages of appraisal."""

from __future__ import annotations

from zhengwu.doors.desk.appraisal import appraisals, mark, marks, objection, result, results, scheme

PAGES = (appraisals, mark, marks, scheme, results, result, objection)
