"""The log is whole, or somebody says where it is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from django.db import connection, transaction

from zhengwu.kernel.events.audit import anchor_days, verify
from zhengwu.kernel.events.publish import OutsideTransaction, publish
from zhengwu.kernel.events.relay import relay
from zhengwu.kernel.models import ChainHead, OutboxMessage, StoredEvent
from zhengwu.kernel.public import SYSTEM, Actor, Fact

NOW = dt.datetime(2026, 11, 23, 1, 0, tzinfo=dt.UTC)


@dataclass(frozen=True, kw_only=True)
class Signed(Fact):
    paper: str
    page: int

    @property
    def subject(self) -> str:
        return f"paper:{self.paper}"


def sign(paper: str, page: int, at: dt.datetime = NOW) -> StoredEvent:
    with transaction.atomic():
        return publish(Signed(paper=paper, page=page), by=Actor(ref="account:1", name="赵敏"), at=at)


@pytest.fixture
def log(db: None) -> None:
    for paper in ("甲", "乙"):
        for page in range(1, 6):
            sign(paper, page)


def tell() -> list[tuple[str, int | None, str]]:
    return [(f.subject, f.seq, f.wrong) for f in verify()]


def test_a_whole_log_has_no_findings(log: None) -> None:
    assert tell() == []
    assert StoredEvent.objects.count() == 10


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("data", '\'{"paper": "甲", "page": 99}\''),
        ("actor", "'account:2'"),
        ("actor_name", "'外人'"),
        ("at", "at + interval '1 second'"),
        ("type", "'tests.Other'"),
        ("version", "2"),
        ("prev_hash", "repeat('0', 64)"),
        ("hash", "repeat('a', 64)"),
    ],
)
def test_an_altered_row_is_named_whatever_column_was_touched(log: None, column: str, value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE event SET {column} = {value} WHERE subject = 'paper:甲' AND seq = 3")
    found = tell()
    assert ("paper:甲", 3, "altered") in found
    assert all(subject == "paper:甲" for subject, _, _ in found)


@pytest.mark.parametrize("seq", [1, 3, 5])
def test_a_deleted_row_is_named_also_at_the_end(log: None, seq: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM event WHERE subject = 'paper:乙' AND seq = %s", [seq])
    assert ("paper:乙", seq, "deleted") in tell()


def test_an_inserted_row_is_named(log: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO event (subject, seq, type, version, at, actor, actor_name, data, prev_hash, hash)"
            " SELECT subject, 6, type, version, at, actor, actor_name, data, hash, hash FROM event"
            " WHERE subject = 'paper:甲' AND seq = 5"
        )
    assert tell() == [("paper:甲", 6, "inserted")]


def test_a_head_moved_to_hide_a_deletion_is_noticed(log: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM event WHERE subject = 'paper:甲' AND seq = 5")
        cursor.execute("UPDATE event_chain_head SET seq = 4 WHERE subject = 'paper:甲'")
    assert tell() == [("paper:甲", 4, "altered")]


def test_a_chain_that_vanished_with_its_head_breaks_the_day(log: None) -> None:
    assert anchor_days(now=NOW + dt.timedelta(days=1)) == 1
    assert tell() == []
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM event WHERE subject = 'paper:甲'")
        cursor.execute("DELETE FROM event_chain_head WHERE subject = 'paper:甲'")
    assert tell() == [("day:2026-11-23", None, "anchor")]


def test_today_is_not_sealed_and_sealing_twice_changes_nothing(log: None) -> None:
    assert anchor_days(now=NOW) == 0
    sign("丙", 1, at=NOW + dt.timedelta(days=3))
    later = NOW + dt.timedelta(days=4)
    assert anchor_days(now=later) == 2
    assert anchor_days(now=later) == 0
    assert tell() == []


@pytest.mark.django_db(transaction=True)
def test_a_fact_outside_a_transaction_is_refused() -> None:
    with pytest.raises(OutsideTransaction):
        publish(Signed(paper="甲", page=1), by=SYSTEM, at=NOW)


def test_what_is_rolled_back_leaves_no_event_and_no_gap(log: None) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(Signed(paper="甲", page=6), by=SYSTEM, at=NOW)
        raise ZeroDivisionError
    assert ChainHead.objects.get(subject="paper:甲").seq == 5
    assert sign("甲", 7).seq == 6
    assert tell() == []


class TestOutbox:
    """Handlers that run later: once done they stay done; failures wait, visibly."""

    def test_a_failure_waits_longer_each_time_and_then_for_a_person(self, log: None) -> None:
        event = StoredEvent.objects.first()
        assert event is not None
        OutboxMessage.objects.create(event=event, handler="nobody.home", next_at=NOW)
        for _ in range(20):
            relay(now=NOW + dt.timedelta(days=1))
            OutboxMessage.objects.filter(state="waiting").update(next_at=NOW)
        message = OutboxMessage.objects.get()
        assert (message.state, message.attempts) == ("failed", 8)
        assert "nobody.home" in message.last_error
