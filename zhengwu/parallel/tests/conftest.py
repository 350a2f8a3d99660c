"""What every test of the database begins with."""

from __future__ import annotations

import pytest

from zhengwu.kernel.tests.grounds import ground
from zhengwu.parallel.tests.factories import Works, open_works

building_office = ground("building_office", open_works)


@pytest.fixture
def works(building_office: Works) -> Works:
    return building_office
