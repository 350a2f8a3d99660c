"""Importing this declares every address of 表单设计."""

from __future__ import annotations

from importlib import import_module

PAGES = tuple(import_module(f"{__package__}.{page}") for page in ("form", "add", "field", "section", "preview"))
