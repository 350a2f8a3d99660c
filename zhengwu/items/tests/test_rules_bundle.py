"""一件事: what several items ask for together."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.bundle import BundleItem, Paper, merge, papers_of
from zhengwu.items.rules.bundle_source import bundle_faults, read_bundles
from zhengwu.items.tests.factories import BODY

A, B, C = (f"{BODY}400071400{n}000" for n in (1, 2, 3))


def item(code: str, *papers: str, body: str = "甲局", days: int = 3, unit: str = "workday") -> BundleItem:
    return BundleItem(
        task_code=code, name=code, summary="", body_code=body, body_name=body, promise_days=days, promise_unit=unit,
        visits=0, online_depth=4, papers=tuple(Paper(name=name) for name in papers),
    )  # fmt: skip


def test_a_paper_that_several_items_ask_for_stands_once() -> None:
    merged = merge([item(A, "身份证", "户口簿"), item(B, "户口簿", "存折", body="乙局")])
    assert [(p.name, [i.task_code for i in p.needed_by]) for p in merged.papers] == [
        ("身份证", [A]),
        ("户口簿", [A, B]),
        ("存折", [B]),
    ]
    assert (merged.asked, merged.once, merged.bodies) == (4, 3, 2)


def test_other_names_of_the_same_paper_go_under_one() -> None:
    items = [item(A, "户口本"), item(B, "户主 户口本"), item(C, "户口簿")]
    assert merge(items).once == 3
    merged = merge(items, same={"户口簿": ["户口本", "户主户口本"]})
    assert [(p.name, len(p.needed_by)) for p in merged.papers] == [("户口簿", 3)]


def test_a_form_is_filled_in_for_each_item_whatever_it_is_called() -> None:
    form = papers_of([{"name": "申请表", "type": "form"}])
    items = [dataclasses.replace(item(code), papers=form) for code in (A, B)]
    merged = merge(items, same={"申请表": ["申请书"]})
    assert (merged.asked, merged.once) == (2, 2)
    assert [[i.task_code for i in p.needed_by] for p in merged.papers] == [[A], [B]]


def test_an_item_that_asks_twice_is_named_once() -> None:
    merged = merge([item(A, "身份证", "代办人身份证")], same={"身份证": ["代办人身份证"]})
    assert (merged.asked, merged.once, len(merged.papers[0].needed_by)) == (2, 1, 1)


@pytest.mark.parametrize(
    ("promises", "longest"),
    [
        ([(3, "workday"), (20, "workday")], B),
        ([(20, "workday"), (28, "day")], A),
        ([(20, "workday"), (29, "day")], B),
        ([(10, "day"), (8, "workday")], B),
        ([(0, "workday"), (0, "workday")], A),
    ],
)
def test_the_longest_promise_is_compared_by_the_week(promises: list[tuple[int, str]], longest: str) -> None:
    (first, second) = (item(code, days=n, unit=unit) for code, (n, unit) in zip((A, B), promises, strict=True))
    found = merge([first, second]).longest
    assert found is not None
    assert found.task_code == longest


def test_nothing_asks_for_nothing() -> None:
    merged = merge([])
    assert (merged.papers, merged.asked, merged.once, merged.bodies, merged.longest) == ((), 0, 0, 0, None)


def test_a_paper_is_settled_only_when_everybody_always_hands_it_in() -> None:
    materials: list[dict[str, Any]] = [
        {"name": "必交"},
        {"name": "可不交", "required": False},
        {"name": "看情况", "when": {"eq": ["a", "b"]}},
        {"name": "可免", "exempt_when": {"eq": ["a", "b"]}},
        {"name": "任选", "one_of": "a"},
        {"name": "空", "when": None, "exempt_when": None, "one_of": None},
    ]
    assert [p.name for p in papers_of(materials) if p.settled] == ["必交", "空"]
    sometimes = dataclasses.replace(item(B), papers=papers_of([{"name": "身份证", "required": False}]))
    assert not merge([item(A, "身份证"), sometimes]).papers[0].settled


_NAMES = st.lists(st.sampled_from(["身份证", "户口簿", "户口本", "照片", "申请 表", "申请表"]), max_size=6)


@given(st.lists(_NAMES, max_size=5))
def test_nothing_is_lost_and_nothing_is_asked_twice(lists: list[list[str]]) -> None:
    items = [item(f"{BODY}4{n:012d}", *names, body=f"{n % 2}") for n, names in enumerate(lists)]
    merged = merge(items)
    assert merged.once == len(merged.papers) <= merged.asked == sum(map(len, lists))
    assert len({"".join(p.name.split()) for p in merged.papers}) == merged.once
    for one in items:
        wanted = {"".join(paper.name.split()) for paper in one.papers}
        assert {"".join(p.name.split()) for p in merged.papers if one in p.needed_by} == wanted


def row(**rest: Any) -> dict[str, Any]:
    return {"code": "a-thing", "name": "一件事", "summary": "说明", "items": [A, B], "valid_from": "2026-01-01"} | rest


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ({"items": [A]}, "至少要有 2 个"),
        ({"items": [A, A]}, "写了两次"),
        ({"code": "大写"}, "格式不对"),
        ({"valid_to": "2026-01-01"}, "晚于启用日期"),
        ({"same": {"户口簿": ["户口本"], "户籍": ["户口本"]}}, "只能归到一份材料"),
        ({"itmes": []}, "没有这个字段"),
        ({"valid_from": "开春"}, "要写成日期"),
    ],
)
def test_a_bundle_that_cannot_be_is_refused_in_words(rest: dict[str, Any], said: str) -> None:
    good, errors = read_bundles([row(**rest), row(code="another")])
    assert [one.code for _, one in good] == ["another"]
    assert said in str(errors[0])
    assert "第 1 项“一件事”" in str(errors[0])


def test_a_source_that_is_no_list_is_refused() -> None:
    assert "列表" in str(read_bundles({"code": "x"})[1][0])


def test_the_catalogue_has_a_word_in_it() -> None:
    good, _ = read_bundles([row(same={"户口簿": ["户口笨"]}), row(items=[A, C])])
    said = [str(fault) for fault in bundle_faults(good, materials={A: ["身份证"], B: ["户口本"]})]
    assert len(said) == 4
    assert sum("不止一次" in one for one in said) == 2
    assert any("没有叫“户口笨”的材料" in one for one in said)
    assert any(f"没有编码为 {C}" in one and "items[2]" in one for one in said)


def test_other_names_are_not_judged_while_an_item_is_out_of_force() -> None:
    good, _ = read_bundles([row(same={"户口簿": ["户口笨"]})])
    assert list(bundle_faults(good, materials={A: ["身份证"], B: []})) == []
