"""Identifiers: time-ordered ones for rows, random ones for people."""

from __future__ import annotations

import secrets
from functools import cache
from uuid import UUID

import uuid_utils.compat

#: No 0/O, 1/I/L, U/V: what is read aloud at a window must survive it.
READABLE = "23456789ABCDEFGHJKMNPQRSTWXYZ"
_BYTES = 256


def new_id() -> UUID:
    """A fresh UUID version 7: sorts by time, so indexes grow at one end."""
    return uuid_utils.compat.uuid7()


def random_code(length: int, alphabet: str = READABLE) -> str:
    """A code nobody can guess, from letters and digits nobody confuses. `length` in characters, `alphabet` in ASCII.

    Bytes that would favour the first signs of the alphabet are thrown away; drawn together, a million codes take seconds.
    """
    signs_of, unfair = _drawn(alphabet)
    signs = ""
    while len(signs) < length:
        signs += secrets.token_bytes(2 * length).translate(signs_of, unfair).decode()
    return signs[:length]


@cache
def _drawn(alphabet: str) -> tuple[bytes, bytes]:
    """The sign of every byte, and the bytes that have none."""
    fair = _BYTES - _BYTES % len(alphabet)
    return bytes(ord(alphabet[byte % len(alphabet)]) for byte in range(_BYTES)), bytes(range(fair, _BYTES))
