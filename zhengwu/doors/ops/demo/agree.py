"""What the county's bodies have agreed: delegations and entries, each asked for by one officer and agreed to by another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import (
    Officer,
    accept_delegation,
    approve_entry,
    delegations_of,
    entries_of,
    officer_for,
    propose_delegation,
    request_entry,
)
from zhengwu.people.public import Account


def load_agreements(
    accounts: Mapping[str, Account], task_codes: Mapping[str, str], *, now: datetime, tell: Callable[[int, int], None]
) -> None:
    """Agree on what the file says and nobody has agreed on yet."""
    found = data.agreements()
    total, today = len(found.delegations) + len(found.entries), local_date(now)

    def officer(username: str) -> Officer:
        found = officer_for(accounts[username], today=today)
        assert found is not None, username
        return found

    for done, row in enumerate(found.delegations, start=1):
        if not delegations_of(row.giver).filter(to_body__code=row.receiver).exists():
            proposed = propose_delegation(
                from_code=row.giver,
                to_code=row.receiver,
                task_codes=[task_codes[stem] for stem in row.items],
                actions=row.actions,
                valid_from=today,
                basis=row.basis,
                by=officer(row.proposed_by),
                now=now,
            )
            accept_delegation(number=proposed.pk, by=officer(row.accepted_by), now=now)
        tell(done, total)
    for done, entry in enumerate(found.entries, start=1 + len(found.delegations)):
        if not entries_of(entry.body).filter(centre__code=entry.centre).exists():
            asked = request_entry(
                body_code=entry.body,
                centre_code=entry.centre,
                actions=entry.actions,
                valid_from=today,
                by=officer(entry.asked_by),
                now=now,
            )
            approve_entry(number=asked.pk, by=officer(entry.approved_by), now=now)
        tell(done, total)
