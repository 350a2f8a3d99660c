"""Who looks after the systems that sign people in here."""

from __future__ import annotations

from django.conf import settings

from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over


def require_over_systems(*, by: Officer) -> Officer:
    """The officer, if they look after the division this installation serves: what they let in, everybody here meets.

    Raises:
        NotAtWork, MayNot, NobodyMay
    """
    return require(by, "admin", over=Over(division_code=settings.HOME_DIVISION))
