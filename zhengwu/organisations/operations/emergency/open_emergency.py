"""Open an emergency account."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, clean_line, publish
from zhengwu.organisations.events import EmergencyOpened
from zhengwu.organisations.operations.emergency._post import body_code_of
from zhengwu.people.public import Account

_LEAST_WORDS, _MOST_WORDS = 6, 200


class EmergencyReason(BadInput):
    """Nobody could later judge whether it had to be."""

    code = "emergency.reason"


class EmergencyHours(BadInput):
    """Longer than an emergency account may work."""

    code = "emergency.hours"


class NotSealed(Conflict):
    """It is open already, or its hours are over and its password must be printed anew."""

    code = "emergency.not_sealed"
    template = "这个应急账号已经启封过了。还要用，请管理员重新封存一次。"


def open_emergency(*, account: Account, reason: str, hours: int, now: dt.datetime) -> dt.datetime:
    """Open an emergency account (启封): it works for so many hours, the other administrators are told, all it does is marked.

    Args:
        hours: 1 to `settings.EMERGENCY_HOURS`.
    Returns:
        Until when.
    Raises:
        EmergencyReason, EmergencyHours, NotSealed
    """
    why = clean_line(reason, max_length=_MOST_WORDS, loc=("reason",))
    if len(why) < _LEAST_WORDS:
        raise EmergencyReason.one(
            ("reason",),
            "请写清楚出了什么事、为什么非用应急账号不可，至少 {least} 个字。",
            "emergency.reason",
            least=_LEAST_WORDS,
        )
    if not 1 <= hours <= settings.EMERGENCY_HOURS:
        raise EmergencyHours.one(
            ("hours",), "应急账号一次最多用 {most} 小时。", "emergency.hours", most=settings.EMERGENCY_HOURS
        )
    until = now + dt.timedelta(hours=hours)
    with transaction.atomic():
        sealed = Account.objects.filter(pk=account.pk, is_emergency=True, is_active=True, emergency_until=None)
        if not sealed.update(emergency_until=until):
            raise NotSealed
        publish(
            EmergencyOpened(account_id=account.pk, body_code=body_code_of(account), reason=why, until=until),
            by=account.actor,
            at=now,
        )
    return until
