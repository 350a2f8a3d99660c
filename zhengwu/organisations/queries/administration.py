"""What administrators did, for those who look after them (审计管理员): rights, accounts, settings, looks, exports, emergencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from zhengwu.kernel.public import StoredEvent, events_by, newest_events
from zhengwu.organisations.models import Appointment
from zhengwu.organisations.queries.scope import covered_by
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account

ACTION = "audit.view"
_OPENED = "organisations.EmergencyOpened"


def administrative_events(
    *,
    types: Collection[str],
    by: Officer,
    since: dt.datetime,
    until: dt.datetime,
    who: str = "",
    before: int | None = None,
    limit: int = 50,
) -> list[StoredEvent]:
    """Events of these types done by staff whose posts lie, or lay, within the auditor's reach; newest first.

    Args:
        who: beginning of a username or a name; "" for everybody.
        before: only events with a smaller id.
    """
    actors = [account.ref for account in _staff_within(by, who=who)]
    return newest_events(types=types, actors=actors, since=since, until=until, before=before, limit=limit)


def emergency_events(*, by: Officer, since: dt.datetime, until: dt.datetime, limit: int = 200) -> list[StoredEvent]:
    """Everything emergency accounts within the auditor's reach did while they were open; newest first."""
    accounts = [account for account in _staff_within(by) if account.is_emergency]
    refs = [account.ref for account in accounts]
    openings = newest_events(types=[_OPENED], actors=refs, since=since, until=until)
    found = [
        event
        for opening in openings
        for event in events_by(
            opening.actor, since=opening.at, until=dt.datetime.fromisoformat(opening.data["until"]), limit=limit
        )
    ]
    return sorted({event.pk: event for event in found}.values(), key=lambda event: -event.pk)[:limit]


def _staff_within(by: Officer, *, who: str = "") -> list[Account]:
    reach = covered_by(by, actions=(ACTION,), body_field="post__body__code", task_field="")
    held = Appointment.objects.filter(reach).order_by().values("account_id")
    staff = Account.objects.filter(pk__in=held).only("pk", "username", "display_name", "is_emergency")
    wanted = who.strip().lower()
    return [
        account
        for account in staff
        if account.username.startswith(wanted) or account.display_name.lower().startswith(wanted)
    ]
