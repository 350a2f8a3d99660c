from __future__ import annotations

import pytest

from zhengwu.cases.tests.factories import World
from zhengwu.cases.tests.grounds import office
from zhengwu.kernel.tests.grounds import ground
from zhengwu.supervision.tests.office import open_office

__all__ = ["office"]
#: Of orders and findings.
oversight = ground("oversight", open_office)


@pytest.fixture
def world(office: World) -> World:
    return office
