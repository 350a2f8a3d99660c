"""What the front of a portal says of its catalogue, and for how long it may say it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.items.public import ItemVersion, count_by_body, count_by_theme, front, offered

pytestmark = pytest.mark.usefixtures("county")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """What is remembered here is of no use to the tests after."""
    yield
    cache.clear()


def test_it_says_what_the_catalogue_holds() -> None:
    seen = front()
    assert seen.offered == offered().count() > 0
    assert list(seen.bodies) == count_by_body()
    assert seen.themes == {who: count_by_theme(audience=who) for who in ("natural", "legal")}
    by_code = {version.item.task_code: version for version in offered()}
    for event, items in seen.by_event.items():
        assert 0 < len(items) <= 2
        there = [v for v in by_code.values() if event in v.life_events]
        for name, code in items:
            assert by_code[code].name == name
            assert event in by_code[code].life_events
        furthest = max(version.online_depth for version in there)
        assert by_code[items[0][1]].online_depth == furthest, event
    assert len(set(seen.by_words)) == len(seen.by_words) == 6


def test_a_countys_is_as_it_is_and_a_countrys_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    before = front().offered
    one = offered().first()
    assert one is not None
    ItemVersion.objects.filter(pk=one.pk).update(state="suspended")
    assert front().offered == before - 1, "a small catalogue is read each time"
    monkeypatch.setattr("zhengwu.items.queries.front._MANY", 1)
    front()
    ItemVersion.objects.filter(pk=one.pk).update(state="in_force")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert front().offered == before - 1
    assert len(asked) == 0
