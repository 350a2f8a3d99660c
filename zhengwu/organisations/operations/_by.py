"""Who acts: an officer within a grant, or the platform itself when it is set up or imports."""

from __future__ import annotations

from zhengwu.kernel.public import SYSTEM, Actor
from zhengwu.organisations.models import Body
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.officer import NotAtWork, Officer


def acting(by: Officer | Actor, action: str, *, body: Body) -> Actor:
    """How events name who acts on something of this body.

    Raises:
        NotPermitted: an officer without the grant, or somebody who is neither an officer nor the platform
    """
    if isinstance(by, Actor):
        if by.ref != SYSTEM.ref:
            raise NotAtWork(action=action)
        return by
    return require(by, action, over=over_body(body)).actor
