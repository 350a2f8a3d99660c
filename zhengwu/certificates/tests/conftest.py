from __future__ import annotations

import pytest

from zhengwu.certificates.tests.factories import Bureau, open_bureau


@pytest.fixture
def bureau(db: None) -> Bureau:
    return open_bureau()
