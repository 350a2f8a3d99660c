"""The items of the county, without a database: every guide can be read and points to nothing that is not there.

The ten rules of publication are asked by the import itself (`test_load.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from zhengwu.doors.ops.demo import data
from zhengwu.forms.pure import check_condition
from zhengwu.items.public import Guide, check_catalog_code, narrow, read_task_code

ROWS = list(data.item_versions())
IDS = [f"{stem}-{row['version']}" for stem, row in ROWS]
BODIES = {row.code: row for row in data.bodies()}
HALLS = {row.code: row for row in data.halls()}
PROCESSES = {row.key for row in data.processes()}
ONLY_HISTORY = {"c02", "c03", "c04", "c06", "c07", "c08", "c09", "c10"}
CLEANED = {"c01", "c05", "c12"}
LEFTOVERS = ("四术单", "生殖保健", "生育证", "计生", "准生证", "管理证明")
GUIDES = [Guide.model_validate(row["guide"]) for _, row in ROWS]
IN_FORCE = {stem: (row, guide) for (stem, row), guide in zip(ROWS, GUIDES, strict=True) if row["state"] == "in_force"}


def guide_of(stem: str) -> Guide:
    return IN_FORCE[stem][1]


def conditions(part: Any) -> Iterator[Any]:
    """Every condition of a guide outside its form."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in {"when", "exempt_when"}:
                yield value
            elif key != "form":
                yield from conditions(value)
    elif isinstance(part, list):
        for one in part:
            yield from conditions(one)


def test_all_items_are_there() -> None:
    wanted = {f"c{number:02d}" for number in range(1, 27)} | {"e01", "e02", "e03", "h01", "h02"}
    assert {stem for stem, _ in ROWS} == wanted


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=IDS)
def test_every_condition_asks_about_a_question_of_the_guide(row: dict[str, Any]) -> None:
    questions = {question["key"] for question in row["guide"].get("questions", [])}
    assert [
        check_condition(condition, questions)
        for condition in conditions(row["guide"])
        if check_condition(condition, questions)
    ] == []
    assert set(row["guide"]["form"].get("context", [])) <= questions


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=IDS)
def test_codes_say_which_body_and_type(row: dict[str, Any]) -> None:
    body = BODIES[row["body"]]
    code = read_task_code(row["task_code"])
    assert (code.body, code.level, code.catalog_code) == (body.code, str(body.level), row["catalog_code"])
    assert check_catalog_code(row["catalog_code"])[2:4] == row["item_type"]
    assert row["division"] == body.division


@pytest.mark.parametrize("guide", GUIDES, ids=IDS)
def test_a_guide_says_that_it_is_a_demonstration_and_leaves_nothing_silent(guide: Guide) -> None:
    assert any("演示数据" in note for note in guide.notes)
    assert guide.basis
    assert guide.keywords
    assert guide.eligibility
    assert guide.results
    assert guide.faq
    assert guide.accept_at
    assert guide.contacts.consult
    assert guide.contacts.supervise != guide.contacts.consult
    assert guide.remedy.review_organ
    assert guide.remedy.court
    assert list(guide.form.fields())
    assert all(material.basis for material in guide.materials)
    assert all(result.sample for result in guide.results)
    assert {step.stage for step in guide.steps} == {"apply", "accept", "review", "decide", "close", "deliver"}


def test_history_is_cancelled_and_never_in_force() -> None:
    historic = {stem for stem, row in ROWS if row.get("historic")}
    assert historic == ONLY_HISTORY | CLEANED
    assert all(row["state"] == "cancelled" and row["cancelled_date"] for _, row in ROWS if row.get("historic"))
    assert not set(IN_FORCE) & ONLY_HISTORY


def test_an_item_has_one_code_one_version_in_force_and_rising_numbers() -> None:
    for stem in {stem for stem, _ in ROWS}:
        versions = [row for name, row in ROWS if name == stem]
        assert len({row["task_code"] for row in versions}) == 1
        numbers = [row["version"] for row in versions]
        assert numbers == sorted(set(numbers))
    offered = Counter(stem for stem, row in ROWS if row["state"] == "in_force")
    assert set(offered.values()) == {1}
    assert len({row["task_code"] for _, row in ROWS}) == len({stem for stem, _ in ROWS})


