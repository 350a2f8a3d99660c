"""审核: somebody who did not write the draft looks it over, and passes it on or gives it back."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.flows.public import complete, open_work_items
from zhengwu.items.events import DraftReviewed
from zhengwu.items.models import Draft
from zhengwu.items.operations.drafts._locking import locked_draft
from zhengwu.items.operations.drafts._process import follow_process
from zhengwu.items.queries.draft_work import over_draft
from zhengwu.items.rules.publication import REVIEWS
from zhengwu.items.rules.states import NAMES, State, WrongState
from zhengwu.kernel.public import BadInput, Conflict, publish
from zhengwu.organisations.public import Officer, require

#: What a reviewer says → what the process is told: it goes on, or ends and leads back to 草稿.
_OUTCOMES = {"approve": "approve", "return": "reject"}


class ReadBeforeChange(Conflict):
    """What the reviewer read is not what lies there now."""

    code = "items.read_before_change"
    template = "您看过以后，编制稿又改过了。请再看一遍，再提出意见。"


def review_draft(
    *, draft_id: UUID, revision: int, outcome: str, opinion: str = "", by: Officer, now: dt.datetime
) -> Draft:
    """Look a draft over (编制审核，法制审核): pass it on, or give it back to be rewritten.

    编制审核 → 法制审核 → 待生效; given back → 草稿. Whoever saved any revision of it reviews nothing of it.

    Args:
        revision: the one the reviewer read. outcome: approve or return; the latter needs an opinion.
    Raises:
        DraftUnknown, WrongState (it waits for no review)
        NotPermitted; DidTheOtherSide: the reviewer wrote in it
        ReadBeforeChange
        BadInput: an unknown outcome, or given back without saying why
    """
    if outcome not in _OUTCOMES:
        raise BadInput.one(("outcome",), "请选择“通过”或“退回”。", "draft.outcome")
    with transaction.atomic():
        draft = locked_draft(draft_id)
        state = State(draft.state)
        if state not in REVIEWS:
            raise WrongState(state=NAMES[state])
        require(by, REVIEWS[state], over=over_draft(draft))
        if revision != draft.revision:
            raise ReadBeforeChange
        step = next(item for item in open_work_items(subject=draft.ref) if item.action == REVIEWS[state])
        complete(work_item_id=step.pk, by=by, outcome=_OUTCOMES[outcome], opinion=opinion, at=now)
        follow_process(draft, now=now)
        publish(
            DraftReviewed(
                draft_id=str(draft.pk),
                task_code=draft.task_code,
                name=draft.name,
                step=state.value,
                outcome=outcome,
                revision=draft.revision,
            ),
            by=by.actor,
            at=now,
        )
    return draft
