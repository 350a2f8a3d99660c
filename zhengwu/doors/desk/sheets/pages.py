"""Importing this declares every address of the area."""

from __future__ import annotations

from importlib import import_module

AREAS: dict[str, tuple[str, ...]] = {"sheets": ("come_in", "go_out", "report")}
PAGES = tuple(import_module(f"{__package__}.{page}") for pages in AREAS.values() for page in pages)
