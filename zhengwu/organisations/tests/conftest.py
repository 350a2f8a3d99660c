"""The county as a fixture."""

from __future__ import annotations

import pytest

from zhengwu.kernel.tests.grounds import ground
from zhengwu.organisations.tests import factories

quiet_county = ground("quiet_county", factories.county)


@pytest.fixture
def county(quiet_county: factories.County) -> factories.County:
    return quiet_county


@pytest.fixture
def staffed(county: factories.County) -> factories.County:
    return factories.staffed(county)
