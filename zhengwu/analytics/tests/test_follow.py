"""Reading on and counting anew come to the same numbers, whatever happened in between."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.analytics.models import (
    CaseLife,
    DayTally,
    HourTally,
    MoveTally,
    Position,
    ShareTally,
    VariantTally,
    VariantText,
)
from zhengwu.analytics.operations.follow import follow as following
from zhengwu.analytics.public import follow, recount
from zhengwu.analytics.tests import stories
from zhengwu.cases.tests.factories import World, at

NOW = at("04-10")
TABLES = (CaseLife, DayTally, HourTally, MoveTally, ShareTally, VariantTally)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, without its serial number."""
    found = {}
    for table in TABLES:
        names = [f.name for f in table._meta.concrete_fields if f.name != "id"]
        found[table.__name__] = sorted(map(repr, table.objects.values_list(*names)))
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("a_time", [1, 3, 10_000])
def test_reading_on_in_any_portions_equals_counting_anew(
    world: World, a_time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "A_TIME", a_time)
    stories.many_stories(world)
    follow(now=NOW, most=10_000)
    read_on = everything()
    assert recount(now=NOW) == 7
    assert everything() == read_on
    assert follow(now=NOW) == 0
    assert everything() == read_on
    assert Position.objects.get().event_id >= stories.last_event()


def test_a_case_that_goes_on_is_moved_not_counted_twice(world: World) -> None:
    stories.waiting(world)
    follow(now=NOW)
    stories.straight(world, day="03-31", end="03-31")
    follow(now=NOW)
    days = DayTally.objects.all()
    assert sum(d.submitted for d in days) == 2
    assert sum(d.closed for d in days) == 1
    assert sum(d.same_day for d in days) == 1
    assert sum(v.n for v in VariantTally.objects.all()) == 2
    assert not VariantTally.objects.filter(n=0).exists()


def test_what_is_known_of_a_life(world: World) -> None:
    no = stories.corrected(world)
    follow(now=NOW)
    life = CaseLife.objects.get(pk=no)
    assert (life.rework, life.late, life.allowed_days, life.end) == (1, True, 7, "")
    way = VariantText.objects.get(pk=life.variant).activities
    assert way == [
        "提交申请",
        "收件",
        "补正告知",
        "补交材料",
        "受理",
        "开始特别程序",
        "结束特别程序",
        "延长期限",
        "审查",
        "决定",
    ]


def test_nobody_is_in_the_tables(world: World) -> None:
    stories.many_stories(world)
    follow(now=NOW)
    told = repr(everything())
    for name in ("王芳", "孙立", "周正", "赵敏", "340123199112030028", "13800000012"):
        assert name not in told
