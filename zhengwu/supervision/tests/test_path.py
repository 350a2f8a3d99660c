"""The path of a card, and what it costs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.cases.tests.factories import CIVIL, World, a_file, at, received
from zhengwu.kernel.public import BadInput, NotPermitted, events_of
from zhengwu.organisations.public import MayNot, NobodyMay, Officer, OwnUnit
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations.judge import cancel_by_system
from zhengwu.supervision.operations.sweep import sweep_silent
from zhengwu.supervision.public import (
    AppealedAlready,
    CardOutOfOrder,
    Grade,
    Move,
    NotForAccount,
    appeal_card,
    cancel_card,
    card_of,
    cards_page,
    close_card,
    explain_card,
    moves_for,
    rectify_card,
    refer_card,
    score_of,
    score_of_person,
    send_back_card,
    set_figures,
    uphold_card,
)
from zhengwu.supervision.tests.factories import late_card, look, own_supervisor, supervisor, unit

FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
NOW = at("03-11")


@pytest.fixture
def judge(world: World) -> Officer:
    return supervisor()


@pytest.fixture
def explainer(world: World) -> Officer:
    return unit()


@pytest.fixture
def card(world: World) -> Card:
    return late_card(world, now=at("03-10"))


def points() -> int:
    return score_of(CIVIL, FIRST, LAST).points


def test_explained_upheld_appealed_cancelled(card: Card, judge: Officer, explainer: Officer, world: World) -> None:
    file = a_file(world)
    assert points() == 100
    explain_card(card_number=card.number, text="停电一天", files=[file.pk], by=explainer, now=NOW)
    uphold_card(card_number=card.number, text="停电不影响本件", by=judge, now=NOW)
    assert points() == 95
    assert score_of(CIVIL, FIRST, LAST).lost == ((card.number, 5),)
    appeal_card(card_number=card.number, text="附供电局证明", by=explainer, now=NOW)
    assert points() == 100, "nothing is lost while somebody looks again"
    with pytest.raises(CardOutOfOrder):
        rectify_card(card_number=card.number, text="已办", by=explainer, now=NOW)
    cancel_card(card_number=card.number, text="证明属实", by=judge, now=NOW)
    assert points() == 100
    shown = card_of(card.number)
    assert (shown.state, shown.closed_at) == ("cancelled", NOW)
    assert [entry.move for entry in shown.entries.all()] == ["notify", "explain", "uphold", "appeal", "cancel"]
    assert [f.file_id for entry in shown.entries.all() for f in entry.files.all()] == [file.pk]
    assert [e.type.partition(".")[2] for e in events_of(shown.chain)] == [
        "CardRaised",
        "CardNotified",
        "CardExplained",
        "CardUpheld",
        "CardAppealed",
        "CardCancelled",
    ]


def test_upheld_rectified_sent_back_closed(card: Card, judge: Officer, explainer: Officer) -> None:
    explain_card(card_number=card.number, text="人手不够", by=explainer, now=NOW)
    upheld = uphold_card(card_number=card.number, text="不是理由", by=judge, now=NOW)
    assert upheld.rectify_due_date == dt.date(2026, 3, 25)
    rectify_card(card_number=card.number, text="已办结", by=explainer, now=NOW)
    send_back_card(card_number=card.number, text="没有说明今后怎么办", by=judge, now=at("03-12"))
    rectify_card(card_number=card.number, text="增加一名工作人员", by=explainer, now=at("03-13"))
    closed = close_card(card_number=card.number, text="同意", by=judge, now=at("03-13"))
    assert closed.state == "closed"
    assert points() == 95


def test_one_appeal_and_no_more(card: Card, judge: Officer, explainer: Officer) -> None:
    explain_card(card_number=card.number, text="一", by=explainer, now=NOW)
    uphold_card(card_number=card.number, text="二", by=judge, now=NOW)
    assert Move.APPEAL in moves_for(card_of(card.number), officer=explainer)
    appeal_card(card_number=card.number, text="三", by=explainer, now=NOW)
    uphold_card(card_number=card.number, text="四", by=judge, now=NOW)
    assert moves_for(card_of(card.number), officer=explainer) == (Move.RECTIFY,)
    with pytest.raises(AppealedAlready):
        appeal_card(card_number=card.number, text="五", by=explainer, now=NOW)


def test_whoever_stays_silent_is_upheld_after_the_last_day(card: Card) -> None:
    assert card.explain_due_date == dt.date(2026, 3, 12)
    assert sweep_silent(now=at("03-12", 23)) == 0
    assert sweep_silent(now=at("03-13", 0)) == 2, "the warning and the red card"
    assert sweep_silent(now=at("03-13", 0)) == 0
    shown = card_of(card.number)
    assert (shown.state, shown.entries.last().by_name) == ("upheld", "系统")  # type: ignore[union-attr]
    assert points() == 95


def test_nobody_judges_their_own_unit(card: Card, world: World) -> None:
    with pytest.raises(OwnUnit):
        cancel_card(card_number=card.number, text="自己人", by=own_supervisor(), now=NOW)
    assert card_of(card.number).state == "notified"


def test_the_unit_does_not_judge_and_the_supervisor_does_not_explain(
    card: Card, judge: Officer, explainer: Officer
) -> None:
    with pytest.raises((MayNot, NobodyMay)):
        cancel_card(card_number=card.number, text="不算", by=explainer, now=NOW)
    with pytest.raises((MayNot, NobodyMay)):
        explain_card(card_number=card.number, text="不算", by=judge, now=NOW)
    with pytest.raises(NotPermitted):
        card_of(card.number, by=Officer(**_stranger()))


def _stranger() -> dict[str, Any]:
    return {
        "account_id": 99, "name": "外人", "post_id": 1, "post_name": "外", "post_kind": "head", "body_code": "X",
        "body_name": "X", "division_code": "110000000000", "on": dt.date(2026, 3, 2),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_every_word_is_asked_for(card: Card, judge: Officer, explainer: Officer, text: str) -> None:
    with pytest.raises(BadInput):
        explain_card(card_number=card.number, text=text, by=explainer, now=NOW)
    with pytest.raises(BadInput):
        cancel_card(card_number=card.number, text=text, by=judge, now=NOW)


def test_only_red_or_repeated_is_handed_on(card: Card, judge: Officer, world: World) -> None:
    sweep_silent(now=at("03-13"))
    red = refer_card(card_number=card.number, text="建议约谈", by=judge, now=at("03-13"))
    assert (red.state, red.accountability) == ("referred", True)
    alert = Card.objects.get(rule_key="T1")
    with pytest.raises(NotForAccount):
        refer_card(card_number=alert.number, text="建议约谈", by=judge, now=at("03-13"))
    assert not cancel_by_system(card_number=card.number, text="日历变了", now=at("03-14")), (
        "handed on is out of our hands"
    )


def three_yellow(world: World) -> list[Card]:
    for _ in range(3):
        received(world)
    look(at("03-10"))
    sweep_silent(now=at("03-13"))
    return list(Card.objects.filter(rule_key="P1"))


def test_three_yellow_make_a_red_and_two_do_not(world: World, judge: Officer, explainer: Officer) -> None:
    yellow = three_yellow(world)
    red = Card.objects.get(rule_key="Y3")
    assert (red.subject, red.occurrence, red.signal, red.weight) == (f"body:{CIVIL}", "2026Q1:1", "red", 0)
    counted = score_of(CIVIL, FIRST, LAST)
    assert (counted.points, counted.yellow, counted.red, counted.grade) == (94, 0, 1, Grade.EXCELLENT)
    appeal_card(card_number=yellow[0].number, text="不是本单位的件", by=explainer, now=at("03-16"))
    cancel_card(card_number=yellow[0].number, text="属实", by=judge, now=at("03-16"))
    red.refresh_from_db()
    assert red.state == "cancelled"
    counted = score_of(CIVIL, FIRST, LAST)
    assert (counted.points, counted.yellow, counted.red) == (96, 2, 0)


def test_whoever_handled_the_cases_has_a_score_too(card: Card, world: World) -> None:
    sweep_silent(now=at("03-13"))
    assert score_of_person(world.zhao_min.account_id, FIRST, LAST).points == 95
    assert score_of_person(world.sun_li.account_id, FIRST, LAST).points == 100


def test_grades_begin_where_the_place_says(card: Card, judge: Officer) -> None:
    sweep_silent(now=at("03-13"))
    assert score_of(CIVIL, FIRST, LAST).grade is Grade.EXCELLENT
    set_figures(figures={"excellent": 96}, by=judge)
    assert score_of(CIVIL, FIRST, LAST).grade is Grade.GOOD
    with pytest.raises(BadInput):
        set_figures(figures={"good": 97}, by=judge)


def test_a_list_shows_what_the_officer_may_see(card: Card, judge: Officer) -> None:
    assert [c.rule_key for c in cards_page(officer=judge)] == ["T3", "T1"]
    assert [c.rule_key for c in cards_page(officer=judge, signal="red", q="JC2026")] == ["T3"]
    assert not cards_page(officer=judge, first_date=dt.date(2026, 3, 11))
    assert not cards_page(officer=Officer(**_stranger()))
