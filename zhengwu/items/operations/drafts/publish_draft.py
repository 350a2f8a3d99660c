"""发布: a draft that passed both reviews becomes a version, through the same gate as every import."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from zhengwu.items.events import DraftPublished
from zhengwu.items.models import Draft, Item, ItemVersion
from zhengwu.items.operations.drafts._locking import locked_draft, locked_group
from zhengwu.items.operations.drafts.hand_in import ItemEnded, NotReady
from zhengwu.items.operations.files._one_at_a_time import stand_in_line
from zhengwu.items.operations.files._plan import Planned, plan
from zhengwu.items.operations.files.import_items import carry_out
from zhengwu.items.operations.versions.cancel_item import withdraw_offer
from zhengwu.items.operations.versions.succeed import end_predecessors
from zhengwu.items.rules.consistency import Finding, found
from zhengwu.items.rules.source import read_sources
from zhengwu.items.rules.states import NAMES, State, WrongState
from zhengwu.kernel.public import Actor, BadInput, Conflict, local_date, publish
from zhengwu.organisations.public import Officer, over_body, require


class OthersNotReady(Conflict):
    """The drafts of one split are published together, and one of them is not that far."""

    code = "items.others_not_ready"
    template = "拆分出来的事项要一起发布，“{name}”现在还是“{state}”。请等它也通过审核。"


def publish_draft(*, draft_id: UUID, effective_date: dt.date, by: Officer, now: dt.datetime) -> list[Draft]:
    """Publish a draft that passed both reviews (发布); of a split, all of its drafts at once.

    On the day itself the version is in force at once and takes the place of the one before; for a later day it waits
    (待生效) and the daily task publishes it. A cancellation ends its item on that day. Returns what was published.

    Raises:
        DraftUnknown, NotPermitted
        WrongState: not yet approved, or published already. OthersNotReady
        BadInput: a day in the past
        NotReady: it can no longer be published, e.g. because the body's telephones are gone; all of it named
        ItemEnded: the item was cancelled meanwhile
    """
    if effective_date < local_date(now):
        raise BadInput.one(("effective_date",), "生效日期不能早于今天，请重新选择。", "draft.effective_date")
    with transaction.atomic():
        stand_in_line()
        drafts = locked_group(locked_draft(draft_id))
        for draft in drafts:
            require(by, "items.publish", over=over_body(draft.body, task_code=draft.task_code))
        asked = next(draft for draft in drafts if draft.pk == draft_id)
        for draft in (asked, *drafts):
            if not draft.to_publish:
                state = NAMES[State(draft.state)]
                raise WrongState(state=state) if draft is asked else OthersNotReady(name=draft.name, state=state)
        for draft in drafts:
            draft.effective_date = effective_date
            _settle(draft, by=by.actor, now=now)
    return drafts


def _settle(draft: Draft, *, by: Actor, now: dt.datetime) -> None:
    settle = cancel_if_due if draft.kind == Draft.Kinds.CANCEL else _make_version
    number = settle(draft, by=by, now=now)
    draft.changed_at = now
    draft.save(update_fields=["effective_date", "changed_at", "made_version", "item", "task_code"])
    publish(
        DraftPublished(
            draft_id=str(draft.pk),
            task_code=draft.task_code,
            name=draft.name,
            item_version=number,
            effective_date=draft.effective_date or local_date(now),
        ),
        by=by,
        at=now,
    )


def cancel_if_due(draft: Draft, *, by: Actor, now: dt.datetime) -> int:
    """Cancel the item of a locked draft when its day has come; the version that ends or is going to end.

    Raises:
        ItemEnded: somebody cancelled it already
    """
    rows = ItemVersion.objects.select_for_update(of=("self",)).select_related("item__body")
    live = rows.filter(item=draft.item, state__in=[State.IN_FORCE, State.SUSPENDED]).first()
    if live is None:
        raise ItemEnded(name=draft.name)
    if draft.effective_date is not None and draft.effective_date <= local_date(now):
        day = max(draft.effective_date, live.effective_date or draft.effective_date)
        withdraw_offer(live, cancelled_date=day, reason=draft.reason, by=by, now=now)
        draft.made_version = live.version
    return live.version


def _make_version(draft: Draft, *, by: Actor, now: dt.datetime) -> int:
    """Through the gate of `plan`: every check an import has to pass."""
    newest = ItemVersion.objects.filter(item=draft.item).aggregate(newest=Max("version"))["newest"] or 0
    row = {name: value for name, value in draft.content.items() if value is not None}
    row |= {"version": newest + 1, "state": "in_force", "effective_date": draft.effective_date}
    sources, faults = read_sources([row])
    planned, more = plan(sources, today=local_date(now))
    for one in planned:
        _is_new(draft, one)
    if faults or more:
        raise NotReady(
            [
                Finding(path=one.path, message=one.message, template=one.template, facts=one.facts)
                for one in (*faults, *more)
            ]
        )
    (one,) = planned
    carry_out(one, by=by, now=now)
    version = ItemVersion.objects.select_related("item__body").get(
        item__task_code=one.task_code, version=one.source.version
    )
    draft.item, draft.task_code, draft.made_version = version.item, one.task_code, version.version
    draft.save(update_fields=["effective_date", "made_version", "item", "task_code"])
    if one.deed == "publish":
        end_predecessors(version, by=by, now=now)
    return version.version


def _is_new(draft: Draft, one: Planned) -> None:
    """A new item does not slip into the place of another."""
    if draft.item is None and Item.objects.filter(task_code=one.task_code).exists():
        said = found("编码 {code} 已经有事项在用，请换一个基本编码", "catalog_code", code=one.task_code)
        raise NotReady([said])
