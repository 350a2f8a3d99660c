"""Importing this declares every address of the base catalogue, its pages in the order of the alphabet."""

from __future__ import annotations

from importlib import import_module

NAMES = (
    "add",
    "begin",
    "change",
    "divide",
    "end",
    "entries",
    "entry",
    "implementing",
    "item",
    "negative",
    "negative_add",
    "negative_end",
)
PAGES = tuple(import_module(f"{__package__}.{name}") for name in NAMES)
