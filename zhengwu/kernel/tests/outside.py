"""Another side that answers for a provider in tests: it stands where the wire would begin, behind every check of the address."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from zhengwu.kernel.public import Answer

#: What is asked (method, address, what was sent) → a status, or what the body says as JSON.
Side = Callable[[str, str, dict[str, Any]], Any]


def put_outside(monkeypatch: pytest.MonkeyPatch, side: Side) -> None:
    """From now on `side` answers whatever this platform asks of others."""

    def carry(method: str, address: str, *, seconds: float, most_bytes: int, **sends: Any) -> Answer:
        said = side(method, address, sends)
        if isinstance(said, int):
            return Answer(status=said, content=b"")
        return Answer(status=200, content=json.dumps(said).encode(), headers={"Content-Type": "application/json"})

    monkeypatch.setattr("zhengwu.kernel.outgoing.carry", carry)
