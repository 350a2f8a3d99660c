"""Sign devices out."""

from __future__ import annotations

import datetime as dt

from allauth.idp.oidc.models import Token
from django.contrib.sessions.models import Session
from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import SessionsEnded
from zhengwu.people.models import Account, DeviceSession


def end_sessions(
    *, account: Account, only: int | None = None, except_key: str = "", by: Actor, now: dt.datetime
) -> int:
    """Sign out the devices of an account (退出设备): all, all but the one in use, or one. The number of them.

    With all devices end the tokens that other systems hold for the account.

    Args:
        only: the one device to sign out; somebody else's is not there.
        except_key: the session that stays.
    """
    ended = DeviceSession.objects.filter(account=account).exclude(session_key=except_key)
    if only is not None:
        ended = ended.filter(pk=only)
    with transaction.atomic():
        if only is None:
            Token.objects.filter(user=account).delete()
        keys = list(ended.select_for_update().values_list("session_key", flat=True))
        if not keys:
            return 0
        live, _ = Session.objects.filter(session_key__in=keys).delete()
        DeviceSession.objects.filter(session_key__in=keys).delete()
        publish(SessionsEnded(account_id=account.pk, count=live), by=by, at=now)
    return live
