"""Guessing is made slow: how many wrong tries a name and a network address may make, and when one may try again. Pure.

Tries are counted in a sliding window, so that a pause ends by itself. Three things are watched: many tries at one account
(guessing), tries at many accounts from one address (spraying one password over all of them), and many tries from one
address altogether.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TryLimits:
    """How many failures are borne within `minutes`."""

    of_account: int = 5
    accounts_from_address: int = 20
    from_address: int = 60
    minutes: int = 15

    @property
    def window(self) -> dt.timedelta:
        """The time after which a failure is forgotten."""
        return dt.timedelta(minutes=self.minutes)


def pause_until(
    *,
    of_account: Sequence[dt.datetime],
    from_address: Iterable[tuple[dt.datetime, str]],
    limits: TryLimits,
    now: dt.datetime,
) -> dt.datetime | None:
    """The instant from which another try is let in; None when it may be made now.

    Args:
        of_account: when tries at this account failed, from anywhere.
        from_address: when tries from this address failed, and at which account.
    """
    addressed = list(from_address)
    latest: dict[str, dt.datetime] = {}
    for at, account in addressed:
        latest[account] = max(at, latest.get(account, at))
    ends = (
        _end(of_account, limits.of_account, limits.window),
        _end(latest.values(), limits.accounts_from_address, limits.window),
        _end((at for at, _ in addressed), limits.from_address, limits.window),
    )
    waiting = [end for end in ends if end is not None and end > now]
    return max(waiting, default=None)


def _end(tries: Iterable[dt.datetime], most: int, window: dt.timedelta) -> dt.datetime | None:
    """When fewer than `most` of them are left in the window."""
    newest_first = sorted(tries, reverse=True)
    return newest_first[most - 1] + window if len(newest_first) >= most else None
