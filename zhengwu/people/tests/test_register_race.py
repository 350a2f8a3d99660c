"""The same person registering twice in a race: one row, nobody sees an error."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from zhengwu.people.models import NaturalPerson
from zhengwu.people.tests.factories import person


@pytest.mark.django_db(transaction=True)
def test_two_windows_register_wang_fang_at_once() -> None:
    def register(_: int) -> int:
        try:
            return person().pk
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as windows:
        registered = set(windows.map(register, range(4)))
    assert len(registered) == 1
    assert NaturalPerson.objects.count() == 1
