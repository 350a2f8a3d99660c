"""Importing this declares every address of 服务状态说明."""

from __future__ import annotations

from zhengwu.doors.desk.status import end, notes, write

PAGES = (notes, write, end)
