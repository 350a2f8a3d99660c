"""From the catalogue to a draft, 业务办理项, the negative list, and two people at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from zhengwu.items.operations.catalogue.begin_item import AlreadyImplemented, LevelNotAllowed, NoSubItemOfSubItem
from zhengwu.items.public import (
    CatalogEntry,
    Draft,
    EntryUnknown,
    ImportRefused,
    Item,
    add_entry,
    begin_from_entry,
    begin_sub_item,
    change_entry,
    export_items,
    hints_of,
    import_entries,
    import_items,
    list_as_negative,
    problems_of,
    save_part,
    source_of,
    sub_items_of,
    take_off_negative,
)
from zhengwu.items.tests.catalogue_factories import CODE, KEEPER, LATER, SINCE, TASK, entry, item, officer, row
from zhengwu.items.tests.factories import (
    BODY,
    EDITOR,
    NOW,
    OTHER_BODY,
    TODAY,
    a_county,
    published,
)
from zhengwu.kernel.public import NotFound, NotPermitted, Refusal
from zhengwu.organisations.public import body_of

pytestmark = pytest.mark.django_db


def test_an_item_begun_from_its_entry_lacks_only_what_the_body_must_write() -> None:
    a_county()
    import_entries(source=[row(bounds={"materials": ["身份证"], "results": ["登记证"]})], by=EDITOR, now=NOW)
    editor = officer("items.edit")
    draft = begin_from_entry(code=CODE, body=body_of(BODY), reason="承接", by=editor, now=NOW)
    assert (draft.content["task_code"], draft.content["name"], draft.name) == (TASK, "就业失业登记", "就业失业登记")
    assert {finding.path for finding in problems_of(draft)} == {"guide.summary"}
    draft = save_part(
        draft_id=draft.pk, revision=1, part="basics", by=editor, now=NOW,
        changes={"guide.summary": "登记", "visits": 3, "guide.visits_reason": "核验"},
    )  # fmt: skip
    assert {finding.path for finding in problems_of(draft) if finding.rule > 20} == {"visits"}
    with pytest.raises(AlreadyImplemented):
        begin_from_entry(code=CODE, body=body_of(BODY), reason="承接", by=editor, now=NOW)
    with pytest.raises(NotPermitted):
        begin_from_entry(code=CODE, body=body_of(OTHER_BODY), reason="承接", by=officer(KEEPER), now=NOW)
    with pytest.raises(EntryUnknown):
        begin_from_entry(code="000714009000", body=body_of(OTHER_BODY), reason="承接", by=editor, now=NOW)


def test_a_body_of_another_level_cannot_begin_it() -> None:
    a_county()
    import_entries(source=[row(levels=["3"])], by=EDITOR, now=NOW)
    with pytest.raises(LevelNotAllowed):
        begin_from_entry(code=CODE, body=body_of(BODY), reason="承接", by=officer("items.edit"), now=NOW)


def test_a_sub_item_is_begun_as_a_copy_and_published_under_its_item() -> None:
    published(guide={"basis": [{"law": "《就业促进法》"}]})
    import_entries(source=[row()], by=EDITOR, now=NOW)
    editor = officer("items.edit")
    first = begin_sub_item(task_code=TASK, name="就业登记", reason="细分", by=editor, now=NOW)
    second = begin_sub_item(task_code=TASK, name="失业登记", reason="细分", by=editor, now=NOW)
    assert [one.content["task_code"] for one in (first, second)] == [f"{TASK}01", f"{TASK}02"]
    made = source_of(first)
    assert made
    assert made.parent == TASK
    assert not problems_of(first)
    rows = [{**draft.content, "effective_date": "2026-01-01"} for draft in (first, second)]
    assert import_items(source=rows, by=EDITOR, now=NOW).published == 2
    assert [one.name for one in sub_items_of(task_code=TASK)] == ["就业登记", "失业登记"]
    with pytest.raises(NoSubItemOfSubItem):
        begin_sub_item(task_code=f"{TASK}01", name="再分", reason="细分", by=editor, now=NOW)
    out = list(export_items())
    assert [one.get("parent") for one in out] == [None, TASK, TASK]
    assert import_items(source=out, by=EDITOR, now=NOW).unchanged == 3


def test_a_sub_item_comes_with_its_item_in_one_file_whatever_their_order() -> None:
    a_county()
    sub = item(name="就业登记", task_code=f"{TASK}01", parent=TASK)
    for wrong, said in (
        ([sub], "没有编码为"),
        ([item(), {**sub, "body": OTHER_BODY}], "实施机构要和所属事项一致"),
        ([item(), sub, {**sub, "task_code": f"{TASK}0101", "parent": f"{TASK}01"}], "不符合"),
    ):
        with pytest.raises(ImportRefused, match=said):
            import_items(source=wrong, by=EDITOR, now=NOW)
    import_items(source=[sub, item(version=2)], by=EDITOR, now=NOW)
    child = Item.objects.get(task_code=f"{TASK}01")
    assert child.parent
    assert child.parent.task_code == TASK


def test_visits_outside_the_negative_list_are_pointed_out_and_stop_nobody() -> None:
    a_county()
    import_entries(source=[row()], by=EDITOR, now=NOW)
    draft = begin_from_entry(code=CODE, body=body_of(BODY), reason="承接", by=officer("items.edit"), now=NOW)
    draft = save_part(
        draft_id=draft.pk, revision=1, part="basics", by=officer("items.edit"), now=NOW,
        changes={"guide.summary": "登记", "guide.visits_reason": "核验"},
    )  # fmt: skip
    assert problems_of(draft) == []
    assert [finding.path for finding in hints_of(draft)] == ["visits"]
    listed = list_as_negative(
        code=CODE, division_code="340000000000", why="要本人到场", basis="某办法", valid_from=SINCE, by=EDITOR, now=NOW
    )
    assert hints_of(draft) == []
    take_off_negative(number=listed.pk, valid_to=TODAY, reason="能网上核验了", by=EDITOR, now=NOW)
    assert [finding.path for finding in hints_of(draft)] == ["visits"]
    with pytest.raises(NotFound):
        take_off_negative(number=listed.pk, valid_to=TODAY, reason="再移一次", by=EDITOR, now=NOW)


# Two at once.


def _at_once(*attempts: Callable[[], Any]) -> list[Any]:
    start = Barrier(len(attempts))

    def run(attempt: Callable[[], Any]) -> Any:
        connection.ensure_connection()
        start.wait()
        try:
            return attempt()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=len(attempts)) as desks:
        return list(desks.map(run, attempts))


@pytest.mark.django_db(transaction=True)
def test_two_at_once_neither_add_twice_nor_change_past_each_other_nor_share_a_number() -> None:
    a_county()
    keeper, editor = officer(KEEPER), officer("items.edit")

    def add() -> CatalogEntry:
        return add_entry(entry=entry(), valid_from=SINCE, reason="首次", by=keeper, now=NOW)

    assert sorted(type(answer).__name__ for answer in _at_once(add, add)) == ["CatalogEntry", "EntryExists"]

    def change(visits: int) -> Any:
        return change_entry(
            seen=1, entry=entry(bounds={"visits": visits}), valid_from=LATER, reason="改", by=keeper, now=NOW
        )

    answers = _at_once(lambda: change(2), lambda: change(3))
    assert sorted(type(answer).__name__ for answer in answers) == ["Changed", "ChangedMeanwhile"]

    def begin() -> Draft:
        return begin_from_entry(code=CODE, body=body_of(BODY), reason="承接", by=editor, now=NOW)

    assert sorted(type(answer).__name__ for answer in _at_once(begin, begin)) == ["AlreadyImplemented", "Draft"]
    import_items(source=[item()], by=EDITOR, now=NOW)

    def divide() -> Draft:
        return begin_sub_item(task_code=TASK, name="细分", reason="细分", by=editor, now=NOW)

    codes = [answer.content["task_code"][-2:] for answer in _at_once(divide, divide, divide)]
    assert sorted(codes) == ["01", "02", "03"]
