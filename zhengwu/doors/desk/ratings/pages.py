"""The pages of ratings."""

from __future__ import annotations

from zhengwu.doors.desk.ratings import act, rates, rating, ratings, serve, terms

PAGES = (rates, terms, serve, rating, act, ratings)
