"""Accounts by the name people sign in with."""

from __future__ import annotations

from zhengwu.people.models import Account


def account_by_username(*, username: str) -> Account | None:
    """The account somebody signs in to with this name; width and case do not matter."""
    try:
        return Account.objects.get_by_natural_key(username)
    except Account.DoesNotExist:
        return None
