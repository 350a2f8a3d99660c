"""保存: a part of a draft is written. Two people at once lose nothing: the second is told, and both texts are kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import DraftSaved
from zhengwu.items.models import Draft, DraftRevision
from zhengwu.items.operations.drafts._locking import locked_draft
from zhengwu.items.rules.states import NAMES, State, WrongState
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer, over_body, require

#: What the writer of a draft cannot say: whose it is, and which version it will be.
FIXED = ("body", "division", "version", "state", "task_code", "scheme", "parent")


class SavedMeanwhile(Conflict):
    """Somebody else saved the same part since this page was opened. Nothing is lost: both texts are there to compare."""

    code = "items.saved_meanwhile"
    template = "{name}刚刚也改了这一部分，您的还没有保存。请看一下对方写了什么，再决定怎么保存。"


def save_part(
    *, draft_id: UUID, revision: int, part: str, changes: Mapping[str, Any], by: Officer, now: dt.datetime
) -> Draft:
    """Write some fields of a draft (保存编制稿). What nobody else touched is taken over even when the revision is old.

    Args:
        revision: the one the writer saw. part: the name of what was written, for the history ("materials").
        changes: fields of the content, `guide` fields by a path with a dot: {"name": …, "guide.materials": […]}; None
            takes a field away. Nothing is judged here, only kept: `problems_of` judges.
    Raises:
        DraftUnknown, NotPermitted
        WrongState: it is being reviewed or is done
        SavedMeanwhile: one of the same fields was changed by somebody since that revision
    """
    with transaction.atomic():
        draft = locked_draft(draft_id)
        require(by, "items.edit", over=over_body(draft.body, task_code=draft.task_code))
        if draft.state != State.DRAFT:
            raise WrongState(state=NAMES[State(draft.state)])
        wanted = {path: value for path, value in changes.items() if path.split(".")[0] not in FIXED}
        _no_one_overwritten(draft, revision, wanted)
        changed = {path: value for path, value in wanted.items() if _at(draft.content, path) != value}
        if changed:
            keep_revision(draft, part, changed, by=by, now=now)
    return draft


def _at(content: Mapping[str, Any], path: str) -> Any:
    found: Any = content
    for key in path.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _put(content: dict[str, Any], path: str, value: Any) -> None:
    """Write a value, or take it away together with what it leaves empty: a 年审 without a word is none."""
    first, _, rest = path.partition(".")
    if rest:
        inside = content.get(first)
        content[first] = inside if isinstance(inside, dict) else {}
        _put(content[first], rest, value)
        if not content[first] and first != "guide":
            del content[first]
    elif value is None:
        content.pop(first, None)
    else:
        content[first] = value


def _no_one_overwritten(draft: Draft, revision: int, wanted: dict[str, Any]) -> None:
    """The same field, written by somebody since, and written otherwise. What the writer left as they saw it is no writing."""
    if revision >= draft.revision:
        return
    seen = DraftRevision.objects.filter(draft=draft, revision=revision).first()
    theirs = draft.revisions.filter(revision__gt=revision).order_by("-revision").first()
    for path, value in list(wanted.items()):
        now = _at(draft.content, path)
        if seen is not None and _at(seen.content, path) == value:
            del wanted[path]
        elif now != value and (seen is None or _at(seen.content, path) != now):
            raise SavedMeanwhile(name=theirs.saved_by_name if theirs else "")


def keep_revision(draft: Draft, part: str, changed: Mapping[str, Any], *, by: Officer, now: dt.datetime) -> None:
    """Write fields of a locked draft as its next revision, inside the caller's transaction."""
    content = json.loads(json.dumps(draft.content))
    for path, value in changed.items():
        _put(content, path, value)
    draft.content, draft.revision, draft.changed_at = content, draft.revision + 1, now
    draft.name = str(content.get("name") or "")[:200]
    draft.save(update_fields=["content", "revision", "changed_at", "name"])
    DraftRevision.objects.create(
        draft=draft,
        revision=draft.revision,
        part=part[:40],
        content=content,
        saved_by_id=by.account_id,
        saved_by_name=by.name,
        saved_at=now,
    )
    spelled = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    publish(
        DraftSaved(
            draft_id=str(draft.pk),
            task_code=draft.task_code,
            name=draft.name,
            part=part[:40],
            revision=draft.revision,
            digest=hashlib.sha256(spelled.encode()).hexdigest(),
        ),
        by=by.actor,
        at=now,
    )
