"""Importing: all or nothing, twice is once, and every mistake at once."""

import json
from typing import Any

import pytest
import yaml

from zhengwu.items.public import (
    ImportRefused,
    Item,
    ItemVersion,
    export_items,
    import_items,
    in_force,
    version_of,
)
from zhengwu.items.tests.factories import BODY, EDITOR, NOW, TODAY, a_county, a_guide, catalogue, shared_items, source
from zhengwu.kernel.public import BadInput, events_of

pytestmark = pytest.mark.django_db
CODE = f"{BODY}4000714001000"


def mistakes(rows: Any) -> str:
    with pytest.raises(ImportRefused) as refusal:
        import_items(source=rows, by=EDITOR, now=NOW)
    assert not ItemVersion.objects.exists()
    assert len(refusal.value.errors) == len(refusal.value.mistakes)
    return refusal.value.say()


def test_an_item_comes_into_force_and_twice_is_once() -> None:
    a_county()
    first = import_items(source=[source()], by=EDITOR, now=NOW)
    again = import_items(source=[source()], by=EDITOR, now=NOW)
    assert (first.published, again.unchanged, ItemVersion.objects.count()) == (1, 1, 1)
    version = in_force(task_code=CODE, on=TODAY)
    assert (version.name, version.guide.visits_reason, version.promise.days) == ("就业失业登记", "核验身份", 3)
    assert [event.type for event in events_of(f"item:{CODE}")] == ["items.ItemVersionPublished"]


