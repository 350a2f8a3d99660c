"""Importing this declares every address of 通知."""

from __future__ import annotations

from zhengwu.doors.desk.notices import resend, sending, sent, template, templates, words

PAGES = (sent, sending, resend, templates, template, words)
