"""Close emergency accounts."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, Actor, publish
from zhengwu.organisations.events import EmergencyClosed
from zhengwu.organisations.operations.emergency._post import body_code_of
from zhengwu.people.public import Account, end_sessions


def close_emergency(*, account: Account, by: Actor, now: dt.datetime) -> bool:
    """Close an opened emergency account (停用): signed out, its password gone, nobody signs in. False when it was not open."""
    with transaction.atomic():
        opened = Account.objects.select_for_update().filter(
            pk=account.pk, is_emergency=True, is_active=True, emergency_until__isnull=False
        )
        held = opened.first()
        if held is None or held.emergency_until is None:
            return False
        over = held.emergency_until <= now
        held.is_active, held.emergency_until = False, min(held.emergency_until, now)
        held.set_unusable_password()
        held.save(update_fields=["is_active", "emergency_until", "password"])
        end_sessions(account=held, by=by, now=now)
        publish(EmergencyClosed(account_id=held.pk, body_code=body_code_of(held), over=over), by=by, at=now)
    return True


def close_emergencies(*, now: dt.datetime) -> int:
    """Close those whose hours are over; how many. They reached nothing any more since then (`Account.is_shut`)."""
    over = Account.objects.filter(is_emergency=True, is_active=True, emergency_until__lte=now)
    return sum(close_emergency(account=account, by=SYSTEM, now=now) for account in over)
