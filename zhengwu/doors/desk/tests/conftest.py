"""The county, and the hour it is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from zhengwu.doors.desk.tests.factories import NOW, PASSWORD
from zhengwu.doors.ops.demo.tests.county import county as lay_down_the_county
from zhengwu.kernel.public import pinned_time


@pytest.fixture
def county(db: None) -> Iterator[None]:
    """Loaded; it is Tuesday 24 November 2026, ten in the morning."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)  # the server of static files wants its folder
    lay_down_the_county(password=PASSWORD, now=NOW)
    with pinned_time(NOW):
        yield
