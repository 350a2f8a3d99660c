"""Queries written down once answer as the ORM does."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.kernel.models import Heartbeat
from zhengwu.kernel.public import Compiled, Given, NotPlain, StoredEvent, current_time

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
        query(subjects=["case:1"])


def test_what_nothing_can_answer_costs_no_statement() -> None:
    query = Compiled(lambda: Heartbeat.objects.filter(pk__in=[], name__any=Given("names")).values_list("name"))
    with CaptureQueriesContext(connection) as asked:
        assert query(names=["a"]) == []
    assert len(asked) == 0