@pytest.mark.parametrize("stem", sorted(IN_FORCE))
def test_nothing_of_family_planning_is_asked_today(stem: str) -> None:
    names = " ".join(material.name for material in guide_of(stem).materials)
    assert not [word for word in LEFTOVERS if word in names]


@pytest.mark.parametrize("stem", sorted(CLEANED))
def test_a_cleaned_item_says_what_was_taken_out(stem: str) -> None:
    row, guide = IN_FORCE[stem]
    assert row["version"] == 2
    assert any("第 2 版" in note for note in guide.notes)


@pytest.mark.parametrize("stem", sorted(IN_FORCE))
def test_an_item_is_served_where_its_guide_sends_people(stem: str) -> None:
    named = {place.hall_code for place in guide_of(stem).accept_at if place.hall_code}
    served = {hall.code for hall in HALLS.values() if any(stem in window.items for window in hall.windows)}
    assert named
    assert named <= served


@pytest.mark.parametrize("stem", sorted(IN_FORCE))
def test_the_review_follows_a_process_of_the_county(stem: str) -> None:
    row, guide = IN_FORCE[stem]
    assert guide.process_key in PROCESSES
    assert (guide.process_key in {"simple", "instant"}) == (row["case_type"] == "instant")


def test_answers_narrow_the_materials_of_the_story() -> None:
    needed = narrow(guide_of("c23"), {"situation": "dismissed", "residence": "local"})
    assert [material.name for material in needed.materials] == ["身份证", "户口簿", "解除劳动合同书"]
    assert needed.settled
    rural = narrow(guide_of("c12"), {"from": "inside", "ground": "house"})
    assert "迁入人户籍证明" not in [material.name for material in rural.materials]
    assert [[material.name for material in group.materials] for group in rural.one_of_groups] == [["房屋产权证"]]


def test_facts_that_must_not_be_lost() -> None:
    periods = {stem: [(p.from_, p.to) for p in guide.periods] for stem, (_, guide) in IN_FORCE.items() if guide.periods}
    assert periods == {
        "c13": [("12-01", "12-31")],
        "c18": [("11-15", "12-31")],
        "c20": [("07-15", "08-15")],
    }
    overdue = guide_of("c18").overdue
    assert overdue is not None
    assert overdue.materials[0].quantity == 2
    assert guide_of("c11").fees[0].amount_fen == 1200
    assert guide_of("c16").thresholds[0].min == 2_000_000
    publicity = {
        stem: [s.publicity_days for s in guide_of(stem).steps if s.publicity] for stem in ("c21", "c22", "c25")
    }
    assert publicity == {"c21": [None], "c22": [5, 3], "c25": [15, 15]}
    assert [amount.amount_fen for amount in guide_of("c22").amounts] == [5000, 3000]
    assert len(guide_of("c23").questions[0].options) == 7


def test_three_forms_show_every_kind_of_question_a_government_needs() -> None:
    kinds = {
        stem: {field.kind for field in guide.form.fields()}
        | {f"{field.kind} calculated" for field in guide.form.fields() if field.calculate is not None}
        | {"lunar" for field in guide.form.fields() if field.lunar}
        for stem, (_, guide) in IN_FORCE.items()
    }
    rich = [stem for stem in sorted(kinds) if {"division", "map_point", "declaration", "signature"} <= kinds[stem]]
    assert rich == ["c14", "c25", "h01"]
    assert {"company", "table", "money calculated", "number calculated", "lunar"} <= set().union(
        *(kinds[stem] for stem in rich)
    )


@pytest.mark.parametrize("stem", ["c19", "c23", "c25", "c26", "h01"])
def test_the_most_used_items_say_what_officers_owe_and_look_at(stem: str) -> None:
    guide = guide_of(stem)
    assert len(guide.duties) >= 4
    assert guide.accountability
    looked_at = [point for step in guide.steps for point in step.review_points]
    assert len(looked_at) == len(set(looked_at)) >= 5
    assert not {"申请人符合规定的条件", "材料齐全，和登记的信息一致", "决定的内容和期限符合规定"} & set(looked_at)
