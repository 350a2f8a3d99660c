"""Bundles come in, change, end, and lose what is not offered any more."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml
from django.db import IntegrityError, transaction

from zhengwu.items.models import Bundle
from zhengwu.items.public import (
    BundlesRefused,
    BundleUnknown,
    bundle_of,
    bundles,
    cancel_item,
    import_bundles,
    import_items,
    resume,
    suspend,
)
from zhengwu.items.tests.factories import BODY, EDITOR, NOW, TODAY, a_county, catalogue
from zhengwu.kernel.public import events_of, verify

pytestmark = pytest.mark.django_db

A, B, C = (f"{BODY}40007{n:05d}000" for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def _catalogue(db: None) -> None:
    a_county()
    papers = {"materials": [{"key": "id", "name": "身份证"}, {"key": "book", "name": "户口簿"}]}
    import_items(source=catalogue("甲", "乙", "丙", guide=papers), by=EDITOR, now=NOW)


def row(**rest: Any) -> dict[str, Any]:
    known = {"code": "a-thing", "name": "一件事", "summary": "说明", "items": [A, B, C], "valid_from": "2026-01-01"}
    return known | rest


def bring_in(*rows: dict[str, Any]) -> tuple[int, int, int]:
    report = import_bundles(source=rows, by=EDITOR, now=NOW)
    assert report.total == len(rows)
    return report.published, report.changed, report.unchanged


def kinds() -> list[tuple[str, Any]]:
    return [(event.type, event.data.get("changed")) for event in events_of("bundle:a-thing")]


def test_twice_is_once_and_a_change_says_what_changed() -> None:
    assert bring_in(row()) == (1, 0, 0)
    assert bring_in(row()) == (0, 0, 1)
    assert bring_in(row(items=[B, A], summary="新的说明")) == (0, 1, 0)
    assert kinds() == [("items.BundlePublished", None), ("items.BundleChanged", ["summary", "task_codes"])]
    assert [item.task_code for item in bundle_of(code="a-thing", on=TODAY).items] == [B, A]
    assert list(verify()) == []


def test_one_mistake_keeps_everything_out() -> None:
    with pytest.raises(BundlesRefused) as refused:
        bring_in(row(), row(code="b-thing", name="乙事", items=[A, f"{BODY}4999999999000"]))
    assert "第 2 项“乙事” items[2]：没有编码为" in refused.value.say()
    assert not Bundle.objects.exists()
    assert kinds() == []


def test_a_file_is_read(tmp_path: Any) -> None:
    file = tmp_path / "bundles.yaml"
    file.write_text(yaml.safe_dump([row()], allow_unicode=True), "utf-8")
    told: list[tuple[int, int]] = []
    import_bundles(source=file, by=EDITOR, now=NOW, progress=lambda *at: told.append(at))
    assert told == [(1, 1)]
    assert Bundle.objects.get().name == "一件事"


def test_what_it_asks_for_together() -> None:
    bring_in(row())
    found = bundle_of(code="a-thing", on=TODAY)
    assert (found.merged.asked, found.merged.once, found.merged.bodies, found.resting) == (6, 2, 1, 0)
    assert [len(paper.needed_by) for paper in found.merged.papers] == [3, 3]


def test_an_item_that_is_suspended_or_cancelled_leaves_and_may_come_back() -> None:
    bring_in(row())
    suspend(task_code=A, version=1, reason="系统维护", by=EDITOR, now=NOW)
    found = bundle_of(code="a-thing", on=TODAY)
    assert ([i.name for i in found.items], found.resting, found.merged.asked) == (["乙", "丙"], 1, 4)
    cancel_item(task_code=B, version=1, reason="依据已废止", by=EDITOR, now=NOW)
    assert bundles(on=TODAY) == [], "one item alone is no bundle"
    assert [i.name for i in bundle_of(code="a-thing", on=TODAY).items] == ["丙"]
    resume(task_code=A, version=1, reason="检修完毕", by=EDITOR, now=NOW)
    assert [i.name for i in bundles(on=TODAY)[0].items] == ["甲", "丙"]


@pytest.mark.parametrize(("day", "there"), [("2026-08-31", False), ("2026-09-01", True), ("2026-09-30", False)])
def test_it_is_there_from_its_first_day_to_the_day_before_its_end(day: str, there: bool) -> None:
    bring_in(row(valid_from="2026-09-01", valid_to="2026-09-30"))
    on = dt.date.fromisoformat(day)
    assert bool(bundles(on=on)) is there
    if not there:
        with pytest.raises(BundleUnknown):
            bundle_of(code="a-thing", on=on)


@pytest.mark.parametrize("code", ["nothing", "", "\0", "’; --", "x" * 9000, "一件事"])
def test_a_code_that_is_not_there(code: str) -> None:
    bring_in(row())
    with pytest.raises(BundleUnknown):
        bundle_of(code=code, on=TODAY)


def test_bundles_are_found_by_name_event_and_audience() -> None:
    bring_in(row(life_events=["出生"]), row(code="b-thing", name="开饭店", summary="另一件", audience="legal"))

    def names(**words: str) -> list[str]:
        return [one.name for one in bundles(on=TODAY, **words)]

    assert names() == ["一件事", "开饭店"]
    assert names(q="饭店") == ["开饭店"]
    assert names(q="出生") == ["一件事"]
    assert names(q="没有") == []
    assert names(q="\0饭店\ud800") == ["开饭店"], "what the database refuses to look for is left out"
    assert names(audience="legal") == ["开饭店"]


def test_all_bundles_cost_two_statements(django_assert_num_queries: Any) -> None:
    bring_in(*(row(code=f"thing-{n}", name=f"第 {n} 件") for n in range(5)))
    with django_assert_num_queries(2):
        assert len(bundles(on=TODAY)) == 5


def test_the_database_refuses_half_a_bundle() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Bundle.objects.create(code="x-y", name="一", summary="一", task_codes=[A], valid_from=TODAY)
