"""Importing this declares every address of 搜索用词."""

from __future__ import annotations

from zhengwu.doors.desk.search import add, change, end, misses, test, word, words

PAGES = (words, add, word, change, end, misses, test)
