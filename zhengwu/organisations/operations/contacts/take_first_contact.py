"""Be the first who was asked."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import FirstContactTaken
from zhengwu.organisations.models import FirstContact
from zhengwu.organisations.rules.officer import Officer


def take_first_contact(*, subject: str, by: Officer, now: dt.datetime) -> FirstContact:
    """Answer for a matter from now on (首问负责), unless somebody does already: then they stay, and are returned.

    Args:
        subject: what one was asked about, e.g. `case:…`.
    """
    with transaction.atomic():
        contact, is_new = FirstContact.objects.get_or_create(
            subject=subject, until=None, defaults={"account_id": by.account_id, "since": now}
        )
        if is_new:
            publish(FirstContactTaken(about=subject, account_id=by.account_id), by=by.actor, at=now)
    return contact
