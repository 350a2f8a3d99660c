"""委托下放: proposed by one side, accepted by the other, in force for some days, never passed on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, Refusal, StoredEvent
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.delegations.accept_delegation import OwnProposal, accept_delegation
from zhengwu.organisations.operations.delegations.decline_delegation import decline_delegation
from zhengwu.organisations.operations.delegations.end_delegation import end_delegation
from zhengwu.organisations.operations.delegations.propose_delegation import propose_delegation
from zhengwu.organisations.operations.delegations.withdraw_delegation import withdraw_delegation
from zhengwu.organisations.queries import (
    delegated_scopes,
    delegation_list,
    delegation_of,
    delegations_in_force,
)
from zhengwu.organisations.queries.scope import DELEGATED_SQL
from zhengwu.organisations.rules.delegation import DelegatedScope, Standing
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.agreeing import BENEFIT, DAY, LICENCE, answering, asking
from zhengwu.organisations.tests.factories import CITY, CIVIL, NEIGHBOUR, NOW, SERVICE, TODAY, TOWN, County, county
from zhengwu.organisations.tests.test_bodies import refusal_of


@pytest.fixture
def giver(county: County) -> Officer:
    return asking(county)


@pytest.fixture
def receiver(county: County, giver: Officer) -> Officer:
    return answering(county)


def propose(by: Officer, **change: Any) -> Delegation:
    asked: dict[str, Any] = {
        "from_code": CIVIL,
        "to_code": TOWN,
        "task_codes": [BENEFIT],
        "actions": ["cases.accept", "cases.receive"],
        "valid_from": TODAY,
        "basis": "肥民〔2026〕12 号",
    }
    return propose_delegation(**(asked | change), by=by, now=NOW)


def types(delegation: Delegation) -> list[str]:
    chain = StoredEvent.objects.filter(subject=delegation.ref).order_by("seq")
    return [event.type.removeprefix("organisations.Delegation") for event in chain]


def test_it_is_in_force_once_accepted_and_ends_on_its_day(giver: Officer, receiver: Officer) -> None:
    proposed = propose(giver, valid_from=TODAY - 30 * DAY)
    assert proposed.standing_on(TODAY) == Standing.PROPOSED
    assert delegated_scopes([TOWN], on=TODAY) == []
    accepted = accept_delegation(number=proposed.pk, by=receiver, now=NOW)
    assert (accepted.standing_on(TODAY), accepted.valid_from) == (Standing.IN_FORCE, TODAY)
    assert delegated_scopes([TOWN], on=TODAY - DAY) == [], "never before it was accepted"
    end_delegation(number=proposed.pk, valid_to=TODAY + DAY, reason="收回", by=giver, now=NOW)
    assert delegated_scopes([TOWN], on=TODAY) != []
    assert delegated_scopes([TOWN], on=TODAY + DAY) == []
    assert types(proposed) == ["Proposed", "Accepted", "Ended"]


def test_what_one_may_do_for_others_is_one_statement(
    giver: Officer, receiver: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    some = propose(giver, task_codes=[BENEFIT, LICENCE])
    every = propose(giver, from_code=SERVICE, task_codes=[], actions=["cases.deliver"])
    for one in (some, every):
        accept_delegation(number=one.pk, by=receiver, now=NOW)
    propose(giver, valid_from=TODAY, actions=["cases.decide"])
    with django_assert_num_queries(1):
        scopes = delegated_scopes([TOWN, NEIGHBOUR], on=TODAY)
    assert scopes == [
        DelegatedScope(
            to_body_code=TOWN,
            from_body_code=CIVIL,
            task_codes=frozenset({BENEFIT, LICENCE}),
            actions=frozenset({"cases.accept", "cases.receive"}),
        ),
        DelegatedScope(
            to_body_code=TOWN,
            from_body_code=SERVICE,
            task_codes=frozenset(),
            actions=frozenset({"cases.deliver"}),
        ),
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"{DELEGATED_SQL} ORDER BY dg.id, i.task_code", {"today": TODAY})
        rows = [row[1:4] for row in cursor.fetchall()]
    assert rows == [(TOWN, CIVIL, LICENCE), (TOWN, CIVIL, BENEFIT), (TOWN, SERVICE, "")]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"to_code": CIVIL}, "delegation.same_body"),
        ({"to_code": "nothing"}, "body.unknown"),
        ({"actions": []}, "scope.actions"),
        ({"actions": ["admin"]}, "scope.actions"),
        ({"task_codes": [f"{SERVICE}4000511915000"]}, "scope.items_not_own"),
        ({"valid_to": TODAY}, "period.reversed"),
        ({"basis": " "}, "delegation.basis_missing"),
        ({"basis": "x" * 201}, "text.too_long"),
        ({"from_code": NEIGHBOUR, "task_codes": []}, "not_permitted"),
        ({"from_code": CITY, "task_codes": []}, "not_permitted"),
    ],
)
def test_a_delegation_that_cannot_be(giver: Officer, change: dict[str, Any], code: str) -> None:
    before = StoredEvent.objects.count()
    assert refusal_of(propose, by=giver, **change) == code
    assert (Delegation.objects.count(), StoredEvent.objects.count()) == (0, before)


def test_what_was_received_is_not_passed_on(county: County, giver: Officer, receiver: Officer) -> None:
    accept_delegation(number=propose(giver).pk, by=receiver, now=NOW)
    assert refusal_of(propose, by=giver, from_code=TOWN, to_code=SERVICE) == "delegation.sub_delegation"


def test_licensing_goes_to_organs_only(county: County, giver: Officer) -> None:
    create_body(code=TOWN, name="上派镇便民中心", nature=9, division_code="340123100000", by=SYSTEM, now=NOW)
    assert refusal_of(propose, by=giver, task_codes=[LICENCE]) == "delegation.only_organs"
    assert refusal_of(propose, by=giver, task_codes=[]) == "delegation.only_organs"
    propose(giver, task_codes=[BENEFIT])


def test_the_same_is_not_delegated_twice(giver: Officer, receiver: Officer) -> None:
    first = propose(giver, valid_to=TODAY + 9 * DAY)
    assert refusal_of(propose, by=giver, task_codes=[], actions=["cases.accept"]) == "delegation.overlaps"
    propose(giver, actions=["cases.decide"])
    propose(giver, valid_from=TODAY + 9 * DAY)
    propose(giver, task_codes=[LICENCE])
    withdraw_delegation(number=first.pk, reason="写错了", by=giver, now=NOW)
    propose(giver, valid_to=TODAY + 9 * DAY)


def test_only_the_other_side_accepts(county: County, giver: Officer, receiver: Officer) -> None:
    proposed = propose(giver)
    with pytest.raises(OwnProposal):
        accept_delegation(number=proposed.pk, by=giver, now=NOW)
    neighbour = asking(county, body_code=NEIGHBOUR, username="linju", name="外人")
    calls: tuple[Callable[[], object], ...] = (
        lambda: accept_delegation(number=proposed.pk, by=neighbour, now=NOW),
        lambda: decline_delegation(number=proposed.pk, reason="x", by=neighbour, now=NOW),
        lambda: withdraw_delegation(number=proposed.pk, reason="x", by=neighbour, now=NOW),
        lambda: end_delegation(number=proposed.pk, valid_to=TODAY, reason="x", by=neighbour, now=NOW),
    )
    for call in calls:
        with pytest.raises(NotPermitted):
            call()
    assert not delegation_list(by=neighbour, on=TODAY).exists()
    assert types(proposed) == ["Proposed"]


def test_what_was_answered_stays_answered(giver: Officer, receiver: Officer) -> None:
    proposed = propose(giver)
    assert refusal_of(decline_delegation, number=proposed.pk, reason=" ", by=receiver, now=NOW) == "reason.missing"
    decline_delegation(number=proposed.pk, reason="人手不够", by=receiver, now=NOW)
    for call in (accept_delegation, decline_delegation, withdraw_delegation):
        more = {} if call is accept_delegation else {"reason": "x"}
        assert refusal_of(call, number=proposed.pk, by=receiver, now=NOW, **more) == "delegation.already_answered"
    assert refusal_of(end_delegation, number=proposed.pk, valid_to=TODAY, reason="x", by=giver, now=NOW) == (
        "delegation.not_in_force"
    )
    assert refusal_of(accept_delegation, number=0, by=receiver, now=NOW) == "delegation.unknown"


def test_an_end_lies_ahead_and_does_not_prolong(giver: Officer, receiver: Officer) -> None:
    number = accept_delegation(number=propose(giver, valid_to=TODAY + 9 * DAY).pk, by=receiver, now=NOW).pk
    asked: dict[str, Any] = {"number": number, "reason": "收回", "by": receiver, "now": NOW}
    assert refusal_of(end_delegation, valid_to=TODAY - DAY, **asked) == "delegation.ends_in_the_past"
    assert refusal_of(end_delegation, valid_to=TODAY + 10 * DAY, **asked) == "delegation.ends_later"
    assert end_delegation(valid_to=TODAY, **asked).standing_on(TODAY) == Standing.ENDED


def test_an_offer_that_ran_out_is_not_accepted(giver: Officer, receiver: Officer) -> None:
    proposed = propose(giver, valid_to=TODAY + DAY)
    assert refusal_of(accept_delegation, number=proposed.pk, by=receiver, now=NOW + 2 * DAY) == "delegation.too_late"


def test_lists_ask_the_table_as_the_rule_asks(giver: Officer, receiver: Officer) -> None:
    _proposed, declined, withdrawn, waiting, live, over = (
        propose(giver, actions=[action])
        for action in (
            "cases.receive", "cases.accept", "cases.review", "cases.decide", "cases.seal", "cases.print",
        )
    )  # fmt: skip
    decline_delegation(number=declined.pk, reason="x", by=receiver, now=NOW)
    withdraw_delegation(number=withdrawn.pk, reason="x", by=giver, now=NOW)
    for one in (waiting, live, over):
        accept_delegation(number=one.pk, by=receiver, now=NOW)
    Delegation.objects.filter(pk=waiting.pk).update(valid_from=TODAY + DAY)
    end_delegation(number=over.pk, valid_to=TODAY, reason="x", by=giver, now=NOW)
    for standing in Standing:
        (found,) = delegation_list(by=giver, standing=standing, on=TODAY)
        assert found.standing_on(TODAY) == standing
    assert delegation_list(by=giver, on=TODAY).count() == 6
    assert [one.pk for one in delegations_in_force(on=TODAY)] == [live.pk]
    assert delegations_in_force(q="上派", on=TODAY).count() == 1
    assert delegations_in_force(q="没有的", on=TODAY).count() == 0


def test_the_table_itself_keeps_its_shape(giver: Officer) -> None:
    proposed = propose(giver)
    wrongs: tuple[dict[str, Any], ...] = (
        {"state": "ended"},
        {"to_body_id": proposed.from_body_id},
        {"basis": ""},
        {"actions": []},
        {"valid_to": TODAY - DAY},
    )
    for wrong in wrongs:
        with pytest.raises(IntegrityError), transaction.atomic():
            Delegation.objects.filter(pk=proposed.pk).update(**wrong)
    assert delegation_of(proposed.pk).task_codes == {BENEFIT}


@pytest.mark.django_db(transaction=True)
def test_two_officers_propose_the_same_at_once_and_one_is_told() -> None:
    cast = county()
    officers = [asking(cast), asking(cast, username="bianji", name="编辑")]
    both_ready = Barrier(2)

    def ask(by: Officer) -> str:
        try:
            both_ready.wait(timeout=20)
            propose(by)
        except Refusal as refusal:
            return refusal.errors[0].code if isinstance(refusal, BadInput) else refusal.code
        finally:
            connection.close()
        return "proposed"

    with ThreadPoolExecutor(max_workers=2) as hands:
        assert sorted(hands.map(ask, officers)) == ["delegation.overlaps", "proposed"]
