"""The live board: what it counts, and that it never reads a whole table for it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.db import connection

from zhengwu.cases.tests.factories import at, closed, reviewing
from zhengwu.kernel.public import local_date
from zhengwu.supervision.models import Card
from zhengwu.supervision.public import (
    Finding,
    Signal,
    board,
    body_scores,
    cards_for,
    explain_card,
    news_since,
    raise_card,
    rule_of,
    score_of,
    spec_of,
    to_do_for,
    uphold_card,
)
from zhengwu.supervision.tests.office import NOW, Office, filed, issued

#: Tables that grow with every case; none of them may be read whole.
GROWING = ("cases", "event", "supervision_card", "supervision_order", "supervision_finding")


def raised(office: Office, rule: str, *, subject: str, now: dt.datetime = NOW, **facts: Any) -> Card:
    spec = spec_of(rule_of(rule).versions.get(version=1))
    card = raise_card(
        finding=Finding(
            spec=spec,
            subject=subject,
            occurrence="promise:1",
            at=now,
            signal=spec.signal,
            weight=spec.weight,
            body_code=office.civil.code,
            task_code="",
            item_name="低保",
            handler=None,
            approver=None,
            facts={"clock": "promise", **facts},
        ),
        now=now,
    )
    assert card is not None
    return card


def test_the_board_counts_what_is_there_within_reach(office: Office) -> None:
    world = office.world
    case = closed(world, now=NOW)
    reviewing(world, now=at("01-05"))
    raised(office, "T3", subject="case:1")
    raised(office, "T2", subject="case:1", step="入户调查")
    raised(office, "T1", subject="case:2", now=at("02-27"))
    issued(office, due="03-02", now=at("02-27"))
    filed(office)
    assert case.decided_at is not None
    now = board(officer=office.chen_jing, now=max(case.decided_at, at("03-03", 18)))
    assert now.overdue == 1
    assert now.open_cards == {"alert": 1, "yellow": 1, "red": 1}
    assert (now.orders_open, now.orders_late, now.findings_open) == (1, 1, 1)
    assert now.late_steps == [("入户调查", 1)]
    assert [card.rule_key for card in now.newest] == ["T1", "T2", "T3"]
    that_day = board(officer=office.chen_jing, now=at("03-02", 23))
    assert that_day.today_cards == {"alert": 0, "yellow": 1, "red": 1}
    assert that_day.received == 1
    nothing = board(officer=office.wairen, now=NOW)
    assert (nothing.received, nothing.overdue, sum(nothing.open_cards.values()), nothing.orders_open) == (0, 0, 0, 0)


def test_a_card_waits_for_the_unit_and_then_for_the_supervisor(office: Office) -> None:
    card = raised(office, "T3", subject="case:1")
    unit, boss = office.sun_li, office.chen_jing

    def waits(officer: Any) -> list[str]:
        return [one.number for one in to_do_for(officer)]

    assert (waits(unit), waits(boss)) == ([card.number], [])
    explain_card(card_number=card.number, text="说明", by=unit, now=NOW)
    assert (waits(unit), waits(boss)) == ([], [card.number])
    uphold_card(card_number=card.number, text="属实", by=boss, now=NOW)
    assert waits(unit) == [card.number]
    found = cards_for(officer=boss, today=local_date(NOW), what="upheld", signal="red", rule="T3", day=local_date(NOW))
    assert [one.number for one in found] == [card.number]


@pytest.mark.parametrize("yellow", [0, 2, 3, 4])
def test_the_scores_of_all_bodies_are_those_of_each(office: Office, yellow: int) -> None:
    """Whatever stands, added up by the database or card by card: the same."""
    unit, boss = office.sun_li, office.chen_jing
    for n in range(yellow + 1):
        card = raised(office, "T3" if n == yellow else "T2", subject=f"case:{n}")
        explain_card(card_number=card.number, text="说明", by=unit, now=NOW)
        uphold_card(card_number=card.number, text="属实", by=boss, now=NOW)
    first, last = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
    alone = score_of(office.civil.code, first, last)
    (found,) = body_scores(officer=boss, first_date=first, last_date=last)
    assert (found.points, found.yellow, found.red, found.grade) == (alone.points, alone.yellow, alone.red, alone.grade)


def test_news_are_told_once_and_never_overlooked(office: Office) -> None:
    end = news_since(0).position
    assert (news_since(end).cards, news_since(end).figures) == (False, False)
    raised(office, "T3", subject="case:1")
    later = news_since(end)
    assert (later.cards, later.figures) == (True, True)
    assert news_since(later.position).position == later.position
    assert news_since(later.position + 10).cards, "a log that is shorter than one remembers is read anew"


def test_no_query_of_the_board_reads_a_whole_table(office: Office, django_assert_max_num_queries: Any) -> None:
    raised(office, "T3", subject="case:1")
    end = news_since(0).position - 1
    with django_assert_max_num_queries(20) as asked:
        board(officer=office.chen_jing, now=NOW)
        body_scores(officer=office.chen_jing, first_date=dt.date(2026, 1, 1), last_date=dt.date(2026, 3, 31))
        news_since(end)
    statements = [one["sql"] for one in asked.captured_queries if one["sql"].lstrip().upper().startswith("SELECT")]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for statement in statements:
            cursor.execute(f"EXPLAIN {statement}")
            plan = "\n".join(row for (row,) in cursor.fetchall())
            read_whole = set(re.findall(r"Seq Scan on ([a-z_]+?)(?:_\d+)?\b", plan)) & set(GROWING)
            assert not read_whole, f"{statement}\n{plan}"


def test_signals_are_all_shown(office: Office) -> None:
    assert set(board(officer=office.chen_jing, now=NOW).open_cards) == {signal.value for signal in Signal}
