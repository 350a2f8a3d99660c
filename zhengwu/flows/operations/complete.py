"""Do a work item: the one verb most officers use all day."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import OpinionGiven
from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.operations._locking import open_item, seated
from zhengwu.flows.operations._moving import settle
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import add_seat, check_may_work, seat_for
from zhengwu.flows.rules.completion import NEEDS_OPINION, Outcome
from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer

OPINION_MAX = 2000


def complete(
    *, work_item_id: int, by: Officer, outcome: str, opinion: str = "", to_step: str = "", at: dt.datetime
) -> WorkItem:
    """Say one's word on a work item (办理), and let the process go on when the step is done.

    approve and reject both go on: a rejected review is a recorded 建议不予许可, and the head decides. return sends the
    process back to the start of the review, or to `to_step` when that is behind and not in a parallel branch; every
    other open step closes. Two officers at once: the second is refused.

    Args:
        outcome: "approve", "reject" or "return"; the last two need an opinion (at most 2000 characters).
    Returns:
        the work item; its state is still "open" while other signers must speak.
    Raises:
        AlreadyDone (409), AlreadyClosed (409), AlreadySpoken (409)
        NotPermitted (403): no grant; NotYourTurn: the step has other signers; DidTheOtherSide
        NothingToReturnTo (409), NotAReturnStep (409)
        BadInput (422): an unknown outcome, a missing or unusable opinion
        WorkItemNotFound (404)
    """
    said, why = _read(outcome, opinion)
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        seat = seat_for(item, by) or add_seat(item, by, claimed=True)
        _speak(seat, said, why, by=by, at=at)
        item = seated(item.pk, item.instance)
        if not settle(item, to_step=to_step, by=by.actor, at=at):
            _nothing_to_take_back(item)
            publish(OpinionGiven(**said_of(item), outcome=said.value), by=by.actor, at=at)
    return item


def _read(outcome: str, opinion: str) -> tuple[Outcome, str]:
    if outcome not in set(Outcome):
        raise BadInput.one(("outcome",), "请选择“同意”“不同意”或“退回”。", "outcome.unknown")
    said = Outcome(outcome)
    why = clean_text(opinion, max_length=OPINION_MAX, loc=("opinion",))
    if said in NEEDS_OPINION and not why:
        raise BadInput.one(("opinion",), "不同意或退回时，请写明理由，让申请人和同事看得明白。", "opinion.required")
    return said, why


def _speak(seat: Assignment, said: Outcome, why: str, *, by: Officer, at: dt.datetime) -> None:
    seat.outcome, seat.opinion, seat.acted_at = said.value, why, at
    seat.acted_by_id, seat.acted_by_name = by.account_id, by.name
    seat.save(update_fields=["outcome", "opinion", "acted_at", "acted_by_id", "acted_by_name"])


def _nothing_to_take_back(item: WorkItem) -> None:
    """Others have spoken since the step before was done; it stays done."""
    item.instance.last_done = None
    item.instance.save(update_fields=["last_done"])
