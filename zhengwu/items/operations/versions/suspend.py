"""暂停和恢复: an item takes no new applications for a while; open cases continue."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import ItemResumed, ItemSuspended
from zhengwu.items.models import ItemVersion
from zhengwu.items.operations.versions._acting import acting, locked_version
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.rules.states import moved
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Officer


def suspend(*, task_code: str, version: int, reason: str, by: Officer | Actor, now: dt.datetime) -> ItemVersion:
    """Suspend the version in force (暂停). 有效 → 暂停.

    Raises:
        VersionUnknown, NotPermitted, WrongState, BadInput (no reason)
    """
    reason = read_reason(reason)
    with transaction.atomic():
        found = locked_version(task_code=task_code, version=version)
        actor = acting(by, found)
        found.state = moved(found.state, "suspend")
        found.save(update_fields=["state"])
        fact = ItemSuspended(task_code=task_code, item_version=version, name=found.name, reason=reason)
        publish(fact, by=actor, at=now)
    return found


def resume(*, task_code: str, version: int, reason: str, by: Officer | Actor, now: dt.datetime) -> ItemVersion:
    """Take applications again (恢复). 暂停 → 有效.

    Raises:
        VersionUnknown, NotPermitted, WrongState, BadInput (no reason)
    """
    reason = read_reason(reason)
    with transaction.atomic():
        found = locked_version(task_code=task_code, version=version)
        actor = acting(by, found)
        found.state = moved(found.state, "resume")
        found.save(update_fields=["state"])
        fact = ItemResumed(task_code=task_code, item_version=version, name=found.name, reason=reason)
        publish(fact, by=actor, at=now)
    return found
