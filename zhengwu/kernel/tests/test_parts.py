"""The table of events in parts: made in time, looked at one at a time, taken out without a hole in the proof."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from zhengwu.kernel.events.horizon import horizon
from zhengwu.kernel.models import DetachedHead, OutboxMessage, StoredEvent
from zhengwu.kernel.public import (
    SYSTEM,
    MadeUp,
    NoSuchPart,
    PartInUse,
    anchor_days,
    chain_is_whole,
    copy_chains,
    detach_part,
    make_parts,
    parts,
    verify,
)
from zhengwu.kernel.tests.factories import NOW, stamp

pytestmark = pytest.mark.django_db

LATER = NOW + dt.timedelta(days=4000)
LONG_AGO = dt.date(2030, 1, 1)


def move_on(to: int) -> None:
    """As if so many events had been written since."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('event_id_seq', %s)", [to])


@pytest.fixture(autouse=True)
def _ids_go_back() -> Iterator[None]:
    """A sequence keeps what it was set to when everything else is rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value, is_called FROM event_id_seq")
        before = cursor.fetchone()
    yield
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('event_id_seq', %s, %s)", before)


@pytest.fixture
def two_parts(settings: Any) -> None:
    """甲 has an event in the first part and one in the second, 乙 is over, 丙 is new."""
    settings.EVENT_PART_IDS = 1000
    stamp("甲", 1)
    stamp("乙", 1)
    anchor_days(now=NOW + dt.timedelta(days=2))
    move_on(parts()[0].high - 1)
    make_parts()
    stamp("甲", 2, at=LATER)
    stamp("丙", 1, at=LATER)


def test_there_is_room_from_the_first_day_on() -> None:
    (only,) = parts()
    assert (only.name, only.low) == ("event_0", None)
    assert make_parts() == []


def test_made_up_histories_have_room_too(settings: Any) -> None:
    settings.EVENT_PART_IDS = 1000
    end = parts()[0].high
    move_on(end - 10)
    made = [MadeUp("kernel.Stamped", NOW, SYSTEM, {"paper": "甲", "page": page}) for page in range(20)]
    assert copy_chains([("paper:甲", made)]) == 20
    assert list(verify()) == []


def test_parts_are_made_before_they_are_needed_and_once(settings: Any) -> None:
    settings.EVENT_PART_IDS = 1000
    end = parts()[0].high
    move_on(end - 1200)
    assert make_parts() == [f"event_{end}"]
    assert make_parts() == []
    move_on(end + 100)
    assert make_parts() == [f"event_{end + 1000}"]
    assert [part.high for part in parts()] == [end, end + 1000, end + 2000]


def test_events_are_written_into_their_part_and_found_as_before(two_parts: None) -> None:
    first, second = parts()[:2]
    ids = list(StoredEvent.objects.filter(subject="paper:甲").order_by("seq").values_list("pk", flat=True))
    assert ids[0] < first.high <= ids[1] < second.high
    assert horizon() == StoredEvent.objects.latest("pk").pk
    assert list(verify()) == []
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (FORMAT JSON) SELECT * FROM event WHERE id = %s", [ids[1]])
        plan = cursor.fetchone()[0]
    said = plan if isinstance(plan, str) else json.dumps(plan)
    assert second.name in said
    assert first.name not in said, "by its id an event is looked for in one part"


def test_a_number_is_given_once_within_a_part(two_parts: None) -> None:
    for part in parts()[:2]:
        row = "subject, seq, type, version, at, actor, actor_name, data, prev_hash, hash"
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {part.name} (id, {row}) SELECT {part.high - 1}, {row} FROM {part.name} LIMIT 1"
            )


def test_what_is_left_proves_itself_after_the_oldest_part_is_taken_out(two_parts: None) -> None:
    oldest = parts()[0]
    out = detach_part(name=oldest.name, older_than=LONG_AGO, now=LATER)
    assert (out.name, out.count) == (oldest.name, 2)
    assert set(StoredEvent.objects.values_list("subject", "seq")) == {("paper:甲", 2), ("paper:丙", 1)}
    assert list(verify()) == []
    assert chain_is_whole("paper:甲")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {oldest.name}")
        assert cursor.fetchone() == (2,), "the rows stay until they are put away"
    stamp("乙", 2, at=LATER)
    assert list(verify()) == [], "a chain that was over goes on where it ended"
    anchor_days(now=LATER + dt.timedelta(days=3))
    assert list(verify()) == []


@pytest.mark.parametrize(
    ("statement", "subject", "wrong"),
    [
        ("UPDATE event SET actor = 'x' WHERE subject = 'paper:甲'", "paper:甲", "altered"),
        ("DELETE FROM event WHERE subject = 'paper:甲'", "paper:甲", "deleted"),
        ("UPDATE event_detached_head SET hash = repeat('a', 64) WHERE subject = 'paper:甲'", "paper:甲", "altered"),
        ("UPDATE event_detached_head SET hash = repeat('a', 64) WHERE subject = 'paper:乙'", "paper:乙", "altered"),
        ("DELETE FROM event_detached_head WHERE subject = 'paper:乙'", "paper:乙", "deleted"),
    ],
)
def test_tampering_is_found_also_after_a_part_is_out(two_parts: None, statement: str, subject: str, wrong: str) -> None:
    detach_part(name=parts()[0].name, older_than=LONG_AGO, now=LATER)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert [(found.subject, found.wrong) for found in verify()] == [(subject, wrong)]


def test_a_part_stays_while_somebody_needs_it(two_parts: None) -> None:
    first, second = parts()[:2]
    with pytest.raises(NoSuchPart):
        detach_part(name=second.name, older_than=LONG_AGO, now=LATER)
    with pytest.raises(PartInUse, match="以后的事件"):
        detach_part(name=first.name, older_than=NOW.date(), now=LATER)
    message = OutboxMessage.objects.create(
        event=StoredEvent.objects.earliest("pk"), handler="x", next_at=timezone.localtime(NOW)
    )
    with pytest.raises(PartInUse, match="没处理完"):
        detach_part(name=first.name, older_than=LONG_AGO, now=LATER)
    message.delete()
    detach_part(name=first.name, older_than=LONG_AGO, now=LATER)
    with pytest.raises(PartInUse, match="还写在里面"):
        detach_part(name=parts()[0].name, older_than=dt.date(2040, 1, 1), now=LATER)
    assert DetachedHead.objects.count() == 2


def test_days_that_are_not_sealed_keep_their_part(settings: Any) -> None:
    settings.EVENT_PART_IDS = 1000
    stamp("甲", 1)
    move_on(parts()[0].high - 1)
    make_parts()
    stamp("甲", 2, at=LATER)
    with pytest.raises(PartInUse, match="封存"):
        detach_part(name=parts()[0].name, older_than=LONG_AGO, now=LATER)
