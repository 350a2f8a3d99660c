"""Reactions to events of other rooms: every event of the table of audiences is heard once it is committed."""

from __future__ import annotations

from django.db import transaction

from zhengwu.appraisal import events as of_appraisal
from zhengwu.cases import events as of_cases
from zhengwu.certificates import events as of_certificates
from zhengwu.disclosure import events as of_disclosure
from zhengwu.flows import events as of_flows
from zhengwu.kernel.public import Fact, StoredEvent, current_time, reacts
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.rules.audience import TABLE
from zhengwu.notices.tasks import wake_sending
from zhengwu.organisations.events import emergency as of_emergencies
from zhengwu.parallel import events as of_parallel
from zhengwu.ratings import events as of_ratings
from zhengwu.seals import events as of_seals
from zhengwu.supervision import events as of_supervision

ROOMS = {
    "cases": of_cases,
    "flows": of_flows,
    "parallel": of_parallel,
    "certificates": of_certificates,
    "disclosure": of_disclosure,
    "seals": of_seals,
    "ratings": of_ratings,
    "supervision": of_supervision,
    "appraisal": of_appraisal,
    "organisations": of_emergencies,
}


def _hear(fact: type[Fact]) -> None:
    def tell(event: StoredEvent) -> None:
        """Make the notices; what goes outside is sent after the commit."""
        if notify(event=event, now=current_time()):
            transaction.on_commit(wake_sending, robust=True)

    tell.__name__ = f"tell_{fact.__name__}"
    reacts(fact, later=True)(tell)


for _name in TABLE:
    _room, _, _fact = _name.partition(".")
    _hear(getattr(ROOMS[_room], _fact))
