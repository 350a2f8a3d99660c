"""Importing this declares every address of the editor."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit import autosave, new, row, rows, rules, section, start, ways

PAGES = (new, rules, start, section, autosave, ways, rows, row)
