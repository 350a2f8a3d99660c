"""拆分 and 合并: published together, what was before ends on the same day, and both sides know of each other."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.items.models import Draft
from zhengwu.items.public import (
    AlreadyDrafted,
    OthersNotReady,
    WrongState,
    begin_change,
    begin_merge,
    begin_split,
    import_items,
    in_force,
    item_record,
    latest_version,
    save_part,
    withdraw_draft,
)
from zhengwu.items.tasks import publish_due
from zhengwu.items.tests.factories import BODY, NOW, source
from zhengwu.items.tests.office import CODE, EDITOR, PUBLISHER, TODAY, an_office, approved, changed, put_out
from zhengwu.kernel.public import SYSTEM, BadInput, events_of

pytestmark = pytest.mark.django_db
LATER = TODAY + dt.timedelta(days=30)
PARTS = [
    {"name": "就业登记", "catalog_code": "000714001001"},
    {"name": "失业登记", "catalog_code": "000714001002"},
]
WORK, LOSS = f"{BODY}4000714001001", f"{BODY}4000714001002"
OTHER = f"{BODY}4000714002000"


def split() -> list[Draft]:
    an_office()
    return begin_split(task_code=CODE, parts=PARTS, reason="分开办更清楚", by=EDITOR, now=NOW)


def test_the_drafts_of_a_split_are_published_together_and_the_old_item_ends() -> None:
    first, second = split()
    approved(first)
    with pytest.raises(OthersNotReady, match="失业登记"):
        put_out(first)
    approved(second)
    assert len(put_out(first)) == 2
    assert in_force(task_code=WORK, on=TODAY).name == "就业登记"
    assert in_force(task_code=LOSS, on=TODAY).name == "失业登记"
    assert latest_version(task_code=CODE).state == "cancelled"
    assert [event.type for event in events_of(f"item:{CODE}")].count("items.ItemCancelled") == 1


def test_for_a_later_day_the_old_item_is_offered_until_then() -> None:
    first, second = split()
    approved(first)
    approved(second)
    put_out(second, LATER)
    assert in_force(task_code=CODE, on=TODAY).offered
    assert publish_due(now=NOW + dt.timedelta(days=30)) == 2
    assert latest_version(task_code=CODE).state == "cancelled"
    assert in_force(task_code=LOSS, on=LATER).offered


def test_several_items_become_one() -> None:
    an_office()
    import_items(source=[source("求职登记", catalog_code="000714002000")], by=SYSTEM, now=NOW)
    part = {"name": "就业服务", "catalog_code": "000714003000"}
    draft = begin_merge(task_codes=[CODE, OTHER], part=part, reason="一次办完", by=EDITOR, now=NOW)
    (draft,) = put_out(approved(draft))
    assert {latest_version(task_code=code).state for code in (CODE, OTHER)} == {"cancelled"}
    new = item_record(task_code=draft.task_code, by=PUBLISHER)
    assert [code for code, _ in new.predecessors] == [CODE, OTHER]
    old = item_record(task_code=OTHER, by=PUBLISHER)
    assert list(old.successors) == [(draft.task_code, "就业服务")]
    assert new.drafts[1].reason == "一次办完"


def test_what_is_being_divided_is_not_changed_meanwhile_and_the_other_way_round() -> None:
    split()
    with pytest.raises(AlreadyDrafted):
        begin_change(task_code=CODE, reason="名称统一", by=EDITOR, now=NOW)
    with pytest.raises(AlreadyDrafted):
        begin_split(task_code=CODE, parts=PARTS, reason="再拆一次", by=EDITOR, now=NOW)
    withdraw_draft(draft_id=Draft.objects.earliest("begun_at").pk, reason="不拆了", by=EDITOR, now=NOW)
    assert {draft.state for draft in Draft.objects.all()} == {"cancelled"}, "the drafts of a split go together"
    changed()
    with pytest.raises(AlreadyDrafted):
        begin_split(task_code=CODE, parts=PARTS, reason="再拆一次", by=EDITOR, now=NOW)


@pytest.mark.parametrize(
    "parts", [[], PARTS[:1], [PARTS[0], PARTS[0]], [PARTS[0], {"name": " "}], [{"name": str(n)} for n in range(10)]]
)
def test_a_split_needs_several_names(parts: list[dict[str, str]]) -> None:
    an_office()
    with pytest.raises(BadInput):
        begin_split(task_code=CODE, parts=parts, reason="分开办", by=EDITOR, now=NOW)


def test_a_merger_needs_several_items_that_are_offered() -> None:
    an_office()
    with pytest.raises(BadInput):
        begin_merge(task_codes=[CODE, CODE], part=PARTS[0], reason="合并", by=EDITOR, now=NOW)
    old = source("旧事项", catalog_code="000714002000", state="cancelled", cancelled_date="2026-02-01", historic=True)
    import_items(source=[old], by=SYSTEM, now=NOW)
    with pytest.raises(WrongState):
        begin_merge(task_codes=[CODE, OTHER], part=PARTS[0], reason="合并", by=EDITOR, now=NOW)


def test_a_part_of_a_split_is_written_like_any_draft() -> None:
    first, _ = split()
    saved = save_part(draft_id=first.pk, revision=1, part="x", changes={"visits": 2}, by=EDITOR, now=NOW)
    assert (saved.content["visits"], "task_code" in saved.content, saved.predecessors) == (2, False, [CODE])
