"""Where a mandate stands, how far it reaches, when a guardianship ends."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.mandate import (
    MandateKind,
    Standing,
    covers,
    guardianship_until,
    majority_date,
    read_actions,
    standing,
)

D1, D2, D3 = dt.date(2026, 3, 1), dt.date(2026, 3, 2), dt.date(2026, 3, 3)
days = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "awaits", "ended", "expected"),
    [
        (D2, D3, False, False, Standing.LIVE),
        (D2, None, False, False, Standing.LIVE),
        (D1, D2, False, False, Standing.EXPIRED),
        (D3, None, False, False, Standing.FUTURE),
        (D1, D3, True, False, Standing.AWAITS),
        (D1, D2, True, False, Standing.EXPIRED),
        (D1, D3, True, True, Standing.ENDED),
        (D1, D2, False, True, Standing.ENDED),
    ],
)
def test_where_it_stands_today(
    valid_from: dt.date, valid_to: dt.date | None, awaits: bool, ended: bool, expected: Standing
) -> None:
    assert standing(valid_from=valid_from, valid_to=valid_to, awaits_answer=awaits, ended=ended, today=D2) is expected


@pytest.mark.parametrize(
    ("codes", "actions", "task_code", "action", "reached"),
    [
        ([], [], "A", "apply", True),
        (["A"], [], "A", "apply", True),
        (["A"], [], "B", "apply", False),
        (["A"], [], "", "apply", True),
        ([], ["query"], "A", "query", True),
        ([], ["query"], "A", "apply", False),
        (["A"], ["query"], "A", "", True),
    ],
)
def test_how_far_it_reaches(codes: list[str], actions: list[str], task_code: str, action: str, reached: bool) -> None:
    assert covers(task_codes=codes, actions=actions, task_code=task_code, action=action) is reached


def test_all_actions_are_the_same_as_none_named() -> None:
    assert read_actions(["receive", "apply", "query"]) == read_actions([]) == []
    assert read_actions(["query", "apply"]) == ["apply", "query"]
    with pytest.raises(BadInput):
        read_actions(["apply", "sell"])


@pytest.mark.parametrize(
    ("born", "of_age"),
    [
        (dt.date(2008, 3, 10), dt.date(2026, 3, 10)),
        (dt.date(2008, 2, 29), dt.date(2026, 3, 1)),
        (dt.date(2000, 12, 31), dt.date(2018, 12, 31)),
    ],
)
def test_of_age_on_the_eighteenth_birthday(born: dt.date, of_age: dt.date) -> None:
    assert majority_date(born) == of_age


@settings(deadline=None)
@given(days, days)
def test_a_minors_guardianship_ends_later_than_today_or_is_refused(born: dt.date, today: dt.date) -> None:
    try:
        until = guardianship_until(kind=MandateKind.GUARDIAN_MINOR, birth_date=born, today=today)
    except BadInput:
        assert majority_date(born) <= today
    else:
        assert until is not None
        assert until > today


def test_without_a_birthday_nobody_knows_when_it_ends() -> None:
    with pytest.raises(BadInput) as caught:
        guardianship_until(kind=MandateKind.GUARDIAN_MINOR, birth_date=None, today=D1)
    assert caught.value.errors[0].code == "mandate.ward_birth_unknown"
    assert guardianship_until(kind=MandateKind.GUARDIAN_ADULT, birth_date=None, today=D1) is None
