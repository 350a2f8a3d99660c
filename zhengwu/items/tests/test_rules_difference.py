"""Differences in words people read: nothing forgotten, nothing invented."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.operations.files._read_file import read_file
from zhengwu.items.rules.difference import Change, difference, section_of
from zhengwu.items.rules.difference_values import PARTS
from zhengwu.items.rules.difference_words import ENTRIES, FIELDS, NOT_COMPARED, SECTIONS
from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.marks import marks
from zhengwu.items.rules.source import ItemSource
from zhengwu.items.tests.factories import a_guide, shared_items, source


def told(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    return [change for section in difference(before, after) for change in section.changes]


def words(change: Change) -> tuple[str, str, tuple[str, ...], list[str], list[str]]:
    return (
        change.kind,
        change.label,
        tuple(name for _, name in change.of),
        [line.text for line in change.before],
        [line.text for line in change.after],
    )


def with_guide(**guide: Any) -> dict[str, Any]:
    return source(guide=guide)


def test_every_field_has_a_place_and_a_name() -> None:
    """A field nobody named would change unseen, or under a name no clerk knows."""
    placed = {path for _, paths in SECTIONS.values() for path in paths}
    for field in set(ItemSource.model_fields) - NOT_COMPARED - {"guide"}:
        assert field in placed, field
    for field in Guide.model_fields:
        assert f"guide.{field}" in placed, field
    for part in (part for part in PARTS.values() if part.__module__ == Guide.__module__):
        for name, info in part.model_fields.items():
            assert (info.alias or name) in FIELDS, f"{part.__name__}.{name}"
    assert set(ENTRIES) - {"sections", "fields"} <= set(PARTS)


def test_the_same_is_no_difference() -> None:
    row = source(guide=json.loads(a_guide().model_dump_json(by_alias=True, exclude_defaults=True)))
    full = row | {"guide": json.loads(a_guide(**row["guide"]).model_dump_json(by_alias=True))}
    assert difference(row, row) == ()
    assert difference(row, full) == (), "defaults written out say nothing new"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (source(), source("失业登记"), ("changed", "名称", (), ["就业失业登记"], ["失业登记"])),
        (source(), source(promise={"days": 1}), ("changed", "承诺时限", (), ["3", "工作日"], ["1", "工作日"])),
        (source(), source(statutory=None), ("removed", "法定时限", (), ["20", "工作日"], [])),
        (source(visits=1), source(visits=0), ("changed", "到现场次数", (), ["1"], ["0"])),
        (source(), source(item_type="01"), ("changed", "事项类型", (), ["行政确认"], ["行政许可"])),
        (source(), with_guide(appointment=True), ("added", "可预约", (), [], ["是"])),
        (
            with_guide(materials=[{"key": "id", "name": "身份证"}]),
            with_guide(materials=[{"key": "id", "name": "身份证", "copies": 2}]),
            ("added", "复印件份数", ("身份证",), [], ["2"]),
        ),
        (
            with_guide(materials=[{"key": "id", "name": "身份证"}]),
            with_guide(materials=[{"key": "id", "name": "居民身份证"}]),
            ("changed", "材料名称", ("居民身份证",), ["身份证"], ["居民身份证"]),
        ),
        (
            with_guide(reach="township"),
            source(),
            ("changed", "通办范围", (), ["本镇通办"], ["全县通办"]),
        ),
        (
            with_guide(materials=[{"key": "id", "name": "身份证"}]),
            with_guide(materials=[{"key": "id", "name": "身份证", "required": False}]),
            ("changed", "必须有", ("身份证",), ["是"], ["否"]),
        ),
        (
            with_guide(contacts={"consult": "1"}),
            with_guide(contacts={"consult": "2"}),
            ("changed", "咨询电话", (), ["1"], ["2"]),
        ),
        (
            with_guide(eligibility=["年满十六周岁"]),
            with_guide(eligibility=["年满十八周岁"]),
            ("changed", "申请条件", (), ["年满十六周岁"], ["年满十八周岁"]),
        ),
        (
            with_guide(fees=[{"name": "工本费", "amount_fen": 1000}]),
            with_guide(fees=[{"name": "工本费", "amount_fen": 1200}]),
            ("changed", "金额", ("工本费",), ["1000"], ["1200"]),
        ),
        (source(future="x"), source(future="y"), ("changed", "future", (), ["x"], ["y"])),
    ],
)
def test_one_change_is_told_in_words(before: Any, after: Any, expected: Any) -> None:
    (change,) = told(before, after)
    assert words(change) == expected


def test_an_entry_put_in_at_the_top_is_one_addition() -> None:
    rest = [{"key": f"m{n}", "name": f"材料{n}"} for n in range(5)]
    new = {"key": "new", "name": "新材料", "required": False}
    (change,) = told(with_guide(materials=rest), with_guide(materials=[new, *rest]))
    assert words(change) == ("added", "材料", ("新材料",), [], ["新材料", "否"])
    (back,) = told(with_guide(materials=[new, *rest]), with_guide(materials=rest))
    assert back.kind == "removed"


def test_what_stands_elsewhere_has_moved_and_the_others_have_not() -> None:
    rows = [{"key": f"m{n}", "name": f"材料{n}"} for n in range(5)]
    (change,) = told(with_guide(materials=rows), with_guide(materials=[*rows[1:], rows[0]]))
    assert words(change) == ("moved", "材料", ("材料0",), ["1"], ["5"])


def test_a_condition_is_told_with_the_questions_of_its_own_side() -> None:
    questions = [
        {
            "key": "basis",
            "text": "凭什么迁入",
            "options": [{"value": "home", "text": "住房"}, {"value": "job", "text": "工作"}],
        }
    ]
    material: dict[str, Any] = {"key": "deed", "name": "房产证"}
    when = {"not": {"eq": ["basis", "home"]}}
    (change,) = told(
        with_guide(questions=questions, materials=[material]),
        with_guide(questions=questions, materials=[{**material, "when": when}]),
    )
    assert words(change) == ("added", "什么情形下", ("房产证",), [], ["不是：凭什么迁入：住房"])


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("guide.materials[2].name", "materials"),
        ("promise.days", "limits"),
        ("themes[1]", "basics"),
        ("guide.contacts.consult", "places"),
        ("", "basics"),
    ],
)
def test_a_path_of_a_finding_leads_to_its_section(path: str, section: str) -> None:
    assert section_of(path) == section


_TEXTS = st.text("甲乙丙 ，。a1", max_size=12)
_MATERIALS = st.lists(
    st.fixed_dictionaries({"key": st.sampled_from("abcdef"), "name": _TEXTS}, optional={"note": _TEXTS}),
    max_size=5,
    unique_by=lambda one: one["key"],
)
_SENTENCES = st.lists(_TEXTS.filter(bool), max_size=4, unique=True)


@given(_MATERIALS, _MATERIALS, _SENTENCES, _SENTENCES)
def test_a_difference_is_empty_exactly_when_the_same_is_said(
    before: list[Any], after: list[Any], was: list[str], now: list[str]
) -> None:
    def said(materials: list[Any], sentences: list[str]) -> Any:
        return [{key: one for key, one in row.items() if one} for row in materials], sentences

    one = with_guide(materials=before, eligibility=was)
    other = with_guide(materials=after, eligibility=now)
    assert (difference(one, other) == ()) == (said(before, was) == said(after, now))


@given(_TEXTS, _TEXTS)
def test_marks_joined_are_the_texts_again(before: str, after: str) -> None:
    left, right = marks(before, after)
    assert "".join(mark.text for mark in left) == before
    assert "".join(mark.text for mark in right) == after
    assert "".join(m.text for m in left if m.kept) == "".join(m.text for m in right if m.kept)


def test_marks_show_the_words_that_are_new() -> None:
    left, right = marks("年满16周岁的居民", "年满18周岁的居民")
    assert [(mark.text, mark.kept) for mark in right] == [("年满", True), ("18", False), ("周岁的居民", True)]
    assert [mark.text for mark in left if not mark.kept] == ["16"]


def test_a_very_long_text_is_compared_by_clause() -> None:
    text = "这一条很长，" * 400
    left, _ = marks(text, text + "末尾。")
    assert [mark.kept for mark in left] == [True]


def test_the_items_of_the_county_differ_from_themselves_in_nothing() -> None:
    """Written out in full and written as people do, an item says the same."""
    folder = shared_items()
    if folder is None:
        pytest.skip("no items here")
    for path in sorted(folder.glob("*.yaml")):
        for row in read_file(path):
            full = ItemSource.model_validate(row).model_dump(mode="json", by_alias=True)
            assert difference(json.loads(json.dumps(row, default=str)), full) == (), path.name
