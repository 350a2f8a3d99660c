"""进驻: asked for by the body, agreed to by the centre, by two different people; and out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, NotPermitted, StoredEvent
from zhengwu.organisations.models import Entry
from zhengwu.organisations.operations.entries.approve_entry import approve_entry
from zhengwu.organisations.operations.entries.approve_exit import approve_exit
from zhengwu.organisations.operations.entries.refuse_exit import refuse_exit
from zhengwu.organisations.operations.entries.request_entry import request_entry
from zhengwu.organisations.operations.entries.request_exit import request_exit
from zhengwu.organisations.operations.entries.return_entry import return_entry
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.queries import centres_to_enter, entered, entries_of, entry_list, entry_of
from zhengwu.organisations.rules.conditions import DidTheOtherSide
from zhengwu.organisations.rules.entry import Standing, entry_rate
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests import agreeing
from zhengwu.organisations.tests.agreeing import BENEFIT, CENTRE, DAY, LICENCE, answering, asking
from zhengwu.organisations.tests.factories import CIVIL, NEIGHBOUR, NOW, SERVICE, TODAY, County
from zhengwu.organisations.tests.test_bodies import refusal_of


@pytest.fixture
def asker(county: County) -> Officer:
    agreeing.centre()
    return asking(county)


@pytest.fixture
def head(county: County, asker: Officer) -> Officer:
    return answering(county)


def request(by: Officer, **change: Any) -> Entry:
    asked: dict[str, Any] = {
        "body_code": CIVIL,
        "centre_code": CENTRE,
        "task_codes": [BENEFIT],
        "actions": ["cases.receive", "cases.accept"],
        "valid_from": TODAY,
    }
    return request_entry(**(asked | change), by=by, now=NOW)


def test_a_body_enters_and_leaves(asker: Officer, head: Officer) -> None:
    number = request(asker, valid_from=TODAY + DAY).pk
    assert entered(CENTRE, on=TODAY + DAY) == []
    assert approve_entry(number=number, by=head, now=NOW).standing_on(TODAY) == Standing.WAITING
    ((body, scope),) = entered(CENTRE, on=TODAY + DAY)
    assert (body, scope.task_codes) == (CIVIL, frozenset({BENEFIT}))
    assert entry_rate(entered(CENTRE, on=TODAY + DAY), should=[(CIVIL, BENEFIT), (CIVIL, LICENCE)]).per_mille == 500
    request_exit(number=number, leaving_on=TODAY + 9 * DAY, reason="改为网上办", by=asker, now=NOW)
    refuse_exit(number=number, reason="群众还要到窗口办", by=head, now=NOW)
    assert entry_of(number).leaving_on is None
    request_exit(number=number, leaving_on=TODAY + 9 * DAY, reason="改为网上办", by=asker, now=NOW)
    assert approve_exit(number=number, by=head, now=NOW).standing_on(TODAY + DAY) == Standing.IN_FORCE
    assert entered(CENTRE, on=TODAY + 8 * DAY) != []
    assert entered(CENTRE, on=TODAY + 9 * DAY) == []
    chain = StoredEvent.objects.filter(subject=f"entry:{number}").order_by("seq")
    assert [event.type.split(".")[1] for event in chain] == [
        "EntryRequested",
        "EntryApproved",
        "ExitRequested",
        "ExitRefused",
        "ExitRequested",
        "EntryEnded",
    ]


def test_whoever_asks_does_not_answer(county: County, asker: Officer, head: Officer) -> None:
    grant(post=county.posts["HEAD"], action="entries.request", by=SYSTEM, now=NOW)
    head = county.at_work("周正")
    number = request(asker).pk
    calls: tuple[Callable[[], object], ...] = (
        lambda: approve_entry(number=number, by=asker, now=NOW),
        lambda: return_entry(number=number, reason="x", by=asker, now=NOW),
    )
    for call in calls:
        with pytest.raises(DidTheOtherSide):
            call()
    approve_entry(number=number, by=head, now=NOW)
    # Whoever asks to leave is another question: now 周正 asks, and 管理员 may answer.
    request_exit(number=number, leaving_on=TODAY, reason="x", by=head, now=NOW)
    with pytest.raises(DidTheOtherSide):
        approve_exit(number=number, by=head, now=NOW)
    with pytest.raises(DidTheOtherSide):
        refuse_exit(number=number, reason="x", by=head, now=NOW)
    assert approve_exit(number=number, by=asker, now=NOW).standing_on(TODAY) == Standing.ENDED


def test_what_was_returned_may_be_asked_again(asker: Officer, head: Officer) -> None:
    number = request(asker).pk
    assert refusal_of(request, by=asker) == "entry.twice"
    assert refusal_of(request, by=asker, task_codes=[], actions=["cases.accept"]) == "entry.twice"
    request(asker, task_codes=[LICENCE])
    assert refusal_of(return_entry, number=number, reason=" ", by=head, now=NOW) == "reason.missing"
    return_entry(number=number, reason="请补窗口人员名单", by=head, now=NOW)
    assert refusal_of(approve_entry, number=number, by=head, now=NOW) == "entry.moved_on"
    request(asker)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"centre_code": SERVICE}, "entry.not_a_centre"),
        ({"body_code": SERVICE, "centre_code": SERVICE, "task_codes": []}, "entry.not_a_centre"),
        ({"centre_code": "nothing"}, "body.unknown"),
        ({"actions": []}, "scope.actions"),
        ({"actions": ["cases.view"]}, "scope.actions"),
        ({"task_codes": [f"{SERVICE}4000511915000"]}, "scope.items_not_own"),
        ({"valid_from": TODAY - DAY}, "entry.in_the_past"),
        ({"body_code": NEIGHBOUR, "task_codes": []}, "not_permitted"),
    ],
)
def test_an_entry_that_cannot_be(asker: Officer, change: dict[str, Any], code: str) -> None:
    before = StoredEvent.objects.count()
    assert refusal_of(request, by=asker, **change) == code
    assert (Entry.objects.count(), StoredEvent.objects.count()) == (0, before)


def test_another_county_neither_sees_nor_decides(county: County, asker: Officer, head: Officer) -> None:
    number = request(asker).pk
    neighbour = asking(county, body_code=NEIGHBOUR, username="linju", name="外人")
    assert not entry_list(by=neighbour, on=TODAY).exists()
    calls: tuple[Callable[[], object], ...] = (
        lambda: approve_entry(number=number, by=neighbour, now=NOW),
        lambda: return_entry(number=number, reason="x", by=neighbour, now=NOW),
    )
    for call in calls:
        with pytest.raises(NotPermitted):
            call()
    approve_entry(number=number, by=head, now=NOW)
    with pytest.raises(NotPermitted):
        request_exit(number=number, leaving_on=TODAY, reason="x", by=neighbour, now=NOW)
    assert refusal_of(request_exit, number=number, leaving_on=TODAY - DAY, reason="x", by=asker, now=NOW) == (
        "entry.leaves_in_the_past"
    )


def test_lists_ask_the_table_as_the_rule_asks(asker: Officer, head: Officer) -> None:
    actions = ("cases.receive", "cases.accept", "cases.review", "cases.decide", "cases.seal", "cases.print")
    _requested, returned, waiting, _live, leaving, over = (request(asker, actions=[action]) for action in actions)
    return_entry(number=returned.pk, reason="x", by=head, now=NOW)
    for one in (waiting, _live, leaving, over):
        approve_entry(number=one.pk, by=head, now=NOW)
    Entry.objects.filter(pk=waiting.pk).update(valid_from=TODAY + DAY)
    for one in (leaving, over):
        request_exit(number=one.pk, leaving_on=TODAY, reason="x", by=asker, now=NOW)
    approve_exit(number=over.pk, by=head, now=NOW)
    for standing in Standing:
        (found,) = entry_list(by=asker, standing=standing, on=TODAY)
        assert found.standing_on(TODAY) == standing
    assert entry_list(by=head, q="政务中心 民政局", on=TODAY).count() == 0
    assert entry_list(by=head, q="政务服务中心 民政局", on=TODAY).count() == 6
    assert (entries_of(CENTRE).count(), entries_of(CIVIL).count()) == (6, 6)
    assert len(entered(CENTRE, on=TODAY)) == 2, "who wants to leave is still there"
    assert [one.code for one in centres_to_enter(on=TODAY)] == [CENTRE]


def test_the_table_itself_keeps_its_shape(asker: Officer) -> None:
    asked = request(asker)
    wrongs: tuple[dict[str, Any], ...] = (
        {"state": "gone"},
        {"centre_id": asked.body_id},
        {"actions": []},
        {"state": "leaving"},
        {"state": "ended"},
        {"valid_to": TODAY - DAY},
    )
    for wrong in wrongs:
        with pytest.raises(IntegrityError), transaction.atomic():
            Entry.objects.filter(pk=asked.pk).update(**wrong)
