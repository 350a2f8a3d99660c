"""短信验证码: six digits, five minutes, five tries, one use; and how often one may be asked for. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

DIGITS = 6
LASTS = dt.timedelta(minutes=5)
MOST_TRIES = 5
#: No second message to a number within this time.
APART = dt.timedelta(minutes=1)
#: Messages to one number, and asked for from one address, within a time.
TO_A_NUMBER = ((5, dt.timedelta(hours=1)), (10, dt.timedelta(days=1)))
FROM_AN_ADDRESS = ((30, dt.timedelta(hours=1)),)
#: What has to be remembered to know all this.
REMEMBERED = dt.timedelta(days=1)


def next_code_from(
    *, to_number: Sequence[dt.datetime], from_address: Sequence[dt.datetime], now: dt.datetime
) -> dt.datetime | None:
    """From when another code may be asked for; None when it may be now.

    Args:
        to_number: when codes were asked for this number.
        from_address: when codes were asked for from this network address.
    """
    ends = [_end(to_number, most, window) for most, window in ((1, APART), *TO_A_NUMBER)]
    ends += [_end(from_address, most, window) for most, window in FROM_AN_ADDRESS]
    return max((end for end in ends if end is not None and end > now), default=None)


def _end(asked: Sequence[dt.datetime], most: int, window: dt.timedelta) -> dt.datetime | None:
    newest_first = sorted(asked, reverse=True)
    return newest_first[most - 1] + window if len(newest_first) >= most else None
