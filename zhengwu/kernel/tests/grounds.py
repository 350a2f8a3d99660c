"""What many tests stand on is laid once: inside a transaction that is never committed, each test in a savepoint above it.

A conftest names a ground (`county_ground = ground("county", lay)`), and a fixture of its own asks for it. The ground stays as long
as one test after the other wants the same; whoever wants another database, or commits for real, finds it taken away.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

_GROUNDS: dict[str, Callable[[], Any]] = {}


def ground(name: str, lay: Callable[[], Any]) -> Any:
    """A fixture with what `lay` made and returned (each test gets a copy). `name` is the one it has among the fixtures."""
    _GROUNDS[name] = lay

    @pytest.fixture(name=name)
    def laid(db: None, standing: Standing) -> Any:
        return copy.deepcopy(standing.made) if standing.name == name else lay()

    return laid


class Standing:
    """The ground that stands now, if one does."""

    def __init__(self) -> None:
        self.name = ""
        self.made: Any = None
        self._atomic: transaction.Atomic | None = None
        self._connection: BaseDatabaseWrapper | None = None

    def lay(self, name: str) -> None:
        """Take away what stands, and lay this one."""
        self.leave()
        self._connection = connections[DEFAULT_DB_ALIAS]
        self._atomic = transaction.atomic()
        # What Django's own test case says of its transactions: operations that must be outermost may run above it.
        self._atomic._from_testcase = True  # type: ignore[attr-defined]
        self._atomic.__enter__()
        self.made, self.name = _GROUNDS[name](), name

    @property
    def firm(self) -> bool:
        """Whether it can be stood on. While a browser is driven, Django keeps another connection for the same thread; and a
        test may have closed the one the ground was laid in."""
        mine = self._connection
        return mine is not None and mine is connections[DEFAULT_DB_ALIAS] and mine.in_atomic_block

    def leave(self) -> None:
        """Undo the ground, if one stands."""
        if self._atomic is not None and self._connection is not None:
            if self.firm:
                transaction.set_rollback(True)
                self._atomic.__exit__(None, None, None)
            else:
                _let_go(self._connection)
        self._atomic, self._connection, self.name, self.made = None, None, "", None


def _let_go(connection: BaseDatabaseWrapper) -> None:
    """End a connection in the middle of its transaction; the server undoes it. The next one to use it connects anew."""
    connection.in_atomic_block = connection.needs_rollback = False
    connection.savepoint_ids, connection.atomic_blocks, connection.run_on_commit = [], [], []
    connection.close()


@pytest.fixture(scope="session")
def standing_ground(django_db_setup: None, django_db_blocker: Any) -> Iterator[Standing]:
    """One a worker."""
    standing = Standing()
    yield standing
    with django_db_blocker.unblock():
        standing.leave()


@pytest.fixture(autouse=True)
def standing(request: pytest.FixtureRequest) -> Standing | None:
    """Before the test's own transaction begins: the ground it wants, or none. A test without a database leaves what is there."""
    names, marker = set(request.fixturenames), request.node.get_closest_marker("django_db")
    if marker is None and not names & {"db", "transactional_db"}:
        return None
    found: Standing = request.getfixturevalue("standing_ground")
    commits = "transactional_db" in names or bool(marker and (marker.kwargs.get("transaction") or marker.args))
    wanted = "" if commits else next(iter(sorted(names & set(_GROUNDS))), "")
    if found.name != wanted or (wanted and not found.firm):
        with request.getfixturevalue("django_db_blocker").unblock():
            found.leave()
            assert not connections[DEFAULT_DB_ALIAS].in_atomic_block, "the test's own transaction began too early"
            if wanted:
                found.lay(wanted)
    return found
