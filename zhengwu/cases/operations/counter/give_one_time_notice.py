"""一次性告知: somebody came without everything; tell them all of it at once, on paper. No case is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.cases.events import OneTimeNoticeGiven
from zhengwu.cases.models import WindowDraft
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class NothingToTell(Conflict):
    """Everything is there."""

    code = "counter.nothing_missing"
    template = "要交的都齐了，没有要告知的。请直接收件。"


def give_one_time_notice(*, draft: WindowDraft, gaps: Sequence[str], by: Officer, now: dt.datetime) -> None:
    """Write down that everything missing was told at once (行政许可法 art. 32(1)(4)); the draft stays as it is.

    Args:
        gaps: what is missing or wrong, one sentence each.

    Raises:
        NotPermitted, OutOfReach, NothingToTell
    """
    takes_in(draft.item_version, parties=[draft.applicant_ref], by=by)
    if not gaps:
        raise NothingToTell
    publish(
        OneTimeNoticeGiven(
            draft_id=draft.pk,
            task_code=draft.item_version.item.task_code,
            item_name=draft.item_version.name,
            applicant_name=draft.applicant_name,
            gaps=tuple(gaps),
        ),
        by=by.actor,
        at=now,
    )
