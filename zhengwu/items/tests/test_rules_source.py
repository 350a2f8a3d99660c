"""Source files: every slip is found and said in words an editor understands."""

from typing import Any

import pytest
from hypothesis import given

from zhengwu.forms.tests.factories import ANY_JSON
from zhengwu.items.rules.codes import make_catalog_code, make_task_code, read_task_code
from zhengwu.items.rules.source import content_of, read_sources
from zhengwu.items.tests.factories import BODY, source
from zhengwu.kernel.pure import BadInput


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"vists": 1}, "vists：没有这个字段"),
        ({"guide": {"materails": []}}, "guide.materails：没有这个字段"),
        ({"guide": {"materials": [{"key": "a"}]}}, "guide.materials[1].name：没有写"),
        (
            {"guide": {"materials": [{"key": "a", "name": "甲", "copies": "2"}]}},
            "guide.materials[1].copies：要写成整数",
        ),
        ({"guide": {"materials": [{"key": "a", "name": "甲", "required": "yes"}]}}, "required：要写 true 或 false"),
        ({"guide": {"materials": [{"key": "a", "name": "甲", "when": {"is": 1}}]}}, "when：不认识的运算符"),
        ({"item_type": "99"}, "item_type：只能写 '01'"),
        ({"catalog_code": 714001000}, "catalog_code：要写成文字；纯数字请加引号"),
        ({"catalog_code": "0714"}, "catalog_code 不符合"),
        ({"effective_date": "2026-02-30"}, "effective_date：要写成日期"),
        ({"effective_date": None}, "有效的事项要写生效日期"),
        ({"historic": True}, "有效的事项不能有取消日期"),
        ({"promise": {"days": -1}}, "promise.days：不能小于 0"),
        ({"name": " "}, "name：不能为空"),
        ({"guide": {"periods": [{"from": "13-01", "to": "12-31"}]}}, "guide.periods[1].from：格式不对"),
        (
            {"guide": {"form": {"sections": [{"title": "甲", "fields": [{"key": "x", "label": "一"}] * 2}]}}},
            "guide.form：一",
        ),
    ],
)
def test_a_slip_is_named_with_item_and_field(change: Any, said: Any) -> None:
    good, errors = read_sources([source(), source(**change)])
    assert len(good) == 1
    assert any(said in str(error) for error in errors), [str(error) for error in errors]
    assert all(error.number == 2 for error in errors)


@pytest.mark.parametrize("rows", [None, "x", 3, {"a": 1}])
def test_a_source_is_a_list(rows: Any) -> None:
    assert "列表" in str(read_sources(rows)[1][0])


@given(ANY_JSON)
def test_any_json_is_read_or_refused_but_never_crashes(rows: Any) -> None:
    good, errors = read_sources(rows)
    assert not good
    assert rows == [] or all(str(error) for error in errors)


def test_an_unwritten_default_is_the_same_content() -> None:
    ((_, short), (_, long)), _ = read_sources([source(), source(version=1, visits=1, guide={"faq": []})])
    assert content_of(short) == content_of(long)


def test_codes_are_put_together_and_taken_apart() -> None:
    catalog = make_catalog_code(item_type="07", department=14, main=1)
    code = make_task_code(body=BODY, level="4", catalog_code=catalog)
    assert (catalog, len(code)) == ("000714001000", 31)
    read = read_task_code(code)
    assert (read.body, read.level, read.catalog_code) == (BODY, "4", catalog)


@pytest.mark.parametrize(
    "code", ["", "x", BODY, f"{BODY}8000714001000", f"{BODY}400071400100０", f"I{BODY[1:]}4000714001000"]
)
def test_a_wrong_task_code_is_refused(code: Any) -> None:
    with pytest.raises(BadInput):
        read_task_code(code)
