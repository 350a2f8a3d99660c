"""Whether an officer may do something over a body, asked once a body of a table instead of once a row."""

from __future__ import annotations

from zhengwu.kernel.public import NotPermitted
from zhengwu.organisations.public import Body, Officer, over_body, require


def may(by: Officer, action: str, body: Body) -> bool:
    """Whether a grant of this officer covers the action over this body."""
    if not by.may(action):
        return False
    try:
        require(by, action, over=over_body(body))
    except NotPermitted:
        return False
    return True
