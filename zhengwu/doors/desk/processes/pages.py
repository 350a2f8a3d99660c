"""Importing this declares every address of 审查流程, in the order of the alphabet."""

from __future__ import annotations

from importlib import import_module

AREA = ("compare", "design", "draw", "file", "migrate", "process", "processes", "running", "upload")
PAGES = tuple(import_module(f"{__package__}.{page}") for page in AREA)
