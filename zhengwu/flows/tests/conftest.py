import pytest

from zhengwu.flows.tests.factories import Office, open_office, published


@pytest.fixture
def office(db: None) -> Office:
    return open_office()


@pytest.fixture
def demo_office(office: Office) -> Office:
    """The office with the three demonstration processes published."""
    for key in ("simple", "standard", "survey"):
        published(key)
    return office
