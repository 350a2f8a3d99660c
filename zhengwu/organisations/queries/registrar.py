"""An officer as one who keeps the register of persons."""

from __future__ import annotations

from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Registrar


def registrar(officer: Officer | None, *, action: str = "people.edit") -> Registrar:
    """The officer with a checked right to keep the register of persons: what operations of `people` take as `by`.

    A person belongs to no division, anybody may turn to any window (跨域通办): asked is the right where the officer works.

    Raises:
        NotAtWork, MayNot, NobodyMay
    """
    body_code = officer.body_code if officer else ""
    held = require(officer, action, body_code=body_code)
    return Registrar(actor=held.actor, action=action, body_name=held.body_name, post_name=held.post_name)
