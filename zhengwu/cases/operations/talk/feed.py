"""The address of an officer's calendar: whoever knows it reads, so it can be changed."""

from __future__ import annotations

import hmac

from django.db.models import F

from zhengwu.cases.models import DeskSetting
from zhengwu.kernel.public import keyed_digest
from zhengwu.people.public import Account

_LENGTH, _MOST_DIGITS = 40, 18


def renew_feed(*, account_id: int) -> None:
    """Give the officer's calendar a new address; the one before is none from now on."""
    DeskSetting.objects.get_or_create(account_id=account_id)
    DeskSetting.objects.filter(account_id=account_id).update(feed_turn=F("feed_turn") + 1)


def feed_secret(*, account_id: int) -> str:
    """The secret part of the address; empty while there is none."""
    setting = DeskSetting.objects.filter(account_id=account_id).first()
    return _secret(setting) if setting and setting.feed_turn else ""


def feed_account(*, secret: str) -> Account | None:
    """Whose calendar this address is; None when it is nobody's (any more), or its account is locked."""
    account_id = secret.partition("-")[0]
    if not (account_id.isascii() and account_id.isdecimal() and len(account_id) <= _MOST_DIGITS):
        return None
    setting = DeskSetting.objects.filter(account_id=int(account_id), feed_turn__gt=0).first()
    if setting is None or not hmac.compare_digest(_secret(setting).encode(), secret.encode()):
        return None
    return Account.objects.filter(pk=setting.account_id, is_active=True).first()


def _secret(setting: DeskSetting) -> str:
    digest = keyed_digest("desk-calendar", f"{setting.account_id}:{setting.feed_turn}")
    return f"{setting.account_id}-{digest[:_LENGTH]}"
