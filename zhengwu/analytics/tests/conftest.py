from __future__ import annotations

import pytest

from zhengwu.cases.tests.factories import World
from zhengwu.cases.tests.grounds import office

__all__ = ["office"]


@pytest.fixture
def world(office: World) -> World:
    return office
