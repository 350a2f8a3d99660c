"""AB 角 as a table and as properties: who acts on a day, and which leave would leave a post to nobody."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.public import BadInput
from zhengwu.organisations.rules.absence import check_absence
from zhengwu.organisations.rules.presence import Away, Term, on_duty, uncovered

FIRST = dt.date(2026, 3, 2)
ZHAO, EDITOR, SUN = 1, 2, 3


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def a(account: int = ZHAO, start: int = -30, end: int | None = None, *, locked: bool = False) -> Term:
    return Term(
        account_id=account,
        role="A",
        valid_from=day(start),
        valid_to=None if end is None else day(end),
        name=str(account),
        locked=locked,
    )


def b(account: int = EDITOR, start: int = -30, end: int | None = None) -> Term:
    return Term(
        account_id=account,
        role="B",
        valid_from=day(start),
        valid_to=None if end is None else day(end),
        name=str(account),
    )


def gone(account: int, first: int, back: int) -> Away:
    return Away(account_id=account, from_date=day(first), back_date=day(back))


@pytest.mark.parametrize(
    ("terms", "aways", "b_acts", "acting", "standing_in"),
    [
        ([a(), b()], [], "always", [ZHAO, EDITOR], []),
        ([a(), b()], [], "when_absent", [ZHAO], []),
        ([a(), b()], [gone(ZHAO, 0, 1)], "always", [EDITOR], [EDITOR]),
        ([a(), b()], [gone(ZHAO, 0, 1)], "when_absent", [EDITOR], [EDITOR]),
        ([a(), b()], [gone(ZHAO, -5, 0)], "when_absent", [ZHAO], []),  # back today
        ([a(), b()], [gone(ZHAO, 1, 2)], "when_absent", [ZHAO], []),  # from tomorrow
        ([a(), b()], [gone(ZHAO, 0, 1), gone(EDITOR, 0, 1)], "always", [], []),
        ([a(end=0), b()], [], "when_absent", [EDITOR], [EDITOR]),  # A's term is over
        ([a(start=1), b()], [], "when_absent", [EDITOR], [EDITOR]),  # A begins tomorrow
        ([a(locked=True), b()], [], "when_absent", [EDITOR], [EDITOR]),
        ([a(), a(SUN), b()], [gone(ZHAO, 0, 1)], "when_absent", [SUN], []),  # two seats
        ([b()], [], "when_absent", [EDITOR], [EDITOR]),
        ([], [], "always", [], []),
    ],
)
def test_who_acts_today(
    terms: list[Term], aways: list[Away], b_acts: str, acting: list[int], standing_in: list[int]
) -> None:
    duty = on_duty(terms, aways, day=FIRST, b_acts=b_acts)
    assert [term.account_id for term in duty.acting] == acting
    assert [term.account_id for term in duty.standing_in] == standing_in
    assert duty.is_gap is not bool(acting)


@pytest.mark.parametrize(
    ("terms", "aways", "leave", "days"),
    [
        ([a(), b()], [], gone(ZHAO, 0, 3), None),
        ([a(), b()], [gone(EDITOR, 1, 2)], gone(ZHAO, 0, 3), (1, 1)),
        ([a(), b()], [gone(EDITOR, 3, 9)], gone(ZHAO, 0, 3), None),  # B leaves the day A is back
        ([a(), b()], [gone(ZHAO, 0, 9)], gone(EDITOR, 2, 4), (2, 3)),  # B while A is away
        ([a()], [], gone(ZHAO, 0, 3), None),  # alone in the post: nobody to wait for
        ([a(), b(end=1)], [], gone(ZHAO, 0, 3), None),
        ([a(), b(), b(SUN)], [gone(EDITOR, 0, 9)], gone(ZHAO, 0, 3), None),  # another B is left
        ([a(), b(), b(SUN)], [gone(EDITOR, 0, 9), gone(SUN, 2, 9)], gone(ZHAO, 0, 3), (2, 2)),
        ([a(), a(SUN)], [gone(SUN, 0, 9)], gone(ZHAO, 0, 3), (0, 2)),
        ([b()], [gone(EDITOR, 0, 9)], gone(ZHAO, 0, 3), None),  # not a post of theirs
    ],
)
def test_leave_that_would_leave_nobody(
    terms: list[Term], aways: list[Away], leave: Away, days: tuple[int, int] | None
) -> None:
    found = uncovered(terms, aways, leave=leave)
    assert (None if found is None else (found.first, found.last)) == (days and (day(days[0]), day(days[1])))


_accounts = st.integers(1, 3)
_days = st.integers(-3, 6)
_terms = st.lists(
    st.builds(
        lambda account, role, start, length: Term(
            account_id=account,
            role=role,
            valid_from=day(start),
            valid_to=day(start + length) if length else None,
            name=str(account),
        ),
        _accounts,
        st.sampled_from("AB"),
        _days,
        st.integers(0, 5),
    ),
    max_size=4,
)
_aways = st.lists(
    st.builds(lambda account, start, length: gone(account, start, start + length), _accounts, _days, st.integers(0, 4)),
    max_size=4,
)


@settings(deadline=None)
@given(_terms, _aways, _aways.filter(bool), st.sampled_from(["always", "when_absent"]))
def test_granted_leave_never_makes_a_gap_where_somebody_else_holds_the_post(
    terms: list[Term], aways: list[Away], asked: list[Away], b_acts: str
) -> None:
    leave = asked[0]
    if uncovered(terms, aways, leave=leave) is not None:
        return
    for number in range(-3, 12):
        on, holders = day(number), {t.account_id for t in terms if t.valid_from <= day(number)}
        duty = on_duty(terms, [*aways, leave], day=on, b_acts=b_acts)
        if leave.from_date <= on < leave.back_date and duty.is_gap and leave.account_id in holders:
            live = {t.account_id for t in terms if t.valid_from <= on and (t.valid_to is None or on < t.valid_to)}
            assert live <= {leave.account_id} or leave.account_id not in live


@settings(deadline=None)
@given(_terms, _aways, st.sampled_from(["always", "when_absent"]))
def test_whoever_acts_holds_the_post_and_is_not_away(terms: list[Term], aways: list[Away], b_acts: str) -> None:
    duty = on_duty(terms, aways, day=FIRST, b_acts=b_acts)
    missing = {one.account_id for one in aways if one.from_date <= FIRST < one.back_date}
    assert not {term.account_id for term in duty.acting} & missing
    assert set(duty.standing_in) <= set(duty.acting)
    assert not (duty.standing_in and any(term.role == "A" for term in duty.acting))
    assert not set(duty.away) & set(duty.acting)


@pytest.mark.parametrize(
    ("kind", "first", "last", "code"),
    [
        ("leave", 0, 0, ""),
        ("errand", 5, 9, ""),
        ("holiday", 0, 0, "absence.kind"),
        ("leave", 3, 2, "absence.period"),
        ("leave", -1, 2, "absence.past"),
        ("leave", 0, 365, ""),
        ("leave", 0, 366, "absence.too_long"),
        ("leave", 731, 731, "absence.too_long"),
    ],
)
def test_what_leave_can_be_asked_for(kind: str, first: int, last: int, code: str) -> None:
    found = ""
    try:
        check_absence(kind=kind, first_day=day(first), last_day=day(last), today=FIRST)
    except BadInput as wrong:
        found = wrong.errors[0].code
    assert found == code
