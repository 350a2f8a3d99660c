"""Reactions to events of cases: every event of the table of audiences is heard once it is committed."""

from __future__ import annotations

from django.db import transaction

from zhengwu.cases import events as happened
from zhengwu.kernel.public import Fact, StoredEvent, current_time, reacts
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.rules.audience import TABLE
from zhengwu.notices.tasks import wake_sending


def _hear(fact: type[Fact]) -> None:
    def tell(event: StoredEvent) -> None:
        """Make the notices; what goes outside is sent after the commit."""
        if notify(event=event, now=current_time()):
            transaction.on_commit(wake_sending, robust=True)

    tell.__name__ = f"tell_{fact.__name__}"
    reacts(fact, later=True)(tell)


for _name in TABLE:
    _hear(getattr(happened, _name.partition(".")[2]))
