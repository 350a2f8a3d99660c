"""Who may do something to an object, and why: the question an administrator asks of the table of permission."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from zhengwu.kernel.public import NotPermitted
from zhengwu.organisations.models import Grant
from zhengwu.organisations.queries.holders import holders
from zhengwu.organisations.rules.officer import GrantScope, Officer
from zhengwu.organisations.rules.over import Over


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One officer whose post has a grant that covers the object, and what keeps them away from it, if anything does."""

    officer: Officer
    grant: GrantScope
    barred: NotPermitted | None


def explain(action: str, *, over: Over, today: dt.date) -> list[Explained]:
    """Everybody at work today whose grants cover the action over this object, those who may do it first. One SQL statement.

    Raises:
        UnknownAction
    """
    found = [
        Explained(officer=officer, grant=grant, barred=officer.barred(action, over))
        for officer in holders(action, over=over, today=today)
        if (grant := officer.grant_for(action, over))
    ]
    return sorted(found, key=lambda one: one.barred is not None)


def posts_by_action() -> Counter[str]:
    """How many posts have a grant for each action, over whatever it is. One SQL statement."""
    counted = Grant.objects.order_by().values("action").annotate(posts=Count("post", distinct=True))
    return Counter({row["action"]: row["posts"] for row in counted})
