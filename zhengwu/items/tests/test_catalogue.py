"""The base catalogue: who keeps it, its versions, its files, and that items keep to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from zhengwu.items.operations.catalogue.change_entry import NothingChanged
from zhengwu.items.public import (
    BaseEntry,
    CatalogEntry,
    ChangedMeanwhile,
    EntriesRefused,
    EntryExists,
    EntryUnknown,
    ImportRefused,
    add_entry,
    change_entry,
    deviations,
    end_entry,
    entries,
    entry_on,
    entry_versions,
    export_entries,
    import_entries,
    import_items,
    list_as_negative,
)
from zhengwu.items.tests.catalogue_factories import CODE, KEEPER, LATER, SINCE, TASK, entry, item, officer, row
from zhengwu.items.tests.factories import (
    COUNTY,
    EDITOR,
    NOW,
    TODAY,
    TOWN,
    a_county,
    published,
)
from zhengwu.kernel.public import BadInput, NotPermitted, events_of

pytestmark = pytest.mark.django_db


def test_an_entry_is_added_changed_and_ended_each_with_its_reason() -> None:
    a_county()
    keeper = officer(KEEPER)
    added = add_entry(entry=entry(), valid_from=SINCE, reason="首次编制", by=keeper, now=NOW)
    with pytest.raises(EntryExists, match="就业失业登记"):
        add_entry(entry=entry(), valid_from=SINCE, reason="再来一次", by=keeper, now=NOW)
    changed = change_entry(
        seen=1, entry=entry(bounds={"visits": 0}), valid_from=LATER, reason="一次不跑", by=keeper, now=NOW
    )
    assert [(one.version, one.valid_from, one.valid_to) for one in entry_versions(code=CODE)] == [
        (2, LATER, None),
        (1, SINCE, LATER),
    ]
    before, after = entry_on(code=CODE, on=LATER - dt.timedelta(days=1)), entry_on(code=CODE, on=LATER)
    assert before
    assert after
    assert (before.entry.bounds.visits, after.entry.bounds.visits) == (1, 0)
    end_entry(scheme=added.scheme, code=CODE, valid_to=dt.date(2027, 1, 1), reason="法律修改", by=keeper, now=NOW)
    assert entry_on(code=CODE, on=dt.date(2027, 1, 1)) is None
    assert changed.loosening == ()
    with pytest.raises(BadInput, match="不早于上一次取消"):
        add_entry(entry=entry(), valid_from=LATER, reason="恢复", by=keeper, now=NOW)
    again = add_entry(entry=entry(), valid_from=dt.date(2027, 6, 1), reason="恢复", by=keeper, now=NOW)
    assert again.version == 3
    log = events_of(added.ref)
    assert [event.type.partition(".")[2] for event in log] == [
        "CatalogEntryAdded", "CatalogEntryChanged", "CatalogEntryEnded", "CatalogEntryAdded",
    ]  # fmt: skip
    assert (log[1].data["changed"], log[1].data["reason"]) == (["bounds.visits"], "一次不跑")


def test_whoever_maintains_it_changes_it_and_nobody_else() -> None:
    a_county()
    add_entry(
        entry=entry(division="340000000000", keeper="province"), valid_from=SINCE, reason="省", by=EDITOR, now=NOW
    )
    add_entry(
        entry=entry(code="000714002000", keeper="nation", division=""),
        valid_from=SINCE,
        reason="国",
        by=EDITOR,
        now=NOW,
    )
    mine, nobody, below = officer(KEEPER), officer("items.edit"), officer(KEEPER, division=TOWN)
    refused: list[Callable[[], Any]] = [
        lambda: add_entry(entry=entry(code="000714003000"), valid_from=SINCE, reason="新", by=nobody, now=NOW),
        lambda: add_entry(entry=entry(code="000714003000"), valid_from=SINCE, reason="新", by=below, now=NOW),
        # A county neither changes what the province wrote, nor takes it over.
        lambda: change_entry(seen=1, entry=entry(), valid_from=LATER, reason="改", by=mine, now=NOW),
        lambda: end_entry(scheme="national31", code=CODE, valid_to=LATER, reason="停", by=mine, now=NOW),
        lambda: end_entry(scheme="national31", code="000714002000", valid_to=LATER, reason="停", by=mine, now=NOW),
        lambda: list_as_negative(code=CODE, division_code=COUNTY, why="核", basis="法", valid_from=SINCE, by=nobody, now=NOW),
    ]  # fmt: skip
    for attempt in refused:
        with pytest.raises(NotPermitted):
            attempt()
    assert CatalogEntry.objects.filter(valid_to=None).count() == 2


def test_what_makes_no_sense_is_refused() -> None:
    a_county()
    keeper = officer(KEEPER)
    add_entry(entry=entry(), valid_from=SINCE, reason="首次", by=keeper, now=NOW)

    def change(to: BaseEntry, *, seen: int = 1, day: dt.date = LATER, reason: str = "改") -> Any:
        return change_entry(seen=seen, entry=to, valid_from=day, reason=reason, by=keeper, now=NOW)

    with pytest.raises(NothingChanged):
        change(entry())
    with pytest.raises(ChangedMeanwhile, match="第 1 版"):
        change(entry(name="失业登记"), seen=2)
    with pytest.raises(BadInput, match="要晚于"):
        change(entry(name="失业登记"), day=SINCE)
    with pytest.raises(BadInput, match="请写明原因"):
        change(entry(name="失业登记"), reason=" ")
    with pytest.raises(EntryUnknown):
        change(entry(code="000714009000"))
    with pytest.raises(ValueError, match="上限不能长于法定"):
        entry(bounds={"promise": {"days": 21}})
    with pytest.raises(ValueError, match="国家目录不写"):
        entry(keeper="nation")


@pytest.mark.parametrize(
    ("columns", "constraint"),
    [
        ({"version": 2}, "catalogentry_one_goes_on"),
        ({"version": 1, "valid_to": LATER}, "catalogentry_once"),
        ({"version": 2, "valid_to": SINCE}, "catalogentry_period"),
        ({"version": 2, "valid_to": LATER, "reason": ""}, "catalogentry_name_and_reason"),
        ({"version": 2, "valid_to": LATER, "keeper": "nation"}, "catalogentry_keeper"),
    ],
)
def test_the_database_keeps_the_rules_too(columns: dict[str, Any], constraint: str) -> None:
    a_county()
    kept = add_entry(entry=entry(), valid_from=SINCE, reason="首次", by=EDITOR, now=NOW)
    kept.pk = None
    for name, value in columns.items():
        setattr(kept, name, value)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        kept.save(force_insert=True)


def test_a_file_is_taken_in_whole_twice_is_once_and_comes_out_again(tmp_path: Any) -> None:
    a_county()
    file = tmp_path / "catalogue.yaml"
    file.write_text(yaml.safe_dump([row(), row(code="000714002000", name="就业援助")], allow_unicode=True))
    assert import_entries(source=file, by=EDITOR, now=NOW).added == 2
    assert import_entries(source=file, by=EDITOR, now=NOW).unchanged == 2
    out = list(export_entries(on=TODAY))
    assert [one["code"] for one in out] == [CODE, "000714002000"]
    assert import_entries(source=out, by=EDITOR, now=NOW).unchanged == 2
    stricter = row(bounds={"visits": 0}, valid_from="2026-09-01")
    import_items(source=[item()], by=EDITOR, now=NOW)
    report = import_entries(source=[stricter], by=EDITOR, now=NOW)
    assert (report.changed, report.loosening) == (1, (TASK,))


def test_every_mistake_of_a_file_is_named_and_nothing_is_taken_in() -> None:
    a_county()
    import_entries(source=[row()], by=EDITOR, now=NOW)
    with pytest.raises(EntriesRefused) as refusal:
        import_entries(
            source=[
                row(bounds={"visits": 0}),
                row(code="12"),
                row(code="000714002000", division="110000000000"),
                row(code="000714003000", basis=[]),
                row(code="000714004000"),
                row(code="000714004000"),
                ["文字"],  # type: ignore[list-item]
            ],
            by=EDITOR,
            now=NOW,
        )
    said = refusal.value.say()
    for part in (
        "第 1 项",
        "生效日期要晚于",
        "基本编码 code",
        "没有代码为 110000000000",
        "至少要有 1 个",
        "不止一次",
        "要写成对象",
    ):
        assert part in said
    assert CatalogEntry.objects.count() == 1


def test_an_import_that_loosens_its_entry_is_refused_by_the_name_of_the_rule() -> None:
    a_county()
    import_entries(source=[row()], by=EDITOR, now=NOW)
    with pytest.raises(ImportRefused) as refusal:
        import_items(source=[item(name="登记", visits=2, promise={"days": 11})], by=EDITOR, now=NOW)
    said = refusal.value.say()
    for part in ("名称相同", "跑动次数不增加", "承诺时限不延长", "visits", "四级四同"):
        assert part in said
    assert import_items(source=[item()], by=EDITOR, now=NOW).published == 1


def test_without_an_entry_or_after_its_end_nothing_is_asked() -> None:
    a_county()
    import_entries(source=[row()], by=EDITOR, now=NOW)
    end_entry(scheme="national31", code=CODE, valid_to=TODAY, reason="取消", by=EDITOR, now=NOW)
    assert import_items(source=[item(visits=2)], by=EDITOR, now=NOW).published == 1


def test_a_changed_entry_names_the_items_that_now_loosen_it_and_leaves_them_alone() -> None:
    version = published(guide={"basis": [{"law": "《就业促进法》"}]})
    import_entries(source=[row()], by=EDITOR, now=NOW)
    held = entry_on(code=CODE, on=TODAY)
    assert held
    assert [one.findings for one in deviations(held)] == [()]
    changed = change_entry(
        seen=1, entry=entry(bounds={"visits": 0}), valid_from=LATER, reason="一次不跑", by=EDITOR, now=NOW
    )
    (one,) = changed.loosening
    assert (one.task_code, [finding.path for finding in one.findings]) == (TASK, ["visits"])
    assert events_of(changed.entry.ref)[-1].data["loosening"] == [TASK]
    version.refresh_from_db()
    assert version.state == "in_force"


def test_the_list_is_searched_and_costs_one_statement() -> None:
    published()
    import_entries(
        source=[row(), row(code="000714002000", name="就业援助", levels=["7"], item_type="05")], by=EDITOR, now=NOW
    )
    with CaptureQueriesContext(connection) as asked:
        found = list(entries(on=TODAY))
    assert [(one.code, one.items) for one in found] == [(CODE, 1), ("000714002000", 0)]  # type: ignore[attr-defined]
    assert len(asked) == 1
    for wishes, codes in (
        ({"q": "援助"}, ["000714002000"]),
        ({"q": "000714"}, [CODE, "000714002000"]),
        ({"item_type": "07"}, [CODE]),
        ({"level": "5"}, ["000714002000"]),
        ({"keeper": "nation"}, []),
        ({"standing": "coming"}, []),
    ):
        assert [one.code for one in entries(on=TODAY, **wishes)] == codes
