"""办事清单: codes as people type them, and what a newer version changes for one person."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.items.rules.checklist import differences, grouped, read_code
from zhengwu.items.rules.guide import Guide
from zhengwu.items.tests.factories import a_guide

CODE = "23ABCDEFGHJK"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (CODE, CODE),
        ("23ab-cdef-ghjk", CODE),
        (" 23AB CDEF GHJK ", CODE),
        (f"https://zwfw.example/p/{CODE}", CODE),
        (f"https://zwfw.example/en/p/{CODE}/", CODE),
        ("", ""),
        ("23ABCDEFGHJ", ""),
        ("10OILUV23456", ""),
        ("２３ABCDEFGHJK", ""),
        ("' OR 1=1 --xx", ""),
    ],
)
def test_a_code_is_read_however_it_comes(typed: str, code: str) -> None:
    assert read_code(typed) == code
    assert not code or read_code(grouped(code)) == code


def changed(**rest: Any) -> Guide:
    return Guide.model_validate(a_guide().model_dump(mode="json", by_alias=True) | rest)


def test_the_same_guide_changes_nothing() -> None:
    assert differences(a_guide(), a_guide(), {"from": "here", "basis": "home"}).nothing


def test_only_what_concerns_this_person_counts() -> None:
    before = a_guide()
    materials = [m.model_dump(mode="json") for m in before.materials]
    licence = next(m for m in materials if m["key"] == "licence")
    licence["copies"] = 2
    after = changed(materials=materials)
    assert differences(before, after, {"from": "here", "basis": "home"}).nothing
    shop = differences(before, after, {"from": "here", "basis": "job", "kind": "shop"})
    assert shop.changed == ("营业执照",)


def test_more_and_less_and_another_fee_are_named() -> None:
    before = a_guide()
    materials = [m.model_dump(mode="json") for m in before.materials if m.key != "photo"]
    after = changed(
        materials=[*materials, {"key": "promise", "name": "承诺书"}],
        fees=[{"name": "工本费", "amount_fen": 500, "basis": "某文件"}],
        questions=[
            *[q.model_dump(mode="json") for q in before.questions],
            {
                "key": "new",
                "text": "住多久了",
                "options": [{"value": "a", "text": "一年"}, {"value": "b", "text": "两年"}],
            },
        ],
    )
    found = differences(before, after, {"from": "here", "basis": "home"})
    assert (found.added, found.dropped, found.questions) == (("承诺书",), ("照片",), ("住多久了",))
    assert found.fee_fen == (0, 500)
