"""起草: somebody begins to write a new item, or a new version of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from zhengwu.items.events import DraftBegun
from zhengwu.items.models import Draft, DraftRevision, Item
from zhengwu.items.models.draft import OPEN
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.queries.versions import latest_version
from zhengwu.kernel.public import BadInput, Conflict, publish
from zhengwu.organisations.public import Body, Officer, over_body, require


class AlreadyDrafted(Conflict):
    """Somebody is writing a new version of this item: there is one draft an item, and two people write into it."""

    code = "items.already_drafted"
    template = "“{name}”已经有一份编制稿。请打开那一份接着写。"


def begin_new(
    *,
    body: Body,
    reason: str,
    content: Mapping[str, Any],
    by: Officer,
    now: dt.datetime,
    kind: str = "add",
    predecessors: tuple[str, ...] = (),
) -> Draft:
    """Begin a new item of a body (新增，拆分或合并的结果也从这里开始). "谁编制谁维护": the grant is over that body.

    Args:
        content: what is known of it already, in the spelling of `ItemSource`; it may lack anything.
        predecessors: for a split or a merger, the task codes of the items it comes from.
    Raises:
        NotPermitted, BadInput (no reason, an unknown kind)
    """
    if kind not in ("add", "split", "merge"):
        raise BadInput.one(("kind",), "请选择新增、拆分或合并。", "draft.kind")
    why = read_reason(reason)
    require(by, "items.edit", over=over_body(body))
    # A new item is met first in its own name; body and division are not the writer's to choose again.
    start = {**content, "body": body.code, "division": body.division.code, "version": 1, "state": "in_force"}
    with transaction.atomic():
        draft = Draft(
            kind=kind, body=body, division=body.division, content=start, reason=why, predecessors=list(predecessors)
        )
        return _begun(draft, by=by, now=now)


def begin_change(*, task_code: str, reason: str, by: Officer, now: dt.datetime, kind: str = "change") -> Draft:
    """Begin the next version of an item (变更), or its end (取消), from the version people see now.

    Raises:
        ItemUnknown, NotPermitted, BadInput (no reason, an unknown kind)
        AlreadyDrafted: there is an open draft of this item, or one that is going to take its place
    """
    if kind not in ("change", "cancel"):
        raise BadInput.one(("kind",), "请选择变更或取消。", "draft.kind")
    why = read_reason(reason)
    seen = latest_version(task_code=task_code)
    require(by, "items.edit", over=over_body(seen.item.body, task_code=task_code))
    try:
        with transaction.atomic():
            item = Item.objects.select_for_update(of=("self",)).select_related("body", "division").get(pk=seen.item_id)
            if Draft.objects.filter(OPEN, predecessors__contains=[task_code]).exists():
                raise AlreadyDrafted(name=seen.name)
            newest = item.versions.order_by("-version").values_list("version", flat=True)[0]
            content = {**row_of(seen), "version": newest + 1, "state": "in_force", "cancelled_date": None}
            content |= {"effective_date": None, "historic": False}
            draft = Draft(
                kind=kind,
                item=item,
                task_code=task_code,
                body=item.body,
                division=item.division,
                content=content,
                base_version=seen.version,
                reason=why,
            )
            return _begun(draft, by=by, now=now)
    except IntegrityError as error:
        if "draft_one_open_per_item" not in str(error):
            raise
        raise AlreadyDrafted(name=seen.name) from error


def _begun(draft: Draft, *, by: Officer, now: dt.datetime) -> Draft:
    draft.name = str(draft.content.get("name") or "")[:200]
    draft.begun_by_id, draft.begun_by_name = by.account_id, by.name
    draft.begun_at = draft.changed_at = now
    draft.save(force_insert=True)
    DraftRevision.objects.create(
        draft=draft,
        revision=1,
        part="begin",
        content=draft.content,
        saved_by_id=by.account_id,
        saved_by_name=by.name,
        saved_at=now,
    )
    publish(
        DraftBegun(
            draft_id=str(draft.pk),
            task_code=draft.task_code,
            name=draft.name,
            kind=draft.kind,
            body_code=draft.body.code,
            reason=draft.reason,
            predecessors=tuple(draft.predecessors),
        ),
        by=by.actor,
        at=now,
    )
    return draft
