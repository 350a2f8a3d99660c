"""The test runner itself does what the tests count on."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("together")
def test_what_belongs_together_runs_together(request: pytest.FixtureRequest, worker_id: str) -> None:
    """Grouped tests carry their group in their name; a runner that loses it starts a town on every worker."""
    assert worker_id == "master" or request.node.nodeid.endswith("@together")
