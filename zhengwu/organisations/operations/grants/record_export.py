"""Write down that somebody took a list away."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import RecordsExported
from zhengwu.organisations.operations.grants.record_refusal import MAX_TEXT
from zhengwu.organisations.rules.officer import Officer


def record_export(*, what: str, by: Officer, now: dt.datetime) -> None:
    """Note that an officer took a list away as a file (导出); who looks after the administrators sees it (审计).

    Args:
        what: the name of the page it was taken from, with its filters where they have no personal data.
    """
    with transaction.atomic():
        publish(RecordsExported(who=by.actor.ref, what=what[:MAX_TEXT], post_name=by.post_name), by=by.actor, at=now)
