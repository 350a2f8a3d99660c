"""Silence consents to what the law says, and to nothing else."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from zhengwu.cases.models import Case
from zhengwu.cases.public import State, sweep_lapsed, sweep_publicity, sweep_silence
from zhengwu.cases.rules.consent import Awaited, silence_consents
from zhengwu.cases.tests.factories import World, at, fresh, reviewed, told


@pytest.mark.parametrize(("awaited", "between", "flagged", "overdue"), list(product(Awaited, *[[True, False]] * 3)))
def test_silence_consents_only_between_departments_or_where_the_item_says_so(
    awaited: Awaited, between: bool, flagged: bool, overdue: bool
) -> None:
    allowed = {
        (Awaited.OPINION, True, True, True),
        (Awaited.OPINION, True, False, True),
        (Awaited.DECISION, True, True, True),
        (Awaited.DECISION, False, True, True),
    }
    found = silence_consents(awaited=awaited, between_departments=between, flagged=flagged, overdue=overdue)
    assert found is ((awaited, between, flagged, overdue) in allowed)


def test_years_of_silence_grant_nothing(world: World) -> None:
    """Whatever state a case is left in, no sweep ever decides it."""
    case = reviewed(world)
    much_later = at("2027-12-01")
    for state in State:
        Case.objects.filter(pk=case.pk).update(
            state=state, acceptance_due_date=dt.date(2026, 3, 9), received_at=at("03-02")
        )
        if state not in {State.RECEIVED, State.CORRECTING}:  # what silence does there is tried where it belongs
            for sweep in (sweep_silence, sweep_lapsed, sweep_publicity):
                sweep(now=much_later)
            assert fresh(case).state == state
    assert not {"CaseDecided", "SuperiorAnswered", "TransferTaken"} & set(told(case))
