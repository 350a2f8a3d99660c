"""Where somebody is signed in, and whether an account has to wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef

from zhengwu.people.models import Account, DeviceSession, SignInTry
from zhengwu.people.operations.signing_in.begin_try import account_key, try_limits
from zhengwu.people.rules.device import place_words
from zhengwu.people.rules.tries import pause_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device somebody is signed in on. `place` is 本机, 内网 or half an address; `current` is the one in use."""

    id: int
    system: str
    browser: str
    place: str
    signed_in_at: dt.datetime
    last_seen_at: dt.datetime
    current: bool


def devices_of(*, account: Account, session_key: str, now: dt.datetime) -> list[Device]:
    """Where the account is signed in, the device in use first, then the one seen last: one SQL statement."""
    live = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=now)
    rows = DeviceSession.objects.filter(Exists(live), account=account).order_by("-last_seen_at", "-pk")
    found = [
        Device(
            id=row.pk,
            system=row.system,
            browser=row.browser,
            place=place_words(row.address),
            signed_in_at=row.signed_in_at,
            last_seen_at=row.last_seen_at,
            current=row.session_key == session_key,
        )
        for row in rows
    ]
    return sorted(found, key=lambda device: not device.current)


def paused_until(*, account: Account, now: dt.datetime) -> dt.datetime | None:
    """Until when nobody may try a password at this account; None when one may."""
    return pauses(usernames=[account.username], now=now).get(account.username)


def pauses(*, usernames: Sequence[str], now: dt.datetime) -> dict[str, dt.datetime]:
    """Which of these accounts have to wait, and until when: one SQL statement for all."""
    limits = try_limits()
    keys = {account_key(username): username for username in usernames}
    tries = SignInTry.objects.filter(account_key__in=list(keys), at__gt=now - limits.window, at__lte=now)
    of: dict[str, list[dt.datetime]] = {}
    for key, at in tries.values_list("account_key", "at"):
        of.setdefault(keys[key], []).append(at)
    ends = {name: pause_until(of_account=at, from_address=(), limits=limits, now=now) for name, at in of.items()}
    return {name: end for name, end in ends.items() if end is not None}
