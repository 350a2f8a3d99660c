import pytest

from zhengwu.flows.tests.factories import Office, open_office, published
from zhengwu.kernel.tests.grounds import ground

reviewing_office = ground("reviewing_office", open_office)


@pytest.fixture
def office(reviewing_office: Office) -> Office:
    return reviewing_office


@pytest.fixture
def demo_office(office: Office) -> Office:
    """The office with the three demonstration processes published."""
    for key in ("simple", "standard", "survey"):
        published(key)
    return office
