"""Handlers that run after commit: each message once, failures kept, and nobody waits for somebody else's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection, transaction

from zhengwu.kernel.events import handlers
from zhengwu.kernel.events.handlers import handler_named
from zhengwu.kernel.models import Heartbeat, OutboxMessage, StoredEvent
from zhengwu.kernel.public import failed_messages, handler_table, publish, reacts, relay, retry_failed, verify, wake
from zhengwu.kernel.tasks import relay_outbox
from zhengwu.kernel.tests.factories import NOW, ZHAO_MIN, Stamped, together

LATER = NOW + dt.timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Posted(Stamped):
    """A fact to react to."""


@pytest.fixture(autouse=True)
def _own_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handlers, "_table", {})
    monkeypatch.setattr(handlers, "_by_name", {})
    monkeypatch.setattr("zhengwu.kernel.tasks.wake_relay", lambda: None)


@pytest.fixture
def heard() -> list[str]:
    """What a handler that always succeeds has heard."""
    pages: list[str] = []

    @reacts(Posted, later=True)
    def listen(event: StoredEvent) -> None:
        pages.append(f"{event.subject}#{event.data['page']}")

    return pages


def post(page: int = 1, paper: str = "甲") -> StoredEvent:
    with transaction.atomic():
        return publish(Posted(paper=paper, page=page), by=ZHAO_MIN, at=NOW)


def states() -> dict[str, str]:
    return dict(OutboxMessage.objects.values_list("handler", "state"))


@pytest.mark.django_db
def test_a_handler_runs_once_and_only_after_the_event_is_there(heard: list[str]) -> None:
    post()
    assert heard == []
    assert relay(now=LATER) == 1
    assert relay(now=LATER) == 0
    assert heard == ["paper:甲#1"]


@pytest.mark.django_db
def test_what_is_not_due_waits(heard: list[str]) -> None:
    post()
    assert relay(now=NOW - dt.timedelta(seconds=1)) == 0
    assert heard == []


@pytest.mark.django_db
def test_a_handler_in_the_same_transaction_undoes_the_command_when_it_fails() -> None:
    @reacts(Posted)
    def refuse(event: StoredEvent) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        post()
    assert not StoredEvent.objects.exists()


@pytest.mark.django_db
def test_one_failure_keeps_the_others_going_and_leaves_nothing_behind(heard: list[str]) -> None:
    @reacts(Posted, later=True)
    def stumble(event: StoredEvent) -> None:
        Heartbeat.objects.create(name="half done", beat_at=NOW)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1/0")

    post(1)
    post(2)
    assert relay(now=LATER) == 4
    assert heard == ["paper:甲#1", "paper:甲#2"]
    assert not Heartbeat.objects.exists()
    assert states() == {"kernel.listen": "done", "kernel.stumble": "waiting"}
    assert all("division by zero" in m.last_error for m in OutboxMessage.objects.filter(state="waiting"))


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["half a character \ud800", "a NUL \x00 in it", "长" * 9000])
def test_a_failure_whose_words_no_database_takes_does_not_stop_the_relay(heard: list[str], words: str) -> None:
    @reacts(Posted, later=True)
    def choke(event: StoredEvent) -> None:
        raise ValueError(words)

    post()
    relay(now=LATER)
    assert states() == {"kernel.listen": "done", "kernel.choke": "waiting"}
    message = OutboxMessage.objects.get(handler="kernel.choke")
    assert 0 < len(message.last_error) <= 4000


@pytest.mark.django_db
def test_after_eight_failures_a_person_is_asked_and_sees_the_reason() -> None:
    @reacts(Posted, later=True)
    def stumble(event: StoredEvent) -> None:
        raise ValueError("sms gateway said no")

    post()
    waits = []
    for _ in range(10):
        now = OutboxMessage.objects.get().next_at
        relay(now=now)
        waits.append((OutboxMessage.objects.get().next_at - now).total_seconds())
    assert waits[:8] == [15, 30, 60, 120, 240, 480, 960, 1920]
    (message,) = failed_messages()
    assert message.attempts == 8
    assert "sms gateway said no" in message.last_error
    assert retry_failed(now=NOW) == 1
    assert (failed_messages(), retry_failed(now=NOW)) == ([], 0)


@pytest.mark.django_db
def test_a_handler_that_fails_first_and_succeeds_then_forgets_the_error() -> None:
    tries: list[int] = []

    @reacts(Posted, later=True)
    def third_time_lucky(event: StoredEvent) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise ValueError

    post()
    for hours in range(1, 6):
        relay(now=NOW + dt.timedelta(hours=hours))
    message = OutboxMessage.objects.get()
    assert (message.state, message.attempts, message.last_error, len(tries)) == ("done", 3, "", 3)


@pytest.mark.django_db
def test_what_a_handler_publishes_is_part_of_its_work(heard: list[str]) -> None:
    @reacts(Posted, later=True)
    def answer(event: StoredEvent) -> None:
        publish(Stamped(paper="乙", page=event.data["page"]), by=ZHAO_MIN, at=NOW)

    post(7)
    relay(now=LATER)
    assert StoredEvent.objects.get(subject="paper:乙").data["page"] == 7
    assert list(verify_chains()) == []


def verify_chains() -> Iterator[str]:
    return (f.subject for f in verify() if f.subject.startswith("paper:"))


@pytest.mark.django_db(transaction=True)
def test_two_relays_at_once_handle_each_message_once() -> None:
    heard: list[str] = []

    @reacts(Posted, later=True)
    def listen(event: StoredEvent) -> None:
        heard.append(event.data["paper"])

    for n in range(30):
        post(paper=str(n))
    handled = together(*[lambda: relay(now=LATER)] * 3)
    assert sorted(heard, key=int) == [str(n) for n in range(30)]
    assert sum(int(str(n)) for n in handled) == 30
    assert set(states().values()) == {"done"}


@pytest.mark.django_db
def test_a_worker_is_asked_again_once_it_has_begun() -> None:
    def asked() -> list[tuple[str]]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT status FROM procrastinate_jobs WHERE queueing_lock = 'kernel.relay_outbox' ORDER BY id"
            )
            return list(cursor.fetchall())

    wake(relay_outbox)
    wake(relay_outbox)
    assert asked() == [("todo",)]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    wake(relay_outbox)
    assert asked() == [("doing",), ("todo",)], "who has begun may have looked before we wrote"


@pytest.mark.django_db
@pytest.mark.parametrize(("waiting", "again"), [(0, 0), (2, 0), (3, 1), (7, 1)])
def test_a_full_portion_is_followed_by_another(
    heard: list[str], monkeypatch: pytest.MonkeyPatch, waiting: int, again: int
) -> None:
    woken: list[int] = []
    monkeypatch.setattr("zhengwu.kernel.tasks.wake_relay", lambda: woken.append(1))
    monkeypatch.setattr("zhengwu.kernel.tasks.AT_ONCE", 3)
    monkeypatch.setattr("zhengwu.kernel.tasks.relay", lambda *, now: relay(now=LATER, limit=3))
    for page in range(waiting):
        post(page=page)
    woken.clear()
    relay_outbox()
    assert len(heard) == min(waiting, 3)
    assert len(woken) == again


@pytest.mark.django_db(transaction=True)
def test_the_relay_is_woken_once_a_commit_and_never_for_what_was_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    woken: list[int] = []
    monkeypatch.setattr("zhengwu.kernel.tasks.wake_relay", lambda: woken.append(1))

    @reacts(Posted, later=True)
    def listen(event: StoredEvent) -> None:
        return

    with transaction.atomic():
        for page in range(5):
            publish(Posted(paper="甲", page=page), by=ZHAO_MIN, at=NOW)
    assert len(woken) == 1
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(Posted(paper="甲", page=9), by=ZHAO_MIN, at=NOW)
        raise ZeroDivisionError
    assert len(woken) == 1
    with transaction.atomic():
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            publish(Posted(paper="甲", page=9), by=ZHAO_MIN, at=NOW)
            raise ZeroDivisionError
        publish(Posted(paper="甲", page=5), by=ZHAO_MIN, at=NOW)
    assert len(woken) == 2


class TestTable:
    def test_the_table_says_who_reacts_to_what(self) -> None:
        @reacts(Posted, later=True)
        def listen(event: StoredEvent) -> None:
            return

        (row,) = handler_table()
        assert (row.name, row.fact, row.later) == ("kernel.listen", Posted, True)
        assert handler_named("kernel.listen") is row
        assert handler_named("kernel.nobody") is None

    def test_two_handlers_of_one_name_are_a_programming_error(self) -> None:
        def listen(event: StoredEvent) -> None:
            return

        reacts(Posted)(listen)
        with pytest.raises(ValueError, match="two handlers"):
            reacts(Stamped)(listen)
