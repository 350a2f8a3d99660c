"""What can be measured alone, in the order of reading."""

from __future__ import annotations

PARTS = (
    "machine",
    "submit",
    "lifecycle",
    "guide",
    "pages",
    "programs",
    "history",
    "analysis",
    "supervision",
    "papers",
    "search",
    "stock",
    "checks",
    "divisions",
    "memory",
    "growth",
)
