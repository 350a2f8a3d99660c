"""What another system knows somebody by: the same each time, another in every system, and only we can tell whose it is.

A synthetic-IV construction over a keyed digest: the tag both hides the account and proves that we made the subject. Pure; the
digest with its key comes from the caller.
"""

from __future__ import annotations

from collections.abc import Callable

#: `digest(purpose, text)` in hex, under a key of the installation.
Digest = Callable[[str, str], str]

_TAG, _HIDDEN = 32, 16


def make_subject(*, account_id: int, audience: str, digest: Digest) -> str:
    """The subject of an account at one audience: 48 hexadecimal digits."""
    tag = digest("sso-subject", f"{audience}:{account_id}")[:_TAG]
    return tag + f"{account_id ^ _mask(tag, audience, digest):0{_HIDDEN}x}"


def read_subject(subject: str, *, audience: str, digest: Digest) -> int | None:
    """The account behind a subject; None when it was not made for this audience, or not by us."""
    tag, hidden = subject[:_TAG], subject[_TAG:]
    if len(hidden) != _HIDDEN or not set(subject) <= set("0123456789abcdef"):
        return None
    account_id = int(hidden, 16) ^ _mask(tag, audience, digest)
    return account_id if make_subject(account_id=account_id, audience=audience, digest=digest) == subject else None


def _mask(tag: str, audience: str, digest: Digest) -> int:
    return int(digest("sso-subject-mask", f"{audience}:{tag}")[:_HIDDEN], 16)
