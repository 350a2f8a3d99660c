"""What a decision must wait for beside the review: materials, publicity, a hearing, a transfer."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case, Hearing
from zhengwu.cases.queries.elsewhere import open_transfer
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.publicity import held_of, periods_of
from zhengwu.cases.rules.hearing import Standing, heard_enough
from zhengwu.cases.rules.priority import all_brought
from zhengwu.cases.rules.publicity import all_published
from zhengwu.cases.rules.transfer import TransferPending


def nothing_pending(case: Case, *, reason: str | None, today: dt.date) -> None:
    """Refuse a decision that would overtake a detour.

    Args:
        reason: what the decision says; None before anything is written.

    Raises:
        TransferPending, StillToBring, StillPublic, HearingOpen, RecordNotWeighed
    """
    if pending := open_transfer(case):
        raise TransferPending(body=pending.to_body.name)
    if case.review_first:
        all_brought(review_first=True, awaited=awaited_materials(case))
    if periods := periods_of(case):
        all_published(periods=periods, held=held_of(case, today=today))
    if hearing := Hearing.objects.filter(case=case).first():
        heard_enough(
            standing=Standing(hearing.standing),
            until=hearing.ask_until,
            today=today,
            reason="-" if reason is None else reason,
        )


def level_published(case: Case, step: str, *, today: dt.date) -> None:
    """Refuse to finish a level of the review that must be published first: the step has the name the guide gives it.

    Raises:
        StillPublic
    """
    periods = [period for period in periods_of(case) if period.step == step]
    if periods:
        all_published(periods=periods, held=held_of(case, today=today))
