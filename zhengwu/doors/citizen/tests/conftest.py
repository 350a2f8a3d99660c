"""The county, and the hour it is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache

from zhengwu.doors.citizen.tests.factories import NOW
from zhengwu.doors.ops.demo.tests.county import the_county
from zhengwu.kernel.public import pinned_time

__all__ = ["the_county"]


@pytest.fixture
def county(the_county: None) -> Iterator[None]:
    """Loaded; it is Tuesday 24 November 2026, ten in the morning."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)  # the server of static files wants its folder
    cache.clear()
    with pinned_time(NOW):
        yield
