"""脱敏: what of a number or name may be seen by somebody who has no reason to see it all. DOMAIN §5 [P], §19.

These never fail and never show more than they say, whatever they are given: an empty string, one character, rare
characters beyond U+FFFF, a number of unknown length.
"""

from __future__ import annotations

STAR = "*"


def mask_id(number: str) -> str:
    """First four and last four of a long number: 3401**********0028. The birth date is always hidden.

    A shorter number shows less: from 12 characters on 4 and 4, from 6 on its last two, below that nothing.
    """
    return _keep(number, steps=((12, 4, 4), (6, 0, 2)))


def mask_phone(number: str) -> str:
    """First three and last four of a mobile number: 138****0012. Shorter ones show their last two, or nothing."""
    return _keep(number, steps=((11, 3, 4), (6, 0, 2)))


def mask_name(name: str) -> str:
    """The first character of a name, a star for each that follows: 王*. Of a single character nothing is shown."""
    name = name.strip()
    return _keep(name, steps=((2, 1, 0),))


def mask_address(address: str) -> str:
    """Province, city and county at most: the first six characters, but never more than half of it."""
    shown = min(6, len(address) // 2)
    return address[:shown] + STAR * (len(address) - shown)


def _keep(value: str, *, steps: tuple[tuple[int, int, int], ...]) -> str:
    """Show `head` and `tail` characters for the first step whose least length is reached; hide everything otherwise."""
    for least, head, tail in steps:
        if len(value) >= least:
            return value[:head] + STAR * (len(value) - head - tail) + value[len(value) - tail :]
    return STAR * len(value)
