"""Importing this declares every address of 公开征求意见 on the desk."""

from __future__ import annotations

from zhengwu.doors.desk.consultations import answer, close, consultation, consultations, new

PAGES = (consultations, new, consultation, answer, close)
