"""取消: an item is offered no more. What began goes on with the version it began with."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import ItemCancelled
from zhengwu.items.models import ItemVersion
from zhengwu.items.operations.versions._acting import locked_version
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.rules.states import moved
from zhengwu.kernel.public import Actor, local_date, publish


def withdraw_offer(version: ItemVersion, *, cancelled_date: dt.date, reason: str, by: Actor, now: dt.datetime) -> None:
    """Cancel a locked version, inside the caller's transaction."""
    version.state = moved(version.state, "cancel")
    version.cancelled_date = cancelled_date
    version.save(update_fields=["state", "cancelled_date"])
    publish(
        ItemCancelled(
            task_code=version.item.task_code,
            item_version=version.version,
            name=version.name,
            cancelled_date=cancelled_date,
            reason=reason,
        ),
        by=by,
        at=now,
    )


def cancel_item(*, task_code: str, version: int, reason: str, by: Actor, now: dt.datetime) -> ItemVersion:
    """Cancel the live version as of today (取消). 有效 or 暂停 → 取消, for good.

    For the platform and its operator. Officers go through both reviews: `begin_change` with kind cancel (DOMAIN §4).

    Raises:
        VersionUnknown, WrongState, BadInput (no reason)
    """
    reason = read_reason(reason)
    with transaction.atomic():
        found = locked_version(task_code=task_code, version=version)
        today = max(local_date(now), found.effective_date or local_date(now))
        withdraw_offer(found, cancelled_date=today, reason=reason, by=by, now=now)
    return found
