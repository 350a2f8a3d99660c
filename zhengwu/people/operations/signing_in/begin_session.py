"""Note the device somebody signed in on, and that it was seen."""

from __future__ import annotations

import datetime as dt

from zhengwu.people.models import Account, DeviceSession
from zhengwu.people.rules.device import device_words


def begin_session(*, account: Account, session_key: str, user_agent: str, address: str, now: dt.datetime) -> None:
    """Remember a device under the key of its session; the same key again is the same device."""
    system, browser = device_words(user_agent)
    DeviceSession.objects.update_or_create(
        session_key=session_key,
        defaults={
            "account": account,
            "system": system,
            "browser": browser,
            "address": address,
            "signed_in_at": now,
            "last_seen_at": now,
        },
    )


def see_session(*, session_key: str, now: dt.datetime) -> None:
    """The device is in use. Called every few minutes, not with every page: one SQL statement."""
    DeviceSession.objects.filter(session_key=session_key).update(last_seen_at=now)
