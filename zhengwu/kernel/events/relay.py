"""Work off the outbox: each message in a transaction of its own, failures kept and tried again."""

from __future__ import annotations

import datetime as dt
import traceback

import structlog
from django.db import transaction

from zhengwu.kernel.doing import doing, read_cause
from zhengwu.kernel.events.handlers import handler_named
from zhengwu.kernel.masking import hide
from zhengwu.kernel.models import OutboxMessage
from zhengwu.kernel.spans import span, trace_under_way

log = structlog.get_logger(__name__)

#: After this many failures a message waits for a person (`zhengwu outbox retry`).
MAX_ATTEMPTS = 8


#: One job handles so many, then others have their turn.
AT_ONCE = 500


def relay(*, now: dt.datetime, limit: int = AT_ONCE) -> int:
    """Handle up to `limit` due messages; the number handled. Several relays may run at once."""
    handled = 0
    while handled < limit and _one(now=now):
        handled += 1
    return handled


def _one(*, now: dt.datetime) -> bool:
    with transaction.atomic():
        message = (
            OutboxMessage.objects.select_for_update(skip_locked=True, of=("self",))
            .select_related("event")
            .filter(state=OutboxMessage.State.WAITING, next_at__lte=now)
            .order_by("next_at", "id")
            .first()
        )
        if message is None:
            return False
        message.attempts += 1
        number, trace = read_cause(message.cause)
        with (
            span(f"outbox {message.handler}", kind="consumer", parent=trace, message=message.pk, request=number),
            doing(number, trace_under_way(), message=message.pk, handler=message.handler),
        ):
            _handle(message, now=now)
        message.save()
    return True


def _handle(message: OutboxMessage, *, now: dt.datetime) -> None:
    """Run its handler, and write down what came of it."""
    try:
        with transaction.atomic():
            handler = handler_named(message.handler)
            if handler is None:
                raise LookupError(f"no handler is named {message.handler}")
            handler.run(message.event)
    except Exception as error:
        log.error("outbox.failed", event_id=message.event_id, attempts=message.attempts, exc_info=error)
        _keep_for_later(message, now=now, error=traceback.format_exc())
    else:
        message.state, message.done_at, message.last_error = OutboxMessage.State.DONE, now, ""


def _keep_for_later(message: OutboxMessage, *, now: dt.datetime, error: str) -> None:
    """Twice as long each time, from 15 seconds to half an hour."""
    message.last_error = hide(_storable(error))[-4000:]
    if message.attempts >= MAX_ATTEMPTS:
        message.state = OutboxMessage.State.FAILED
    message.next_at = now + dt.timedelta(seconds=15 * 2 ** (message.attempts - 1))


def _storable(error: str) -> str:
    """The traceback in characters a database can keep: what a handler choked on may itself be the reason."""
    return error.encode("utf-8", "backslashreplace").decode().replace("\x00", "\\x00")


def retry_failed(*, now: dt.datetime) -> int:
    """Let what waits for a person wait for the relay again, with all its tries before it; how many."""
    failed = OutboxMessage.objects.filter(state=OutboxMessage.State.FAILED)
    return failed.update(state=OutboxMessage.State.WAITING, attempts=0, next_at=now)


def failed_messages() -> list[OutboxMessage]:
    """What waits for a person, oldest first: shown at the desk and by `zhengwu doctor`."""
    return list(
        OutboxMessage.objects.select_related("event").filter(state=OutboxMessage.State.FAILED).order_by("id")[:100]
    )
