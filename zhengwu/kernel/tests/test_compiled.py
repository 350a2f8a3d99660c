"""Queries written down once answer as the ORM does."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from zhengwu.kernel.models import Heartbeat, OutboxMessage
from zhengwu.kernel.public import SYSTEM, Compiled, CompiledModels, Given, NotPlain, StoredEvent, current_time, publish
from zhengwu.kernel.tests.factories import Stamped

pytestmark = pytest.mark.django_db

_named = Compiled(
    lambda: Heartbeat.objects.filter(name__any=Given("names")).order_by("name").values_list("name", "beat_at")
)


@pytest.mark.parametrize("names", [[], ["a"], ["b", "a", "nobody"], ["a"] * 3, ["'; DROP TABLE event; --", "c"]])
def test_the_same_rows_as_the_orm(names: Sequence[str]) -> None:
    now = current_time()
    Heartbeat.objects.bulk_create(Heartbeat(name=name, beat_at=now) for name in "abc")
    expected = list(Heartbeat.objects.filter(name__in=names).order_by("name").values_list("name", "beat_at"))
    assert _named(names=list(names)) == expected
    assert [
        *Heartbeat.objects.filter(name__any=list(names)).order_by("name").values_list("name", "beat_at")
    ] == expected


def test_the_text_is_built_once_and_does_not_depend_on_how_many_are_asked_for() -> None:
    built = []

    def build() -> object:
        built.append(1)
        return Heartbeat.objects.filter(name__any=Given("names")).values_list("name")

    query = Compiled(build)  # type: ignore[arg-type]
    with CaptureQueriesContext(connection) as asked:
        for names in (["a"], ["a", "b"], []):
            query(names=names)
    assert built == [1]
    assert len({each["sql"].split("ANY")[0] for each in asked.captured_queries}) == 1


def test_a_value_that_was_not_given_is_missed() -> None:
    with pytest.raises(KeyError, match="names"):
        _named()


def test_columns_that_would_have_to_be_read_are_refused() -> None:
    query = Compiled(lambda: StoredEvent.objects.filter(subject__any=Given("subjects")).values_list("data"))
    with pytest.raises(NotPlain):
        query(subjects=["paper:1"])


def test_what_nothing_can_answer_costs_no_statement() -> None:
    query = Compiled(lambda: Heartbeat.objects.filter(pk__in=[], name__any=Given("names")).values_list("name"))
    with CaptureQueriesContext(connection) as asked:
        assert query(names=["a"]) == []
    assert len(asked) == 0


_whole = CompiledModels(lambda: StoredEvent.objects.filter(subject__any=Given("subjects")).order_by("seq"))
_parts = CompiledModels(lambda: StoredEvent.objects.filter(subject__any=Given("subjects")).order_by("seq").only("type"))


def test_whole_rows_are_the_models_own() -> None:
    with transaction.atomic():
        for _ in range(2):
            publish(Stamped(paper="1", page=1), by=SYSTEM, at=current_time())
    expected = list(StoredEvent.objects.filter(subject="paper:1").order_by("seq"))
    found = _whole.found(subjects=["paper:1"])
    assert found == expected
    assert [vars(one) | {"_state": None} for one in found] == [vars(one) | {"_state": None} for one in expected]
    assert found[0].data == expected[0].data, "columns are read as the ORM reads them"
    assert not found[0]._state.adding
    assert _whole.found(subjects=[]) == []


def test_a_column_that_was_left_out_is_read_when_somebody_asks() -> None:
    with transaction.atomic():
        publish(Stamped(paper="1", page=1), by=SYSTEM, at=current_time())
    (one,) = _parts.found(subjects=["paper:1"])
    assert one.get_deferred_fields() >= {"data", "hash"}
    with CaptureQueriesContext(connection) as asked:
        assert one.type
        assert len(asked) == 0
        assert one.seq == 1
    assert len(asked) == 1


_held = CompiledModels(lambda: Heartbeat.objects.filter(pk=Given("name")).select_for_update())


@pytest.mark.django_db(transaction=True)
def test_rows_are_locked_in_a_transaction_only() -> None:
    Heartbeat.objects.create(name="a", beat_at=current_time())
    with transaction.atomic():
        assert _held.first(name="a")
    with pytest.raises(TransactionManagementError):
        _held.first(name="a")


def test_rows_that_are_pointed_to_come_along() -> None:
    query = CompiledModels(
        lambda: OutboxMessage.objects.filter(pk__any=Given("ids")).select_related("event").order_by("pk")
    )
    with transaction.atomic():
        events = [publish(Stamped(paper="1", page=page), by=SYSTEM, at=current_time()) for page in (1, 2)]
    made = [OutboxMessage.objects.create(event=event, handler="nobody", next_at=current_time()) for event in events]
    with CaptureQueriesContext(connection) as asked:
        found = query.found(ids=[one.pk for one in made])
        assert [(one.pk, one.event.data, one.event.at) for one in found] == [
            (one.pk, event.data, event.at) for one, event in zip(made, events, strict=True)
        ]
    assert len(asked) == 1
    assert not found[0].event._state.adding
    assert query.first(ids=[made[1].pk]) == made[1]
    assert query.first(ids=[0]) is None
