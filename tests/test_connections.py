"""After a restart of the database the pool is looked through, not every request failed once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.core.signals import got_request_exception
from django.db import DatabaseError, OperationalError
from django.db.utils import ConnectionHandler
from django.http import HttpRequest

from zhengwu.doors.api_v1.problems import of_bug
from zhengwu.kernel import connections as room
from zhengwu.kernel.public import forget_dead_connections
from zhengwu.site.database import django_database

_KEPT = 3


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch, django_db_blocker: Any) -> Iterator[ConnectionHandler]:
    """A pool of its own with some connections that nobody uses."""
    settings = django_database(os.environ["DATABASE_URL"], pooled=True, prepared=False)
    settings["OPTIONS"]["pool"] = settings["OPTIONS"]["pool"] | {"min_size": _KEPT, "timeout": 5}
    made = ConnectionHandler({"default": settings})
    wrapper: Any = made["default"]
    monkeypatch.setattr(room, "connections", made)
    with django_db_blocker.unblock():
        wrapper.ensure_connection()
        wrapper.close()
        wrapper.pool.wait()
        yield made
        wrapper.close()
        wrapper.close_pool()


def _restart_seen_by(handler: ConnectionHandler) -> None:
    """As a restart of the database: every connection of the pool is dead, and the pool does not know."""
    wrapper: Any = handler["default"]
    pool = wrapper.pool
    borrowed = [pool.getconn() for _ in range(_KEPT)]
    pids = [one.info.backend_pid for one in borrowed]
    for one in borrowed:
        pool.putconn(one)
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute("SELECT pg_terminate_backend(pid, 5000) FROM unnest(%s::int[]) AS pid", [pids])


def _asks(handler: ConnectionHandler) -> int:
    """How many of some requests in a row are answered."""
    answered = 0
    for _ in range(_KEPT):
        try:
            with handler["default"].cursor() as cursor:
                cursor.execute("SELECT 1")
                answered += 1
        except DatabaseError:
            pass
        finally:
            handler["default"].close()
    return answered


def test_dead_connections_fail_everybody_once_unless_they_are_forgotten(handler: ConnectionHandler) -> None:
    _restart_seen_by(handler)
    assert _asks(handler) < _KEPT
    _restart_seen_by(handler)
    forget_dead_connections()
    assert _asks(handler) == _KEPT


@pytest.mark.parametrize(("error", "all_answered"), [(OperationalError("gone"), True), (ValueError("another"), False)])
def test_the_first_request_that_fails_for_it_is_the_last(
    handler: ConnectionHandler, error: Exception, all_answered: bool
) -> None:
    _restart_seen_by(handler)
    try:
        raise error
    except type(error):
        got_request_exception.send(sender=object, request=None)
    assert (_asks(handler) == _KEPT) is all_answered


def test_the_api_takes_note_of_it_too(handler: ConnectionHandler) -> None:
    _restart_seen_by(handler)
    assert of_bug(HttpRequest(), OperationalError("gone")).status_code == 500
    assert _asks(handler) == _KEPT
