"""`zhengwu …`: start what the command needs, then hand over to the doors' commands."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext

from zhengwu.site import environment

#: Commands that answer without a database.
_NEEDS_NO_DATABASE = frozenset({"chaos", "clock", "maintenance", "openapi"})
#: What starts processes that answer requests: exporters have threads, and those do not live through a fork.
_TRACE_THEMSELVES = frozenset({"", "run", "serve"})
_GO_ON = _TRACE_THEMSELVES | {"worker"}


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
    play(sys.argv[1:])


def play(arguments: list[str]) -> None:
    """Do the command, under a span of its own unless it goes on for ever: a worker's jobs have theirs, a web server's processes
    trace themselves.

    Raises:
        SystemExit: always, with the status of the process
    """
    from zhengwu.doors.ops.cli import app
    from zhengwu.kernel.public import span
    from zhengwu.site.traces import trace_if_wanted

    name = next((word for word in arguments if not word.startswith("-")), "")
    if name not in _TRACE_THEMSELVES:
        trace_if_wanted()
    with nullcontext() if name in _GO_ON else span(f"command {name}"):
        app(arguments, prog_name="zhengwu")
