"""Pause a system, and let it sign people in again."""

from __future__ import annotations

import datetime as dt

from allauth.idp.oidc.models import Client, Token
from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, publish
from zhengwu.people.events import SystemPaused, SystemResumed
from zhengwu.people.operations.sso.register_system import GRANTS

MAX_REASON = 200
#: Where the addresses of a paused system wait: without any the protocol lets nobody through.
PAUSED = "paused"


class ReasonMissing(BadInput):
    """Nobody could later say why."""

    code = "sso.reason_missing"


class AlreadySo(Conflict):
    """Somebody was faster."""

    code = "sso.already_so"
    template = "这个系统已经是这个状态了，请刷新看看。"


def pause_system(*, client: Client, reason: str, by: Actor, now: dt.datetime) -> None:
    """Nobody is signed in there any more, and the tokens it holds end (停用系统).

    Raises:
        ReasonMissing, AlreadySo
    """
    why = _reason(reason)
    with transaction.atomic():
        locked = Client.objects.select_for_update().get(pk=client.pk)
        data = dict(locked.data or {})
        if PAUSED in data:
            raise AlreadySo
        data[PAUSED] = locked.get_redirect_uris()
        locked.data, locked.redirect_uris, locked.grant_types = data, "", ""
        locked.save(update_fields=["data", "redirect_uris", "grant_types"])
        Token.objects.filter(client=locked).delete()
        publish(SystemPaused(client_id=locked.pk, reason=why), by=by, at=now)


def resume_system(*, client: Client, reason: str, by: Actor, now: dt.datetime) -> None:
    """Let it sign people in again (启用系统).

    Raises:
        ReasonMissing, AlreadySo
    """
    why = _reason(reason)
    with transaction.atomic():
        locked = Client.objects.select_for_update().get(pk=client.pk)
        data = dict(locked.data or {})
        if PAUSED not in data:
            raise AlreadySo
        locked.set_redirect_uris(data.pop(PAUSED))
        locked.set_grant_types(GRANTS)
        locked.data = data
        locked.save(update_fields=["data", "redirect_uris", "grant_types"])
        publish(SystemResumed(client_id=locked.pk, reason=why), by=by, at=now)


def _reason(typed: str) -> str:
    reason = clean_line(typed, max_length=MAX_REASON, loc=("reason",))
    if not reason:
        raise ReasonMissing.one(("reason",), "请写明理由，会留在经过里。", "sso.reason_missing")
    return reason
