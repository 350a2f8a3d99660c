"""Who can be appointed beside whom: seats, two people for A and B, kinds and their ends."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.kernel.public import Refusal
from zhengwu.organisations.rules.appointing import check_beside, check_terms, most_at_once
from zhengwu.organisations.rules.granting import GrantLine, grant_change
from zhengwu.organisations.rules.presence import Term

FIRST = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def term(account: int, role: str, start: int, end: int | None = None) -> Term:
    return Term(
        account_id=account,
        role=role,
        valid_from=day(start),
        valid_to=None if end is None else day(end),
        name=f"第{account}位",
    )


@pytest.mark.parametrize(
    ("new", "others", "seats", "code"),
    [
        (term(1, "A", 0), [], 1, ""),
        (term(1, "A", 0), [term(2, "A", -9)], 1, "appointment.seat_taken"),
        (term(1, "A", 0), [term(2, "A", -9)], 2, ""),
        (term(1, "A", 0), [term(2, "A", -9, 0)], 1, ""),  # the other's last day was yesterday
        (term(1, "A", 0, 5), [term(2, "A", 5)], 1, ""),  # the other begins when this one ends
        (term(1, "A", 0, 6), [term(2, "A", 5)], 1, "appointment.seat_taken"),
        (term(1, "A", 0, 9), [term(2, "A", 0, 3), term(3, "A", 3, 9)], 2, ""),  # one after the other
        (term(1, "A", 0, 9), [term(2, "A", 0, 4), term(3, "A", 3, 9)], 2, "appointment.seat_taken"),
        (term(1, "B", 0), [term(2, "A", -9)], 1, ""),
        (term(1, "B", 0), [term(2, "B", -9)], 1, ""),  # several B are fine
        (term(1, "B", 0), [term(1, "A", -9)], 1, "appointment.already"),  # B is another person than A
        (term(1, "A", 0), [term(1, "A", -9)], 5, "appointment.already"),
        (term(1, "B", 0), [term(1, "A", -9, 0)], 1, ""),
        (term(1, "A", 0), [term(2, "A", 4, 4)], 1, ""),  # ended before it began: never live
    ],
)
def test_beside_whom(new: Term, others: list[Term], seats: int, code: str) -> None:
    found, words = "", "请"
    try:
        check_beside(new, others, seats=seats)
    except Refusal as refusal:
        found, words = refusal.code, str(refusal)
    assert found == code
    assert "请" in words, "what to do next"


@pytest.mark.parametrize(
    ("role", "kind", "end", "code"),
    [
        ("A", "regular", None, ""),
        ("B", "acting", None, ""),
        ("A", "temporary", 5, ""),
        ("A", "temporary", None, "appointment.end_missing"),
        ("C", "regular", None, "appointment.role"),
        ("A", "honorary", None, "appointment.kind"),
        ("A", "regular", 0, "appointment.period"),
        ("A", "regular", -1, "appointment.period"),
    ],
)
def test_terms_by_themselves(role: str, kind: str, end: int | None, code: str) -> None:
    found = ""
    try:
        check_terms(role=role, kind=kind, valid_from=FIRST, valid_to=None if end is None else day(end))
    except Refusal as refusal:
        found = refusal.errors[0].code  # type: ignore[attr-defined]
    assert found == code


def test_the_fullest_day() -> None:
    assert most_at_once([], since=FIRST) == 0
    assert most_at_once([term(1, "A", 0, 3), term(2, "A", 3, 5), term(3, "B", 0)], since=FIRST) == 1
    crowded = [term(1, "A", 0, 4), term(2, "A", 3, 5), term(3, "A", 3, 4)]
    assert [most_at_once(crowded, since=day(n)) for n in (0, 3, 4, 5)] == [3, 3, 1, 0]


def test_a_change_of_grants_touches_only_what_differs() -> None:
    kept, new, old = GrantLine("cases.view"), GrantLine("cases.accept", "B", "T"), GrantLine("cases.decide")
    change = grant_change(have=[kept, old], wanted=[new, kept, new])
    assert (change.granted, change.withdrawn) == ((new,), (old,))
    assert grant_change(have=[kept], wanted=[kept]).is_empty
