"""What is being done is told by the lines of the log, and its number goes along with what follows from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
import structlog
from django.db import transaction

from zhengwu.kernel.doing import Doing, begin_doing, cause, doing, end_doing, facts_now, request_number
from zhengwu.kernel.events import handlers
from zhengwu.kernel.models import OutboxMessage, StoredEvent
from zhengwu.kernel.public import publish, reacts, relay
from zhengwu.kernel.tests.factories import NOW, ZHAO_MIN, Stamped

LATER = NOW + dt.timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Noted(Stamped):
    """A fact to react to."""


@pytest.fixture(autouse=True)
def _own_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handlers, "_table", {})
    monkeypatch.setattr(handlers, "_by_name", {})
    monkeypatch.setattr("zhengwu.kernel.tasks.wake_relay", lambda: None)


def test_nothing_is_told_while_nothing_is_done() -> None:
    assert facts_now() == {}
    assert (request_number(), cause()) == ("", "")


def test_one_within_the_other_tells_both_and_then_the_outer_again() -> None:
    token = begin_doing(Doing("7f3a9c-1", lambda: {"door": "my"}, trace="00-aa-bb-01"))
    try:
        assert cause() == "7f3a9c-1 00-aa-bb-01"
        with doing("7f3a9c-1", message=5):
            assert facts_now() == {"request": "7f3a9c-1", "door": "my", "message": 5}
        assert facts_now() == {"request": "7f3a9c-1", "door": "my"}
    finally:
        end_doing(token)
    assert facts_now() == {}


@pytest.mark.django_db
def test_the_number_of_the_request_goes_along_to_the_handler() -> None:
    heard: list[dict[str, object]] = []

    @reacts(Noted, later=True)
    def listen(event: StoredEvent) -> None:
        heard.append(facts_now())

    with doing("7f3a9c-1"), transaction.atomic():
        publish(Noted(paper="甲", page=1), by=ZHAO_MIN, at=NOW)
    message = OutboxMessage.objects.get()
    assert message.cause == "7f3a9c-1"
    relay(now=LATER)
    assert heard == [{"request": "7f3a9c-1", "message": message.pk, "handler": "kernel.listen"}]


@pytest.mark.django_db
def test_a_failure_is_logged_with_its_message_and_kept_without_the_person() -> None:
    @reacts(Noted, later=True)
    def choke(event: StoredEvent) -> None:
        raise ValueError("340123199112030028 的电话 13800000012")

    with doing("7f3a9c-1"), transaction.atomic():
        publish(Noted(paper="甲", page=1), by=ZHAO_MIN, at=NOW)
    with structlog.testing.capture_logs() as lines:
        relay(now=LATER)
    assert [line["event"] for line in lines] == ["outbox.failed"]
    kept = OutboxMessage.objects.get().last_error
    assert "ValueError" in kept
    assert "340123199112030028" not in kept
    assert "13800000012" not in kept
