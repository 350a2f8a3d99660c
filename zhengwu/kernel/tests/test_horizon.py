"""Who follows the log misses nothing, whoever commits when."""

from __future__ import annotations

from threading import Event

import pytest
from django.db import transaction

from zhengwu.kernel.public import events_after, horizon, publish
from zhengwu.kernel.tests.factories import NOW, ZHAO_MIN, Stamped, stamp, together

pytestmark = pytest.mark.django_db(transaction=True)
TYPES = {Stamped.type_name()}


def pages_after(position: int) -> list[int]:
    return [event.data["page"] for event in events_after(position=position, types=TYPES, limit=100)]


def test_a_slow_transaction_holds_followers_back_and_is_not_skipped() -> None:
    stamp("甲", 1)
    written, read = Event(), Event()
    seen: list[list[int]] = []

    def slow() -> None:
        with transaction.atomic():
            publish(Stamped(paper="乙", page=2), by=ZHAO_MIN, at=NOW)
            written.set()
            read.wait(10)

    def follower() -> None:
        assert written.wait(10)
        stamp("丙", 3)
        seen.append(pages_after(0))
        read.set()

    together(slow, follower)
    # 3 was committed first, but 2 has the lower number: whoever had taken 3 would never have seen 2.
    assert seen == [[1]]
    assert pages_after(0) == [1, 2, 3]


def test_a_transaction_that_gives_up_holds_nobody_back() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(Stamped(paper="甲", page=1), by=ZHAO_MIN, at=NOW)
        raise ZeroDivisionError
    last = stamp("乙", 2)
    assert horizon() >= last.pk
    assert pages_after(0) == [2]


def test_the_mark_outlives_a_savepoint_that_gives_up() -> None:
    written, read = Event(), Event()
    seen: list[list[int]] = []

    def slow() -> None:
        with transaction.atomic():
            with pytest.raises(ZeroDivisionError), transaction.atomic():
                publish(Stamped(paper="甲", page=1), by=ZHAO_MIN, at=NOW)
                raise ZeroDivisionError
            publish(Stamped(paper="甲", page=2), by=ZHAO_MIN, at=NOW)
            written.set()
            read.wait(10)

    def follower() -> None:
        assert written.wait(10)
        stamp("乙", 3)
        seen.append(pages_after(0))
        read.set()

    together(slow, follower)
    assert seen == [[]]
    assert pages_after(0) == [2, 3]


def test_following_while_many_write_gives_everything_once_and_in_order() -> None:
    taken: list[int] = []

    def write(who: int) -> None:
        for page in range(15):
            with transaction.atomic():
                publish(Stamped(paper=f"{who}", page=who * 100 + page), by=ZHAO_MIN, at=NOW)
                publish(Stamped(paper=f"{who}b", page=who * 100 + 50 + page), by=ZHAO_MIN, at=NOW)

    def follow() -> None:
        position = 0
        for _ in range(20_000):
            for event in events_after(position=position, types=TYPES, limit=7):
                taken.append(event.data["page"])
                position = event.pk
            if len(taken) == 3 * 30:
                return

    together(follow, *(lambda who=who: write(who) for who in range(3)))
    assert len(taken) == len(set(taken)) == 90
    for who in range(3):
        mine = [page for page in taken if who * 100 <= page < who * 100 + 50]
        assert mine == sorted(mine)
