"""Whether an officer may change what belongs to a body or a division."""

from __future__ import annotations

from zhengwu.organisations.models import Body, Division
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.officer import MayNot, NobodyMay, NotAtWork, Officer  # noqa: F401


def may_over_body(by: Officer, action: str, body: Body) -> None:
    require(by, action, body_code=body.code)


def may_over_division(by: Officer, action: str, division: Division) -> None:
    if not any(division.code.startswith(scope.subtree) for scope in by.scopes(action) if scope.subtree):
        raise NobodyMay(action=action)
