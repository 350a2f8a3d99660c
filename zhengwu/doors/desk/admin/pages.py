"""Importing this declares every address of 管理. One row an area, its pages in the order of the alphabet."""

from __future__ import annotations

from importlib import import_module

AREAS: dict[str, tuple[str, ...]] = {
    "absences": (
        "absence",
        "absences",
    ),
    "accounts": ("account", "accounts", "act", "open"),
    "audit": ("audit",),
    "bodies": (
        "abolish",
        "bodies",
        "body",
        "change",
        "establish",
        "move",
        "rename",
    ),
    "calendar": ("year", "years"),
    "delegations": (
        "accept",
        "decline",
        "delegation",
        "delegations",
        "end",
        "propose",
        "withdraw",
    ),
    "divisions": (
        "abolish",
        "add",
        "division",
        "divisions",
        "merge",
        "recode",
        "rename",
        "split",
    ),
    "emergency": ("emergencies", "seal"),
    "entries": (
        "approve",
        "ask",
        "entries",
        "entry",
        "give_back",
        "keep",
        "leave",
        "release",
    ),
    "legal_persons": (
        "dissolution",
        "legal_person",
        "legal_persons",
        "operator",
        "register",
        "representative",
    ),
    "people": (
        "contact",
        "death",
        "document",
        "guardian",
        "merge",
        "person",
        "persons",
        "register",
        "reveal",
    ),
    "policy": ("policy",),
    "posts": (
        "appoint",
        "appointment",
        "change",
        "close",
        "grants",
        "new",
        "post",
        "posts",
    ),
    "sheets": (
        "export",
        "page",
    ),
    "staff": ("staff",),
    "systems": ("register", "system", "systems"),
}
PAGES = tuple(import_module(f"{__package__}.{area}.{page}") for area, pages in AREAS.items() for page in pages)
