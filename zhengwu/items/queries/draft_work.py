"""Drafts as work: whose turn it is, and everything that was ever saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, Literal
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from zhengwu.items.models import Draft, DraftRevision, Item, ItemVersion
from zhengwu.items.models.draft import OPEN
from zhengwu.items.operations.files.export_items import row_of
from zhengwu.items.queries.drafts import DraftUnknown, source_of
from zhengwu.items.queries.versions import latest_version, version_of
from zhengwu.items.rules.publication import REVIEWS
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, Over, covered_by, over_body, require

DraftView = Literal["mine", "review", "publish", "open", "done"]
#: Whoever may do one of these over an item may read its drafts.
READERS: Final = ("items.edit", "items.review_staffing", "items.review_legal", "items.publish")


class RevisionUnknown(NotFound):
    """The draft has no such revision."""

    code = "items.revision_unknown"
    template = "这份编制稿没有第 {revision} 次保存。请从保存记录里选。"


def over_draft(draft: Draft) -> Over:
    """A draft as the object of a review: those who wrote in it may not look it over."""
    wrote = set(draft.revisions.order_by().values_list("saved_by_id", flat=True))
    over = over_body(draft.body, task_code=draft.task_code)
    return replace(over, done_by={"items.edit": {account for account in wrote if account is not None}})


def draft_for(*, draft_id: UUID, by: Officer) -> Draft:
    """A draft with body, division and item, for an officer who may write, look over or publish it.

    Raises:
        DraftUnknown, NotPermitted
    """
    found = Draft.objects.select_related("body__division", "division", "item").filter(pk=draft_id).first()
    if found is None:
        raise DraftUnknown
    over = over_body(found.body, task_code=found.task_code)
    if not any(by.grant_for(action, over) for action in READERS):
        require(by, "items.edit", over=over)
    return found


def drafts_for(*, by: Officer, view: DraftView = "open", q: str = "") -> QuerySet[Draft]:
    """Drafts within an officer's grants, the one touched last first.

    Args:
        view: mine (I wrote in it) · review (waits for this officer's review) · publish (waits for this officer to publish) ·
            open (on anybody's desk) · done (became a version, or was withdrawn).
        q: part of the name or of the code.
    """
    rows = Draft.objects.select_related("body", "item").defer("content").filter(_covered(by, *READERS))
    if words := q.replace("\x00", "").strip():
        rows = rows.filter(Q(name__icontains=words) | Q(task_code__icontains=words))
    return rows.filter(_of_view(by, view)).order_by("-changed_at", "id")


def waiting_drafts(*, by: Officer) -> dict[DraftView, int]:
    """How many drafts stand in each view: one SQL statement."""
    views: tuple[DraftView, ...] = ("mine", "review", "publish", "open", "done")
    counts: dict[str, Count] = {view: Count("pk", filter=_of_view(by, view)) for view in views}
    found = Draft.objects.filter(_covered(by, *READERS)).aggregate(**counts)
    return {view: found[view] for view in views}


def _covered(by: Officer, *actions: str) -> Q:
    return covered_by(by, actions=actions, body_field="body__code")


def _of_view(by: Officer, view: DraftView) -> Q:
    wrote = Exists(DraftRevision.objects.filter(draft=OuterRef("pk"), saved_by_id=by.account_id))
    match view:
        case "mine":
            return OPEN & Q(wrote)
        case "review":
            turn = Q(pk__in=[])
            for state, action in REVIEWS.items():
                turn |= Q(state=state) & _covered(by, action)
            return turn & ~Q(wrote)
        case "publish":
            return Q(state=State.APPROVED, effective_date=None) & _covered(by, "items.publish")
        case "done":
            return ~OPEN
        case _:
            return OPEN


def base_of(draft: Draft) -> dict[str, Any] | None:
    """What the draft was begun from, in the spelling of `ItemSource`: the version of its item, or the item it is split off
    from or merged of (the first of them). None for a new item.
    """
    if draft.item is not None and draft.base_version is not None:
        return row_of(version_of(task_code=draft.item.task_code, version=draft.base_version))
    return row_of(latest_version(task_code=draft.predecessors[0])) if draft.predecessors else None


def revisions_of(draft: Draft) -> list[DraftRevision]:
    """Every saving, newest first, without what was written: one SQL statement."""
    return list(draft.revisions.defer("content").order_by("-revision"))


def revision_content(draft: Draft, revision: int) -> Mapping[str, Any]:
    """The whole draft as it was saved then.

    Raises:
        RevisionUnknown
    """
    found = draft.revisions.filter(revision=revision).values_list("content", flat=True).first()
    if found is None:
        raise RevisionUnknown(revision=revision)
    content: Mapping[str, Any] = found
    return content


def preview_of(draft: Draft) -> ItemVersion | None:
    """The version the draft would become, not saved: for showing its guide. None while it cannot be read as one."""
    source = source_of(draft)
    if source is None:
        return None
    code = draft.task_code or source.task_code or "-"
    item = draft.item or Item(
        task_code=code, catalog_code=source.catalog_code, scheme=source.scheme, body=draft.body, division=draft.division
    )
    version = ItemVersion(item=item, state=State.IN_FORCE)
    version.fill(source, digest="", search="")
    return version
