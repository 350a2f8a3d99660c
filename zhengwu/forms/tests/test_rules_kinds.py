"""Kinds of several parts: persons with any document, companies, addresses in the tree, tables, files, consent."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from zhengwu.forms.checks import CHECKS, summary, validate
from zhengwu.forms.rules.compound import Picked, files_in
from zhengwu.forms.rules.definition import Field, text_version
from zhengwu.forms.rules.draft import as_draft
from zhengwu.forms.rules.kinds import PARTS
from zhengwu.forms.rules.posted import deepest, from_post
from zhengwu.forms.rules.prefill import prefilled, source_of, wanted
from zhengwu.forms.rules.validation import validate_with
from zhengwu.forms.tests.factories import ANY_JSON, TODAY, field, form
from zhengwu.kernel.pure import BadInput

FILE = "0197f7a0-0000-7000-8000-000000000001"
SHANGPAI = "340123100000"
TEXT = "以上都是真的"
V = text_version(TEXT)
EXAMPLES: dict[str, tuple[dict[str, Any], Any, Any]] = {
    # kind: (settings, what is sent, what is kept)
    "person": (
        {},
        {"name": " Ana Lee", "id_type": "passport", "id_number": "e12345678"},
        {"name": "Ana Lee", "id_type": "passport", "id_number": "E12345678"},
    ),
    "company": (
        {},
        {"name": "肥西县人民政府", "uscc": "11340123MA0000066U"},
        {"name": "肥西县人民政府", "uscc": "11340123MA0000066U"},
    ),
    "identity": ({}, {"id_type": "taiwan_permit", "id_number": "12345678"}, {"id_type": "taiwan_permit", "id_number": "12345678"}),
    "division": (
        {},
        {"code": SHANGPAI, "name": "随便", "detail": " 派河大道 1 号"},
        {"code": SHANGPAI, "name": "安徽省合肥市肥西县上派镇", "detail": "派河大道 1 号"},
    ),
    "map_point": ({}, {"point": "117.16892，31.70712", "words": "门口"}, {"point": "31.70712,117.16892", "words": "门口"}),
    "file": ({}, {"file_id": FILE.upper(), "name": "照片.jpg"}, {"file_id": FILE, "name": "照片.jpg"}),
    "signature": ({"text": TEXT}, {"name": "王芳", "version": V}, {"name": "王芳", "version": V}),
    "declaration": ({"text": TEXT}, {"agreed": True, "version": V}, {"agreed": True, "version": V}),
    "email": ({}, "ana＠example.com", "ana@example.com"),
    "time": ({}, "9：05", "09:05"),
}  # fmt: skip


def picked(code: str, loc: Any, today: Any) -> Picked:
    """上派镇, the county above it, and nothing else; the tree is asked in `test_divisions.py`."""
    known = {SHANGPAI: ("安徽省合肥市肥西县上派镇", 4), "340123000000": ("安徽省合肥市肥西县", 3)}
    if code not in known:
        raise BadInput.one(loc, "没有这个区划，请重新选。", "form.division_unknown")
    name, level = known[code]
    return Picked(name=name, level=level, leaf=False)


def judge(definition: Any, data: Any) -> Any:
    return validate_with(definition, data, today=TODAY, checks=replace(CHECKS, division=picked))


def codes(definition: Any, data: Any) -> dict[Any, str]:
    with pytest.raises(BadInput) as refusal:
        judge(definition, data)
    return {error.loc[1:]: error.code for error in refusal.value.errors}


@pytest.mark.parametrize("kind", EXAMPLES)
def test_what_is_sent_and_what_is_kept(kind: str) -> None:
    settings, sent, kept = EXAMPLES[kind]
    assert judge(form(field(kind, **settings)), {"x": sent}) == {"x": kept}


@pytest.mark.parametrize("kind", EXAMPLES)
def test_required_is_required_and_optional_may_stay_empty(kind: str) -> None:
    settings, *_ = EXAMPLES[kind]
    blank: dict[str, Any] = {part: " " for part in PARTS.get(kind, ()) if part not in ("agreed", "id_type")}
    for nothing in ({}, {"x": None}, {"x": blank} if blank else {"x": ""}):
        assert codes(form(field(kind, **settings)), nothing) == {("x",): "form.required"}
        assert judge(form(field(kind, required=False, **settings)), nothing) == {}


@pytest.mark.parametrize(
    ("kind", "sent", "wrong"),
    [
        ("person", {"name": "王芳"}, {("x", "id_type"): "form.part_missing"}),
        ("person", {"id_type": "passport", "id_number": "E1234567"}, {("x", "name"): "form.part_missing"}),
        ("person", {"name": "王芳", "id_type": "resident_id", "id_number": "1"}, {("x", "id_number"): "resident_id.length"}),
        ("person", {"name": "王芳", "id_type": "school", "id_number": "1"}, {("x", "id_type"): "id_type.unknown"}),
        ("person", {"name": "王芳", "age": 3}, {("x",): "form.not_parts"}),
        ("person", "王芳", {("x",): "form.not_parts"}),
        ("identity", {"id_type": "passport"}, {("x",): "form.required"}),
        ("company", {"name": 3, "uscc": "1"}, {("x", "name"): "form.not_text", ("x", "uscc"): "uscc.length"}),
        ("division", {"detail": "1 号"}, {("x", "code"): "form.part_missing"}),
        ("division", {"code": "340123000000"}, {("x", "code"): "form.division_too_high"}),
        ("division", {"code": "999999000000"}, {("x", "code"): "form.division_unknown"}),
        ("division", {"code": SHANGPAI, "detail": 3}, {("x", "detail"): "form.not_text"}),
        ("map_point", {"point": "0,0"}, {("x", "point"): "form.not_a_point"}),
        ("map_point", {"point": "31.7"}, {("x", "point"): "form.not_a_point"}),
        ("map_point", {"words": "门口"}, {("x", "point"): "form.part_missing"}),
        ("file", {"file_id": "photo.jpg"}, {("x",): "form.file_unknown"}),
        ("email", "ana@", {("x",): "form.not_email"}),
        ("time", "25:00", {("x",): "form.not_time"}),
        ("time", "9 点", {("x",): "form.not_time"}),
    ],
)  # fmt: skip
def test_each_mistake_is_named_at_its_part(kind: str, sent: Any, wrong: Any) -> None:
    found = codes(form(field(kind)), {"x": sent})
    assert set(found) == set(wrong)
    assert {code.split(".")[0] for code in found.values()} == {code.split(".")[0] for code in wrong.values()}


@pytest.mark.parametrize("kind", ["declaration", "signature"])
def test_consent_to_other_words_does_not_carry_over(kind: str) -> None:
    old = {"declaration": {"agreed": True, "version": "old"}, "signature": {"name": "王芳", "version": "old"}}[kind]
    assert codes(form(field(kind, text=TEXT)), {"x": old}) == {("x",): "form.other_words"}


FAMILY = form(
    field(
        "table",
        "family",
        min=1,
        max=2,
        columns=[field("name", "name", label="姓名"), field("money", "income", label="月收入", required=False)],
    ),
    field("text", "why", label="说明", when={"ge": ["family.count", 2]}),
    field("heading", "note", text="家里一起生活的人"),
)


def test_rows_without_anything_do_not_count() -> None:
    assert judge(FAMILY, {"family": [{}, {"name": "王小明", "income": None}, {"name": " "}]}) == {
        "family": [{"name": "王小明"}]
    }
    assert codes(FAMILY, {"family": [{}, {"name": ""}]}) == {("family",): "form.required"}
    assert codes(FAMILY, {"note": "x", "family": [{"name": "王小明"}]}) == {("note",): "form.unknown"}


def test_mistakes_in_rows_say_which_row_and_column() -> None:
    rows = [{"name": "王小明", "income": "多"}, {}, {"income": 100}]
    assert codes(FAMILY, {"family": rows, "why": "x"}) == {
        ("family", 0, "income"): "form.not_number",
        ("family", 2, "name"): "form.required",
    }
    assert codes(FAMILY, {"family": [{"name": name} for name in "甲乙丙"], "why": "x"}) == {
        ("family",): "form.too_many_rows"
    }
    assert codes(FAMILY, {"family": [{"name": "甲", "age": 3}]}) == {("family",): "form.not_rows"}


def test_conditions_look_at_parts_and_at_the_number_of_rows() -> None:
    two = {"family": [{"name": "甲"}, {"name": "乙"}]}
    assert codes(FAMILY, two) == {("why",): "form.required"}
    visa = form(field("person", "who"), field("date", "visa", when={"eq": ["who.id_type", "passport"]}))
    assert codes(visa, {"who": EXAMPLES["person"][1]}) == {("visa",): "form.required"}
    assert judge(visa, {"who": EXAMPLES["person"][1] | {"id_type": "taiwan_permit", "id_number": "12345678"}})


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"kind": "table"}, "columns"),
        ({"kind": "text", "columns": [field()]}, "columns"),
        ({"kind": "table", "columns": [field(), field()]}, "重复"),
        ({"kind": "table", "columns": [field("person")]}, "普通项"),
        ({"kind": "table", "columns": [field(when={"answered": "a"})]}, "普通项"),
        ({"kind": "table", "columns": [field()], "max": 1000}, "行数"),
        ({"kind": "declaration"}, "text"),
        ({"kind": "text", "text": "x"}, "text"),
        ({"kind": "text", "lunar": True}, "lunar"),
        ({"kind": "text", "level": "village"}, "level"),
        ({"kind": "text", "unit": "岁"}, "unit"),
        ({"kind": "text", "prefill": "applicant.secret"}, "pattern"),
        ({"kind": "text", "prefill": "certificate:居民户口簿"}, "pattern"),
    ],
)
def test_a_kind_says_only_what_it_has(said: Any, wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        Field.model_validate({"key": "x", "label": "一项"} | said)


def test_what_a_page_posts() -> None:
    definition = form(
        *(field(kind, kind, **EXAMPLES[kind][0]) for kind in EXAMPLES),
        *FAMILY.fields(),
    )
    posted = {
        "person.name": ["王芳"], "person.id_type": ["resident_id"], "person.id_number": [""],
        "identity.id_type": ["resident_id"], "identity.id_number": [" "],
        "company.name": [""], "company.uscc": [""],
        "division.code": ["340000000000", "340100000000", "340123000000", "", ""], "division.detail": ["1 号"],
        "signature.name": [""], "signature.version": [V], "declaration": [V], "time": ["09:30"],
        "family.2.name": ["王小明"], "family.2.income": ["1,200.50"], "family.0.name": [""], "family.10.name": ["乙"],
        "family.1.secret": ["x"], "note": ["x"],
    }  # fmt: skip
    read = from_post(definition, posted)
    assert read == {
        "person": {"name": "王芳", "id_type": "resident_id"},
        "division": {"code": "340123000000", "detail": "1 号"},
        "declaration": {"agreed": True, "version": V},
        "time": "09:30",
        "family": [{}, {"name": "王小明", "income": 120050}, {"name": "乙"}],
    }
    assert as_draft(definition, read) == read


@pytest.mark.parametrize(
    ("codes_", "chosen"),
    [
        (["340000000000", "340100000000", "340123000000"], "340123000000"),
        (["320000000000", "340100000000", "340123000000"], "320000000000"),
        (["340000000000", "", "340123000000"], "340123000000"),
        (["340000000000", "340000000000"], "340000000000"),
        ([""], ""),
        ([], ""),
    ],
)
def test_choosing_above_drops_what_was_chosen_below(codes_: list[str], chosen: str) -> None:
    assert deepest(codes_) == chosen


@given(ANY_JSON)
def test_any_answer_of_several_parts_is_judged_and_kept(value: Any) -> None:
    definition = form(
        *(field(kind, kind, required=False, **said) for kind, (said, *_) in EXAMPLES.items() if kind != "division"),
        field("table", "family", required=False, columns=[field("text", "a")]),
    )
    for key in [one.key for one in definition.fields()]:
        as_draft(definition, {key: value})
        with suppress(BadInput):
            validate(definition, {key: value}, today=TODAY)


def test_ready_answers_come_whole_or_not_at_all_and_say_where_from() -> None:
    definition = form(
        field("person", "a", prefill="applicant"),
        field("company", "b", prefill="applicant"),
        field("identity", "c", prefill="applicant"),
        field("address", "d", prefill="certificate:居民户口簿.address"),
        field("text", "e", prefill="earlier:bank"),
        field("text", "f", prefill="applicant"),
    )
    who = {"name": "王芳", "id_type": "resident_id", "id_number": "340123199001011234"}
    known = {"applicant": who, "certificate:居民户口簿.address": "上派镇", "earlier:bank": ""}
    assert prefilled(definition, known) == {
        "a": who,
        "c": {"id_type": who["id_type"], "id_number": who["id_number"]},
        "d": "上派镇",
    }
    assert wanted(definition) == {"applicant", "certificate:居民户口簿.address", "earlier:bank"}
    assert source_of("certificate:居民户口簿.address") == ("certificate", "居民户口簿")
    assert [source_of(name)[0] for name in ("applicant.name", "applicant", "earlier:bank")] == [
        "applicant",
        "applicant",
        "earlier",
    ]


def test_answers_of_several_parts_read_back_in_words_and_masked() -> None:
    definition = form(
        *(field(kind, kind, label=kind, **settings) for kind, (settings, *_) in EXAMPLES.items()),
        *FAMILY.fields(),
        field("date", "born", lunar=True),
        field("number", "age", unit="岁"),
    )
    cleaned = {kind: kept for kind, (_, _, kept) in EXAMPLES.items()} | {
        "family": [{"name": "甲", "income": 1000}, {"name": "乙"}], "born": "2026-02-17", "age": 3,
    }  # fmt: skip
    ((_, rows),) = summary(definition, cleaned, mask=lambda kind, words: "***" if kind == "id_number" else words)
    assert {key: words for key, _, words in rows} == {
        "person": "Ana Lee，护照，***",
        "company": "肥西县人民政府，11340123MA0000066U",
        "identity": "台湾居民来往大陆通行证，***",
        "division": "安徽省合肥市肥西县上派镇派河大道 1 号",
        "map_point": "门口 （31.70712,117.16892）",
        "file": "照片.jpg",
        "signature": "王芳",
        "declaration": "已确认",
        "email": "ana@example.com",
        "time": "09:05",
        "family.1": "姓名 甲；月收入 10.00 元",
        "family.2": "姓名 乙",
        "born": "2026-02-17（农历正月初一）",
        "age": "3 岁",
    }


def test_the_files_of_a_form() -> None:
    definition = form(field("file", "a"), field("file", "b"), field("text", "c"))
    assert files_in(definition.fields(), {"a": {"file_id": FILE}, "b": "x", "c": {"file_id": "y"}}) == {"a": FILE}
