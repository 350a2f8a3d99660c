"""Who may change an item, and which version is meant."""

from __future__ import annotations

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import VersionUnknown
from zhengwu.items.rules.codes import is_task_code
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import Officer, over_body, require


def locked_version(*, task_code: str, version: int) -> ItemVersion:
    """The version, its row locked until the transaction ends.

    Raises:
        VersionUnknown
    """
    rows = ItemVersion.objects.select_for_update(of=("self",)).select_related("item__body__division", "item__division")
    found = rows.filter(item__task_code=task_code, version=version).first() if is_task_code(task_code) else None
    if found is None:
        raise VersionUnknown(task_code=task_code, version=version)
    return found


def acting(by: Officer | Actor, version: ItemVersion) -> Actor:
    """Who acts. An officer needs the grant `items.publish` over the item; an Actor is the platform itself or its operator.

    Raises:
        NotPermitted
    """
    if isinstance(by, Actor):
        return by
    item = version.item
    return require(by, "items.publish", over=over_body(item.body, task_code=item.task_code)).actor
