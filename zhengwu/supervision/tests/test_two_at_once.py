"""Workers and officers at the same moment, on connections of their own."""

from __future__ import annotations

import pytest

from zhengwu.cases.tests.factories import at, reviewing, together
from zhengwu.supervision.models import Card, CardSerial
from zhengwu.supervision.public import CardOutOfOrder, cancel_card, explain_card, follow, sweep, uphold_card
from zhengwu.supervision.tests.factories import look, open_followed_world, supervisor, unit

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_workers_raise_one_card_and_leave_no_gap_in_the_numbers() -> None:
    world = open_followed_world()
    for _ in range(3):
        reviewing(world)
    now = at("03-10")
    together(*[lambda: follow(now=now) + sweep(now=now)] * 3)
    assert Card.objects.filter(rule_key="T3").count() == 3
    assert CardSerial.objects.get().last == Card.objects.count() == 6
    assert sorted(Card.objects.values_list("number", flat=True))[-1] == "JC20260310000006"


def test_of_two_supervisors_one_judges() -> None:
    reviewing(open_followed_world())
    look(at("03-10"))
    number = Card.objects.get(rule_key="T3").number
    explain_card(card_number=number, text="系统停机", by=unit(), now=at("03-10"))
    judge = supervisor()
    answers = together(
        lambda: uphold_card(card_number=number, text="没有证据", by=judge, now=at("03-11")),
        lambda: cancel_card(card_number=number, text="属实", by=judge, now=at("03-11")),
    )
    assert sorted(isinstance(answer, CardOutOfOrder) for answer in answers) == [False, True]
