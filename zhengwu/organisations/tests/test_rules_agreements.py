"""委托下放 and 进驻 as the law has them: who may give what to whom, on which days, and how it stands."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput, LawForbids, Refusal
from zhengwu.organisations.rules import delegation, entry
from zhengwu.organisations.rules.delegation import (
    DELEGABLE,
    DelegatedScope,
    NoSubDelegation,
    OnlyOrgans,
    Party,
    check_parties,
)
from zhengwu.organisations.rules.entry import AT_THE_CENTRE, EntryRate, entry_rate
from zhengwu.organisations.rules.scope import Scope, action_names, check_scope, may_be_licensing

TODAY, DAY = dt.date(2026, 3, 2), dt.timedelta(days=1)
CIVIL, TOWN = "11340123MA00000581", "11340123MA000012XL"
LICENCE, BENEFIT, FOREIGN = f"{CIVIL}4000111901000", f"{CIVIL}4000511915000", f"{TOWN}5000111901000"


def party(code: str, kind: str = "organ", nature: int = 1) -> Party:
    return Party(code=code, name=code[-4:], kind=kind, nature=nature)


def given_by(code: str, *tasks: str) -> DelegatedScope:
    return DelegatedScope(
        to_body_code=CIVIL, from_body_code=code, task_codes=frozenset(tasks), actions=frozenset({"cases.accept"})
    )


@pytest.mark.parametrize(
    ("giver", "receiver", "tasks", "received", "refused"),
    [
        (party(CIVIL), party(TOWN), (), (), None),
        (party(CIVIL), party(TOWN), (LICENCE,), (), None),
        (party(CIVIL), party(TOWN, nature=9), (LICENCE,), (), "delegation.only_organs"),
        (party(CIVIL), party(TOWN, nature=2), (), (), "delegation.only_organs"),
        (party(CIVIL, nature=2), party(TOWN), (LICENCE,), (), "delegation.only_organs"),
        (party(CIVIL), party(TOWN, nature=9), (BENEFIT,), (), None),
        (party(CIVIL), party(CIVIL), (), (), "delegation.same_body"),
        (party(CIVIL), party(f"{TOWN}-01", "department"), (BENEFIT,), (), "delegation.department"),
        (party(f"{CIVIL}-01", "department"), party(TOWN), (BENEFIT,), (), "delegation.department"),
        (party(CIVIL), party(TOWN), (FOREIGN,), (given_by(TOWN, FOREIGN),), "delegation.sub_delegation"),
        (party(CIVIL), party(TOWN), (FOREIGN,), (given_by(TOWN),), "delegation.sub_delegation"),
    ],
)
def test_who_may_delegate_what_to_whom(
    giver: Party,
    receiver: Party,
    tasks: tuple[str, ...],
    received: tuple[DelegatedScope, ...],
    refused: str | None,
) -> None:
    if refused is None:
        check_parties(giver, receiver, task_codes=tasks, received=received)
        return
    with pytest.raises(Refusal) as caught:
        check_parties(giver, receiver, task_codes=tasks, received=received)
    error = caught.value
    assert (error.errors[0].code if isinstance(error, BadInput) else error.code) == refused


def test_what_the_law_forbids_names_its_article() -> None:
    assert issubclass(OnlyOrgans, LawForbids)
    assert "第二十四条第一款" in OnlyOrgans.article
    assert "第二十四条第三款" in NoSubDelegation.article


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, None),
        ({"task_codes": (LICENCE, BENEFIT)}, None),
        ({"actions": ()}, "scope.actions"),
        ({"actions": ("admin",)}, "scope.actions"),
        ({"task_codes": (FOREIGN,)}, "scope.items_not_own"),
        ({"task_codes": (CIVIL,)}, "scope.items_not_own"),
        ({"valid_to": TODAY}, "period.reversed"),
        ({"valid_to": TODAY + DAY}, None),
        ({"valid_from": TODAY + 9 * DAY, "valid_to": TODAY + 9 * DAY}, "period.reversed"),
        ({"valid_from": TODAY - 9 * DAY, "valid_to": TODAY - DAY}, "period.reversed"),
    ],
)
def test_a_scope_makes_sense_or_is_refused(change: dict[str, object], code: str | None) -> None:
    asked = {
        "owner_code": CIVIL,
        "task_codes": (),
        "actions": ("cases.accept",),
        "offered": DELEGABLE,
        "valid_from": TODAY,
        "valid_to": None,
        "today": TODAY,
    } | change
    if code is None:
        check_scope(**asked)  # type: ignore[arg-type]
        return
    with pytest.raises(BadInput) as caught:
        check_scope(**asked)  # type: ignore[arg-type]
    assert caught.value.errors[0].code == code


days = st.integers(0, 12).map(lambda n: TODAY + n * DAY)
scopes = st.builds(
    Scope,
    task_codes=st.frozensets(st.sampled_from([LICENCE, BENEFIT]), max_size=2),
    actions=st.frozensets(st.sampled_from(DELEGABLE[:3]), min_size=1, max_size=3),
    valid_from=days,
    valid_to=st.none() | days,
)


def _covered(scope: Scope) -> set[tuple[str, str, dt.date]]:
    last = scope.valid_to or TODAY + 13 * DAY
    tasks = scope.task_codes or {LICENCE, BENEFIT}
    return {
        (task, action, TODAY + n * DAY)
        for task in tasks
        for action in scope.actions
        for n in range(14)
        if scope.valid_from <= TODAY + n * DAY < last
    }


@settings(deadline=None)
@given(scopes, scopes)
def test_two_scopes_meet_where_both_cover_the_same_item_action_and_day(one: Scope, other: Scope) -> None:
    both = {action for _, action, _ in _covered(one) & _covered(other)}
    if all(scope.valid_to is None or scope.valid_from < scope.valid_to for scope in (one, other)):
        assert one.shares_with(other) == both
    assert one.shares_with(other) == other.shares_with(one)


@pytest.mark.parametrize(
    ("tasks", "action", "body", "task", "covered"),
    [
        ((), "cases.accept", TOWN, FOREIGN, True),
        ((), "cases.accept", TOWN, "", True),
        ((), "cases.decide", TOWN, FOREIGN, False),
        ((), "cases.accept", CIVIL, FOREIGN, False),
        ((FOREIGN,), "cases.accept", TOWN, FOREIGN, True),
        ((FOREIGN,), "cases.accept", TOWN, LICENCE, False),
        ((FOREIGN,), "cases.accept", TOWN, "", False),
    ],
)
def test_what_was_entrusted(tasks: tuple[str, ...], action: str, body: str, task: str, covered: bool) -> None:
    assert given_by(TOWN, *tasks).covers(action, body_code=body, task_code=task) is covered


@pytest.mark.parametrize(
    ("state", "valid_from", "valid_to", "stands"),
    [
        ("proposed", TODAY, None, "proposed"),
        ("declined", TODAY, None, "declined"),
        ("withdrawn", TODAY, None, "withdrawn"),
        ("accepted", TODAY, None, "in_force"),
        ("accepted", TODAY + DAY, None, "waiting"),
        ("accepted", TODAY - DAY, TODAY, "ended"),
        ("accepted", TODAY - DAY, TODAY + DAY, "in_force"),
    ],
)
def test_how_a_delegation_stands(state: str, valid_from: dt.date, valid_to: dt.date | None, stands: str) -> None:
    assert delegation.standing(state, valid_from=valid_from, valid_to=valid_to, on=TODAY) == stands


@pytest.mark.parametrize(
    ("state", "valid_from", "valid_to", "stands"),
    [
        ("requested", TODAY, None, "requested"),
        ("returned", TODAY, None, "returned"),
        ("approved", TODAY, None, "in_force"),
        ("approved", TODAY + DAY, None, "waiting"),
        ("leaving", TODAY, None, "leaving"),
        ("ended", TODAY - DAY, TODAY, "ended"),
        ("ended", TODAY - DAY, TODAY + DAY, "in_force"),
    ],
)
def test_how_an_entry_stands(state: str, valid_from: dt.date, valid_to: dt.date | None, stands: str) -> None:
    assert entry.standing(state, valid_from=valid_from, valid_to=valid_to, on=TODAY) == stands


def test_every_standing_has_a_name() -> None:
    assert set(delegation.STANDING_NAMES) == set(delegation.Standing)
    assert set(entry.STANDING_NAMES) == set(entry.Standing)
    assert all(action_names([action]) for action in (*DELEGABLE, *AT_THE_CENTRE))


def test_all_items_of_a_body_may_include_licences() -> None:
    assert may_be_licensing(())
    assert may_be_licensing((BENEFIT, LICENCE))
    assert not may_be_licensing((BENEFIT,))


def test_the_rate_of_entry_counts_items() -> None:
    def scope(*tasks: str) -> Scope:
        return Scope(task_codes=frozenset(tasks), actions=frozenset({"cases.accept"}), valid_from=TODAY)

    should = [(CIVIL, LICENCE), (CIVIL, BENEFIT), (TOWN, FOREIGN)]
    assert entry_rate([], should=should) == EntryRate(entered=0, should=3)
    assert entry_rate([(CIVIL, scope(BENEFIT))], should=should) == EntryRate(entered=1, should=3)
    assert entry_rate([(CIVIL, scope()), (CIVIL, scope(BENEFIT))], should=should).per_mille == 666
    assert entry_rate([(CIVIL, scope())], should=[]).per_mille == 1000
