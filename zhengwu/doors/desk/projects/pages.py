"""Importing this declares every address of 工程项目. What has a word of its own in the address comes before what has a code."""

from __future__ import annotations

from importlib import import_module

_NAMES = (
    "projects",
    "mine",
    "silent",
    "new",
    "merge",
    "bundle",
    "joints",
    "joint_new",
    "joint_file",
    "joint",
    "member",
    "answer",
    "sign_for",
    "commit",
    "urge",
    "again",
    "link",
    "close",
    "end",
    "extend",
    "visit",
    "sign",
    "mediator_end",
    "project",
    "stage",
    "step",
    "code",
    "split",
    "visit_new",
    "mediator_new",
)
PAGES = tuple(import_module(f"{__package__}.{name}") for name in _NAMES)
