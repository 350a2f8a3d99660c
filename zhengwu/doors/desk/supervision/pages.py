"""Importing this declares every address of supervision, in this order: fixed addresses before those with a number in them."""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "board", "stream", "cards", "card_act", "card_file", "card", "order_new", "orders", "order_act", "order_file", "order",
    "finding_new", "findings", "finding_act", "finding_file", "finding", "scores", "score", "rules", "rule_edit",
    "rule_begin", "rule_trial", "rule",
)  # fmt: skip
PAGES = tuple(import_module(f"{__package__}.{name}") for name in MODULES)
