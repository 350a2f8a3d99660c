"""Importing this declares every address of 文书范本."""

from __future__ import annotations

from zhengwu.doors.desk.wordings import act, begin, edit, previews, version, wording, wordings

PAGES = (wordings, begin, previews, edit, act, version, wording)
