"""Importing this declares every address of promises and filings."""

from __future__ import annotations

from zhengwu.doors.desk.promises import checks, credit, filing_rules, filings, repair

PAGES = (checks, credit, repair, filings, filing_rules)
