"""What every test of the database begins with."""

from __future__ import annotations

import pytest

from zhengwu.parallel.tests.factories import Works, open_works


@pytest.fixture
def works(db: None) -> Works:
    return open_works()
