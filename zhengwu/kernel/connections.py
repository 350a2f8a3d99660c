"""Connections that a database left dead when it went away."""

from __future__ import annotations

import sys
from typing import Any

from django.db import InterfaceError, OperationalError, connections


def forget_dead_connections() -> None:
    """Look at every connection nobody uses now, and take another one for each that is dead.

    The pool gives them out as they are (a look each time would cost every request one), so that after a restart of the database
    each would fail somebody.
    """
    for one in connections.all(initialized_only=True):
        pool = getattr(one, "pool", None)
        if pool is not None and not pool.closed:
            pool.check()


def after_failure(error: BaseException | None) -> None:
    """When a request failed for the database: the next need not."""
    if isinstance(error, OperationalError | InterfaceError):
        forget_dead_connections()


def after_a_failed_page(**_told: Any) -> None:
    """The same where Django answers (its signal `got_request_exception`)."""
    after_failure(sys.exc_info()[1])
