"""Identifiers: time-ordered ones for rows, random ones for people."""

from __future__ import annotations

import secrets
from uuid import UUID

import uuid_utils.compat

#: No 0/O, 1/I/L, U/V: what is read aloud at a window must survive it.
READABLE = "23456789ABCDEFGHJKMNPQRSTWXYZ"
_BYTES = 256


def new_id() -> UUID:
    """A fresh UUID version 7: sorts by time, so indexes grow at one end."""
    return uuid_utils.compat.uuid7()


def random_code(length: int, alphabet: str = READABLE) -> str:
    """A code nobody can guess, from letters and digits nobody confuses. `length` in characters.

    Bytes that would favour the first signs of the alphabet are thrown away; drawn together, a million codes take seconds.
    """
    fair, signs = _BYTES - _BYTES % len(alphabet), ""
    while len(signs) < length:
        signs += "".join(alphabet[byte % len(alphabet)] for byte in secrets.token_bytes(2 * length) if byte < fair)
    return signs[:length]
