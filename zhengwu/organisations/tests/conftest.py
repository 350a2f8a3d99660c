"""The county as a fixture."""

from __future__ import annotations

import pytest

from zhengwu.organisations.tests import factories


@pytest.fixture
def county(db: None) -> factories.County:
    return factories.county()


@pytest.fixture
def staffed(county: factories.County) -> factories.County:
    return factories.staffed(county)
