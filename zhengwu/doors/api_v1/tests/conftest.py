"""The county, and the cast with their tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.ops.demo.tests.county import NOW, the_county
from zhengwu.kernel.public import pinned_time
from zhengwu.people.public import account_by_username

__all__ = ["NOW", "the_county"]
Caller = Callable[[str], Client]


@pytest.fixture
def caller(the_county: None) -> Iterator[Caller]:
    """A program of one of the cast, in a loaded county, Tuesday 24 November 2026."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)  # the server of static files wants its folder

    def program_of(username: str) -> Client:
        account = account_by_username(username=username)
        assert account is not None
        return Client(headers={"Authorization": f"Bearer {token_for(account)}"})

    with pinned_time(NOW):
        yield program_of
