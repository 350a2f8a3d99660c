"""Two offices: 陈静's, with orders and findings, and the county's, where cases go wrong."""

from __future__ import annotations

import pytest

from zhengwu.cases.tests.factories import World
from zhengwu.kernel.tests.grounds import ground
from zhengwu.supervision.tests.factories import open_followed_world
from zhengwu.supervision.tests.office import Office, open_office

supervision_office = ground("supervision_office", open_office)
supervision_world = ground("supervision_world", open_followed_world)

__all__ = ["supervision_office", "supervision_world"]


@pytest.fixture
def office(supervision_office: Office) -> Office:
    """Orders and findings."""
    return supervision_office


@pytest.fixture
def world(supervision_world: World) -> World:
    """Cases that are late."""
    return supervision_world
