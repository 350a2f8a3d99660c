"""发送: hand what waits to the carriers, one after the other, with no lock held while a vendor is spoken to."""

from __future__ import annotations

import datetime as dt
import logging

from django.db import models, transaction

from zhengwu.kernel.public import NotFound
from zhengwu.notices.models import NoticeSending
from zhengwu.notices.providers import carrier
from zhengwu.notices.providers.carrying import NotCarried
from zhengwu.notices.rules.channels import Channel
from zhengwu.notices.rules.retry import LEASE, gives_up, wait_after

log = logging.getLogger("zhengwu.notices")
_LONGEST_REASON = 300


#: One job sends so many: as many as go out within the lease of the last, however slow the vendor is.
AT_ONCE = 25


def send_due(*, now: dt.datetime, limit: int = AT_ONCE) -> int:
    """Send up to `limit` messages that are due; the number that went out. Several workers may run at once.

    A worker takes a message for five minutes, so a crash between the vendor's yes and our note sends it a second time: better
    twice than never. The `key` it carries lets vendors recognise that.
    """
    out = 0
    for _turn in range(limit):
        sending = _taken(now=now)
        if sending is None:
            break
        out += _carried(sending, now=now)
    return out


def more_is_due(*, now: dt.datetime) -> bool:
    """Whether messages are due that nobody has taken."""
    return _due(now=now).exists()


def _due(*, now: dt.datetime) -> models.QuerySet[NoticeSending]:
    return NoticeSending.objects.filter(state=NoticeSending.State.QUEUED, next_at__lte=now)


def _taken(*, now: dt.datetime) -> NoticeSending | None:
    with transaction.atomic():
        waiting = _due(now=now).select_for_update(skip_locked=True)
        sending = waiting.order_by("next_at", "pk").first()
        if sending is not None:
            sending.tries += 1
            sending.next_at = now + LEASE
            sending.save(update_fields=["tries", "next_at"])
    return sending


def _carried(sending: NoticeSending, *, now: dt.datetime) -> bool:
    try:
        provider = carrier(Channel(sending.channel))
        sending.provider = provider.slug
        provider.client.carry(to=sending.address, title=sending.title, text=sending.text, key=f"notice-{sending.pk}")
    except NotCarried as problem:
        _failed(sending, reason=problem.reason, final=problem.final, now=now)
    except NotFound as problem:
        _failed(sending, reason=str(problem), final=False, now=now)
    else:
        _write(sending, state=NoticeSending.State.SENT, sent_at=now, error="")
        return True
    return False


def _failed(sending: NoticeSending, *, reason: str, final: bool, now: dt.datetime) -> None:
    log.error("通知没有发出：%s %s 第 %s 次 %s", sending.pk, sending.channel, sending.tries, reason)
    over = gives_up(tries=sending.tries, final=final)
    state = NoticeSending.State.FAILED if over else NoticeSending.State.QUEUED
    _write(sending, state=state, next_at=now + wait_after(sending.tries), error=reason[:_LONGEST_REASON])


def _write(sending: NoticeSending, **what: object) -> None:
    """Only as long as it is still this worker's try: whoever took it over meanwhile writes what became of it."""
    mine = NoticeSending.objects.filter(pk=sending.pk, tries=sending.tries, state=NoticeSending.State.QUEUED)
    mine.update(provider=sending.provider, **what)