def test_everything_wrong_in_every_item_is_said_and_nothing_is_imported() -> None:
    a_county()
    said = mistakes([
        source("甲"),
        source("乙", body="91350100M000100Y43", catalog_code="000714002000"),
        source("丙", guide={"visits_reason": ""}, catalog_code="000714003000"),
        source("丁", vists=1, catalog_code="000714004000"),
        source("戊", division="110000000000", catalog_code="000714005000"),
    ])  # fmt: skip
    for part in (
        "第 2 项“乙” body",
        "第 3 项“丙” guide.visits_reason",
        "（规则 3）",
        "第 4 项“丁” vists",
        "第 5 项“戊” division",
    ):
        assert part in said
    assert "甲" not in said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([source(), source()], "不止一次"),
        ([source(), source(version=2)], "几个有效版本"),
        ([source(task_code=f"{BODY}4000714009000")], "第 20 到 31 位要是"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(rows: Any, said: Any) -> None:
    a_county()
    assert said in mistakes(rows)


def test_a_published_version_is_not_rewritten_by_a_second_import() -> None:
    a_county()
    import_items(source=[source()], by=EDITOR, now=NOW)
    with pytest.raises(ImportRefused, match="version 加 1"):
        import_items(source=[source(visits=2)], by=EDITOR, now=NOW)


def test_a_new_version_takes_the_place_of_the_old_one_which_stays_readable() -> None:
    a_county()
    import_items(source=[source()], by=EDITOR, now=NOW)
    import_items(source=[source(version=2, visits=2)], by=EDITOR, now=NOW)
    assert in_force(task_code=CODE, on=TODAY).version == 2
    old = version_of(task_code=CODE, version=1)
    assert (old.state, old.visits) == ("superseded", 1)
    types = [event.type for event in events_of(f"item:{CODE}")]
    assert types == ["items.ItemVersionPublished", "items.ItemVersionSuperseded", "items.ItemVersionPublished"]
    assert import_items(source=[source()], by=EDITOR, now=NOW).unchanged == 1


def test_an_older_number_cannot_come_into_force_after_a_newer_one() -> None:
    a_county()
    import_items(source=[source(version=3)], by=EDITOR, now=NOW)
    with pytest.raises(ImportRefused, match="已经有第 3 版"):
        import_items(source=[source(version=2)], by=EDITOR, now=NOW)


def test_historic_versions_are_kept_to_read() -> None:
    a_county()
    row = source(state="cancelled", historic=True, effective_date=None, themes=[], guide={"visits_reason": ""})
    report = import_items(source=[row], by=EDITOR, now=NOW)
    assert report.recorded == 1
    version = version_of(task_code=CODE, version=1)
    assert (version.state, version.historic, version.offered) == ("cancelled", True, False)


def test_a_list_that_calls_an_item_cancelled_cancels_it_for_good() -> None:
    a_county()
    import_items(source=[source()], by=EDITOR, now=NOW)
    gone = source(state="cancelled", cancelled_date="2026-08-31")
    assert import_items(source=[gone], by=EDITOR, now=NOW).cancelled == 1
    assert import_items(source=[gone], by=EDITOR, now=NOW).unchanged == 1
    assert import_items(source=[source()], by=EDITOR, now=NOW).unchanged == 1
    assert version_of(task_code=CODE, version=1).state == "cancelled"


def test_yaml_and_json_files_are_read(tmp_path: Any) -> None:
    a_county()
    as_yaml, as_json = tmp_path / "items.yaml", tmp_path / "items.json"
    as_yaml.write_text(yaml.safe_dump([source()], allow_unicode=True), "utf-8")
    as_json.write_text(json.dumps([source()], ensure_ascii=False), "utf-8")
    seen: list[tuple[int, int]] = []
    assert import_items(source=as_yaml, by=EDITOR, now=NOW, progress=lambda *at: seen.append(at)).published == 1
    assert import_items(source=str(as_json), by=EDITOR, now=NOW).unchanged == 1
    assert seen == [(1, 1)]


@pytest.mark.parametrize("text", ["[", "- a: 1\n  a: 2", "\x00", "!!python/object:os.system {}"])
def test_a_file_that_is_not_yaml_is_refused_with_its_name(tmp_path: Any, text: Any) -> None:
    path = tmp_path / "坏.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=r"坏\.yaml"):
        import_items(source=path, by=EDITOR, now=NOW)


def test_a_folder_is_imported_as_one(tmp_path: Any) -> None:
    a_county()
    for place, row in enumerate(catalogue("甲", "乙")):
        (tmp_path / f"{place}.yaml").write_text(yaml.safe_dump([row], allow_unicode=True), "utf-8")
    (tmp_path / "README.md").write_text("说明", "utf-8")
    assert import_items(source=tmp_path, by=EDITOR, now=NOW).published == 2
    (tmp_path / "2.yaml").write_text("a: 1", "utf-8")
    with pytest.raises(BadInput, match=r"2\.yaml"):
        import_items(source=tmp_path, by=EDITOR, now=NOW)


def test_a_missing_file_and_an_empty_one(tmp_path: Any) -> None:
    with pytest.raises(BadInput, match=r"没有\.yaml"):
        import_items(source=tmp_path / "没有.yaml", by=EDITOR, now=NOW)
    empty = tmp_path / "空.yaml"
    empty.write_text("", "utf-8")
    with pytest.raises(ImportRefused, match="列表"):
        import_items(source=empty, by=EDITOR, now=NOW)


def test_what_is_exported_can_be_imported_and_changes_nothing() -> None:
    a_county()
    guide = a_guide(periods=[{"from": "12-01", "to": "12-31"}]).model_dump(mode="json", by_alias=True)
    rows = [source(guide=guide | {"visits_reason": "核验"}), *catalogue("低保", "户口迁入", statutory=None)]
    import_items(source=rows, by=EDITOR, now=NOW)
    exported = list(export_items())
    assert len(exported) == 3
    assert json.loads(json.dumps(exported)) == exported
    assert import_items(source=exported, by=EDITOR, now=NOW).unchanged == 3
    assert list(export_items(division="110000000000")) == []


def test_the_number_of_statements_to_plan_does_not_grow_with_the_list(django_assert_max_num_queries: Any) -> None:
    a_county()
    rows = catalogue(*(f"事项{n}" for n in range(40)))
    import_items(source=rows, by=EDITOR, now=NOW)
    with django_assert_max_num_queries(12):
        assert import_items(source=rows, by=EDITOR, now=NOW).unchanged == 40
    assert Item.objects.count() == 40


def test_the_demonstration_items_are_sound() -> None:
    from zhengwu.items.operations.files._read_file import read_file
    from zhengwu.items.rules.consistency import consistency
    from zhengwu.items.rules.source import read_sources

    folder = shared_items()
    for path in sorted(folder.glob("*.yaml")) if folder else []:
        good, errors = read_sources(read_file(path))
        assert not errors, [str(error) for error in errors]
        assert not [finding for _, one in good for finding in consistency(one.guide)], path.name
