"""The pages of publication."""

from __future__ import annotations

from zhengwu.doors.desk.disclosure import act, answer, correct, disclosure, disclosures, new, plea, plea_file, terms

PAGES = (new, terms, disclosure, correct, act, plea, answer, plea_file, disclosures)
