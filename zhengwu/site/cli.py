"""`zhengwu …`: start what the command needs, then hand over to the doors' commands."""

from __future__ import annotations

import os
import sys

from zhengwu.site import environment

#: Commands that answer without a database.
_NEEDS_NO_DATABASE = frozenset({"chaos", "clock", "maintenance", "openapi"})


def wants_database(arguments: list[str]) -> bool:
    """Whether this call will touch the database: help and pure calculations do not."""
    words = [a for a in arguments if not a.startswith("-")]
    asks_help = not words or "--help" in arguments or "-h" in arguments
    return not asks_help and words[0] not in _NEEDS_NO_DATABASE


def prepare_database() -> None:
    """The embedded server, unless `DATABASE_URL` names one; child processes find it in their environment."""
    if not os.environ.get("DATABASE_URL"):
        from zhengwu.site.database import start_embedded

        os.environ["DATABASE_URL"] = start_embedded(environment.var_dir() / "pg")


def main() -> None:
    """The command's entry point."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")
    if wants_database(sys.argv[1:]):
        prepare_database()
    import django

    django.setup()
    if sys.argv[1:2] == ["worker"]:
        from zhengwu.site.traces import trace_if_wanted

        trace_if_wanted()
    from zhengwu.doors.ops.cli import app

    app(prog_name="zhengwu")
