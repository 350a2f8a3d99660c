"""撤销编制稿: it is given up. Whatever was written stays readable."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.flows.public import cancel as cancel_process
from zhengwu.items.events import DraftWithdrawn
from zhengwu.items.models import Draft
from zhengwu.items.operations.drafts._locking import locked_draft, locked_group
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.rules.states import NAMES, State, WrongState, moved
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer, over_body, require


def withdraw_draft(*, draft_id: UUID, reason: str, by: Officer, now: dt.datetime) -> Draft:
    """Give a draft up (撤销编制稿), at any time before it is published; the drafts of one split are given up together.

    Raises:
        DraftUnknown, NotPermitted, BadInput (no reason)
        WrongState: it was published or withdrawn already
    """
    why = read_reason(reason)
    with transaction.atomic():
        draft = locked_draft(draft_id)
        require(by, "items.edit", over=over_body(draft.body, task_code=draft.task_code))
        for one in locked_group(draft):
            if one.effective_date is not None:
                raise WrongState(state=NAMES[State(one.state)])
            one.state = moved(one.state, "withdraw")
            one.changed_at = now
            one.save(update_fields=["state", "changed_at"])
            cancel_process(subject=one.ref, reason=why, by=by.actor, at=now)
            publish(
                DraftWithdrawn(draft_id=str(one.pk), task_code=one.task_code, name=one.name, reason=why),
                by=by.actor,
                at=now,
            )
        draft.refresh_from_db(fields=["state", "changed_at"])
    return draft
