"""What many tests stand on is laid once: inside a transaction that is never committed, each test in a savepoint above it.

A conftest names a ground (`county_ground = ground("county", lay)`), and a fixture of its own asks for it. The ground stays as long
as one test after the other wants the same; whoever wants another database, or commits for real, finds it taken away.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction

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

    def lay(self, name: str) -> None:
        """Take away what stands, and lay this one."""
        self.leave()
        self._atomic = transaction.atomic()
        # What Django's own test case says of its transactions: operations that must be outermost may run above it.
        self._atomic._from_testcase = True  # type: ignore[attr-defined]
        self._atomic.__enter__()
        self.made, self.name = _GROUNDS[name](), name

    def leave(self) -> None:
        """Undo the ground, if one stands."""
        if self._atomic is not None:
            transaction.set_rollback(True)
            self._atomic.__exit__(None, None, None)
        self._atomic, self.name, self.made = None, "", None


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
    if found.name != wanted:
        with request.getfixturevalue("django_db_blocker").unblock():
            assert found.name or not connection.in_atomic_block, "the test's own transaction began too early"
            found.lay(wanted) if wanted else found.leave()
    return found
