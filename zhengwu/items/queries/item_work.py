"""Items as work: those an officer looks after, and how one came to be what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.models.draft import OPEN
from zhengwu.items.queries.draft_work import READERS
from zhengwu.items.queries.versions import latest_version, versions_of
from zhengwu.items.rules.states import State
from zhengwu.organisations.public import Officer, covered_by, over_body, require

_LIVE: Final = (State.IN_FORCE, State.SUSPENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """An item on the desk. `shown`: the version people see. `drafts`: by the version they became, why and by whom it was written.

    `open_draft`: what is being written of it. `predecessors`, `successors`: (task code, name) across splits and mergers.
    """

    shown: ItemVersion
    versions: Sequence[ItemVersion]
    drafts: dict[int, Draft]
    open_draft: Draft | None
    predecessors: Sequence[tuple[str, str]]
    successors: Sequence[tuple[str, str]]


def items_for(*, by: Officer, q: str = "", state: str = "", body: str = "") -> QuerySet[ItemVersion]:
    """The items an officer writes, looks over or publishes, each as the version people see (else its newest), by name.

    Args:
        q: part of the name or of the code. state: a `State`. body: the code of one body.
    """
    same = ItemVersion.objects.filter(item=OuterRef("item"))
    stands_in = ~Exists(same.filter(state__in=_LIVE)) & ~Exists(same.filter(version__gt=OuterRef("version")))
    mine = covered_by(by, actions=READERS, body_field="item__body__code", task_field="item__task_code")
    rows = ItemVersion.objects.select_related("item__body").defer("search", "guide_json")
    rows = rows.filter(mine).filter(Q(state__in=_LIVE) | Q(stands_in))
    if words := q.replace("\x00", "").strip():
        rows = rows.filter(Q(name__icontains=words) | Q(item__task_code__icontains=words.upper()))
    if body:
        rows = rows.filter(item__body__code=body)
    return (rows.filter(state=state) if state else rows).order_by("name", "item_id")


def items_by_state(*, by: Officer) -> dict[str, int]:
    """How many of them stand in each state: one SQL statement."""
    rows = items_for(by=by).order_by().values_list("state")
    return dict(rows.annotate(items=Count("pk")))


def bodies_of_items(*, by: Officer) -> list[tuple[str, str]]:
    """(code, name) of the bodies whose items an officer looks after, by name: one SQL statement."""
    rows = items_for(by=by).order_by("item__body__name").values_list("item__body__code", "item__body__name")
    return list(rows.distinct())


def item_record(*, task_code: str, by: Officer) -> ItemRecord:
    """One item with all its versions, for an officer who writes, looks over or publishes it.

    Raises:
        ItemUnknown, NotPermitted
    """
    shown = latest_version(task_code=task_code)
    over = over_body(shown.item.body, task_code=task_code)
    if not any(by.grant_for(action, over) for action in READERS):
        require(by, "items.edit", over=over)
    about = list(
        Draft.objects.defer("content")
        .filter(Q(item=shown.item_id) | Q(predecessors__contains=[task_code]))
        .select_related("item")
        .order_by("begun_at")
    )
    own = [draft for draft in about if draft.item_id == shown.item_id]
    made = {draft.made_version: draft for draft in own if draft.made_version is not None and draft.kind != "cancel"}
    before = list(dict.fromkeys(code for draft in made.values() for code in draft.predecessors))
    after = [draft.task_code for draft in about if draft not in own and draft.made_version is not None]
    return ItemRecord(
        shown=shown,
        versions=versions_of(task_code=task_code),
        drafts=made,
        open_draft=next((draft for draft in about if draft.open), None),
        predecessors=_named(before),
        successors=_named(after),
    )


def being_written(*, item_ids: Sequence[int]) -> set[int]:
    """Those of these items of which there is an open draft: one SQL statement."""
    rows = Draft.objects.filter(OPEN, item_id__in=item_ids).values_list("item_id", flat=True)
    return {item_id for item_id in rows if item_id is not None}


def _named(task_codes: Sequence[str]) -> list[tuple[str, str]]:
    if not task_codes:
        return []
    rows = ItemVersion.objects.filter(item__task_code__in=task_codes).order_by("version")
    names = dict(rows.values_list("item__task_code", "name"))
    return [(code, names.get(code, code)) for code in task_codes]
