"""发布: a version that waits for its day comes into force and takes the place of the one before it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import ItemVersionPublished, ItemVersionSuperseded
from zhengwu.items.models import ItemVersion
from zhengwu.items.operations.versions._acting import acting, locked_version
from zhengwu.items.operations.versions.succeed import end_predecessors
from zhengwu.items.rules.states import State, moved
from zhengwu.kernel.public import Actor, Conflict, local_date, publish
from zhengwu.organisations.public import Officer


class NotYetEffective(Conflict):
    """Its day has not come."""

    code = "items.not_yet_effective"
    template = "这个版本 {effective_date} 才生效，到那天会自动发布。"


class OlderVersion(Conflict):
    """A newer version is in force already."""

    code = "items.older_version"
    template = "第 {newer} 版已经在用，旧版本不能再发布。"


def bring_into_force(version: ItemVersion, *, by: Actor, now: dt.datetime) -> None:
    """Publish a locked or new version; the live one before it is superseded. Inside the caller's transaction."""
    earlier = ItemVersion.objects.select_for_update().filter(
        item_id=version.item_id, state__in=[State.IN_FORCE, State.SUSPENDED]
    )
    for live in earlier:
        if live.version > version.version:
            raise OlderVersion(newer=live.version)
        live.state = moved(live.state, "supersede")
        live.save(update_fields=["state"])
        superseded = ItemVersionSuperseded(
            task_code=version.item.task_code, item_version=live.version, name=live.name, by_version=version.version
        )
        publish(superseded, by=by, at=now)
    version.state = moved(version.state, "publish")
    version.save(update_fields=["state"])
    publish(
        ItemVersionPublished(
            task_code=version.item.task_code,
            item_version=version.version,
            name=version.name,
            body_code=version.item.body.code,
            effective_date=version.effective_date or local_date(now),
            digest=version.digest,
        ),
        by=by,
        at=now,
    )


def publish_version(*, task_code: str, version: int, by: Officer | Actor, now: dt.datetime) -> ItemVersion:
    """Publish an approved version (发布). 待生效 → 有效; the version in force before becomes 被替代.

    What it was split off from, or merged of, ends with it.

    Raises:
        VersionUnknown, NotPermitted, WrongState
        NotYetEffective: before its effective date
        OlderVersion: a newer one is in force
    """
    with transaction.atomic():
        found = locked_version(task_code=task_code, version=version)
        actor = acting(by, found)
        if found.effective_date and found.effective_date > local_date(now):
            raise NotYetEffective(effective_date=found.effective_date.isoformat())
        bring_into_force(found, by=actor, now=now)
        end_predecessors(found, by=actor, now=now)
    return found
