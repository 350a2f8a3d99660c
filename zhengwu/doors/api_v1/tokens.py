"""Bearer tokens: signed, dated, and dead as soon as the password changes."""

from __future__ import annotations

import hashlib

from django.core import signing

from zhengwu.people.public import Account

_SALT = "zhengwu.api.v1"
#: Seconds a token is good for: thirty days.
LASTS = 30 * 24 * 60 * 60


def _mark(account: Account) -> str:
    return hashlib.sha256(account.password.encode()).hexdigest()[:16]


def token_for(account: Account) -> str:
    """A token that acts as this account for thirty days."""
    return signing.dumps({"account": account.pk, "mark": _mark(account)}, salt=_SALT, compress=True)


def account_of(token: str) -> Account | None:
    """Whose token it is; None when it is forged, too old, or from before a change of password."""
    try:
        said = signing.loads(token, salt=_SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    try:
        account = Account.objects.get(pk=said["account"])
    except Account.DoesNotExist:
        return None
    # An emergency account sits before a screen; it calls nothing.
    calls = account.is_active and not account.is_emergency
    return account if calls and _mark(account) == said["mark"] else None
