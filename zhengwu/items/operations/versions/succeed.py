"""承接: what an item was split off from, or merged of, ends on the day it comes into force."""

from __future__ import annotations

import datetime as dt

from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.operations.versions.cancel_item import withdraw_offer
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import Actor, local_date


def end_predecessors(version: ItemVersion, *, by: Actor, now: dt.datetime) -> None:
    """Cancel the items this new version takes the place of, inside the caller's transaction.

    Of several that came of one split the first to come into force ends it. Open cases stay with the version they began with.
    """
    made_of = Draft.objects.filter(item_id=version.item_id, made_version=version.version).exclude(predecessors=[])
    draft = made_of.first()
    if draft is None:
        return
    ending = ItemVersion.objects.select_for_update(of=("self",)).select_related("item__body").order_by("item_id")
    live = [State.IN_FORCE, State.SUSPENDED]
    for old in ending.filter(item__task_code__in=draft.predecessors, state__in=live):
        day = max(local_date(now), old.effective_date or local_date(now))
        withdraw_offer(old, cancelled_date=day, reason=draft.reason, by=by, now=now)
