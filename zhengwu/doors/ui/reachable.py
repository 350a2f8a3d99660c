"""Whether the database is there, answered soon: whoever tells of an outage must not wait for it like everybody else."""

from __future__ import annotations

from typing import Final

from django.db import connection
from psycopg_pool import PoolTimeout

_PATIENCE_SECONDS: Final = 2.0


class DatabaseAway(Exception):
    """No connection within two seconds."""


def must_be_reachable() -> None:
    """Ask the pool for a connection, and give it back. Without a pool, or with a connection in hand, there is nothing to wait for.

    Raises:
        DatabaseAway
    """
    pool = getattr(connection, "pool", None)
    if pool is None or connection.connection is not None:
        return
    if pool.closed:
        pool.open()
    try:
        with pool.connection(timeout=_PATIENCE_SECONDS):
            pass
    except PoolTimeout as error:
        raise DatabaseAway from error
