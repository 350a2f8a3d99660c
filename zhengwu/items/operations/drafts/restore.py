"""恢复: an earlier saving is taken back, as a new one; what was written since stays in the history."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.items.models import Draft
from zhengwu.items.operations.drafts._locking import locked_draft
from zhengwu.items.operations.drafts.save import FIXED, SavedMeanwhile, keep_revision
from zhengwu.items.queries.draft_work import revision_content
from zhengwu.items.rules.states import NAMES, State, WrongState
from zhengwu.organisations.public import Officer, over_body, require


def restore_revision(*, draft_id: UUID, restore: int, revision: int, by: Officer, now: dt.datetime) -> Draft:
    """Take an earlier revision back (恢复到这一次保存). The same again changes nothing.

    Args:
        restore: the revision to go back to. revision: the latest the reader saw.
    Raises:
        DraftUnknown, RevisionUnknown, NotPermitted
        WrongState: it is being reviewed or is done
        SavedMeanwhile: somebody saved since
    """
    with transaction.atomic():
        draft = locked_draft(draft_id)
        require(by, "items.edit", over=over_body(draft.body, task_code=draft.task_code))
        if draft.state != State.DRAFT:
            raise WrongState(state=NAMES[State(draft.state)])
        if revision != draft.revision:
            latest = draft.revisions.order_by("-revision").first()
            raise SavedMeanwhile(name=latest.saved_by_name if latest else "")
        old = revision_content(draft, restore)
        fields = (set(old) | set(draft.content)) - set(FIXED)
        changed = {name: old.get(name) for name in sorted(fields) if old.get(name) != draft.content.get(name)}
        if changed:
            keep_revision(draft, f"restore-{restore}", changed, by=by, now=now)
    return draft
