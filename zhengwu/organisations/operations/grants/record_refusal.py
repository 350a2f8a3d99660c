"""Write down that somebody was refused."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.events import PermissionRefused

MAX_TEXT = 200


def record_refusal(*, by: Actor, action: str, subject: str, at: dt.datetime) -> None:
    """Record a refused attempt (越权被拒) in a transaction of its own: the one of the command was undone.

    Args:
        action: what was tried, a key of ACTIONS or the address of a page.
        subject: what it was tried on, e.g. `case:…`.
    """
    with transaction.atomic():
        publish(PermissionRefused(who=by.ref, action=action[:MAX_TEXT], about=subject[:MAX_TEXT]), by=by, at=at)
