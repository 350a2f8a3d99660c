import pytest

from zhengwu.cases.tests.factories import World, open_world


@pytest.fixture
def world(db: None) -> World:
    return open_world()
