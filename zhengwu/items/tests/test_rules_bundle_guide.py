"""一次填报: a question once, a field once, a paper once; and every item still gets what its own guide asks for."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.bundle_guide import BundlePart, MergedGuide, merge_guides
from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.narrow import Given, check_materials
from zhengwu.items.tests.factories import a_guide

HOME = {
    "key": "home",
    "text": "住在哪里",
    "options": [{"value": "own", "text": "自己的房子"}, {"value": "rent", "text": "租的房子"}],
}


def guide(**rest: Any) -> Guide:
    return Guide.model_validate({"summary": "演示"} | rest)


def merged(*guides: Guide, same: dict[str, list[str]] | None = None) -> MergedGuide:
    parts = [BundlePart(task_code=str(n), name=f"事项{n}", guide=one) for n, one in enumerate(guides, start=1)]
    return merge_guides(parts, same=same)


def papers(of: MergedGuide, **answers: Any) -> list[str]:
    return [m.name for m in of.needed(answers).materials]


def test_a_question_two_guides_ask_is_put_once_and_both_hear_the_answer() -> None:
    other = HOME | {"key": "where", "text": "住在哪里 "}
    both = merged(
        guide(questions=[HOME]),
        guide(questions=[other], materials=[{"key": "l", "name": "租房合同", "when": {"eq": ["where", "rent"]}}]),
    )
    assert [q.key for q in both.guide.questions] == ["home"]
    assert both.answers_of(1, {"home": "rent"}) == {"where": "rent"}
    assert (papers(both, home="rent"), papers(both, home="own")) == (["租房合同"], [])


def test_two_questions_under_one_key_are_both_put() -> None:
    other = HOME | {
        "text": "住了多久",
        "options": [{"value": "own", "text": "一年"}, {"value": "rent", "text": "半年"}],
    }
    both = merged(guide(questions=[HOME]), guide(questions=[other]))
    assert [q.key for q in both.guide.questions] == ["home", "home_2"]
    assert both.answers_of(1, {"home": "own", "home_2": "rent"}) == {"home": "rent"}


def test_a_question_put_under_another_condition_is_another_question() -> None:
    later = {"key": "more", "text": "有几间", "options": HOME["options"]}
    both = merged(
        guide(questions=[HOME, later | {"when": {"eq": ["home", "own"]}}]),
        guide(questions=[HOME, later | {"when": {"eq": ["home", "rent"]}}]),
    )
    assert [q.key for q in both.guide.questions] == ["home", "more", "more_2"]
    assert both.answers_of(1, {"home": "own", "more": "own", "more_2": "own"}) == {"home": "own"}


def test_a_paper_several_items_ask_for_is_handed_in_once_and_under_its_own_name() -> None:
    both = merged(
        guide(materials=[{"key": "a", "name": "户口本", "required": False, "tolerable": True}]),
        guide(materials=[{"key": "b", "name": "户主户口本"}, {"key": "c", "name": "照 片"}]),
        guide(materials=[{"key": "c", "name": "照片"}]),
        same={"户口簿": ["户口本", "户主户口本"]},
    )
    assert papers(both) == ["户口簿", "照 片"]
    book = both.needed({}).materials[0]
    assert (book.required, book.tolerable) == (True, False), "as strict as the strictest"
    assert [both.paper_of(place, name) for place, name in ((0, "户口本"), (1, "户主户口本"))] == ["户口簿"] * 2
    assert both.users({})["户口簿"] == ["事项1", "事项2"]


def test_what_is_written_for_one_item_is_never_another_ones() -> None:
    form = {"key": "f", "name": "申请表", "type": "form"}
    both = merged(guide(materials=[form]), guide(materials=[form]), guide(materials=[{"key": "x", "name": "身份证"}]))
    assert papers(both) == ["申请表（事项1）", "申请表（事项2）", "身份证"]


def test_alternatives_are_settled_by_a_paper_another_item_wants_anyway() -> None:
    either = [{"key": "a", "name": "房产证", "one_of": "g"}, {"key": "b", "name": "租房合同", "one_of": "g"}]
    alone = merged(guide(materials=either), guide())
    assert [[m.name for m in g.materials] for g in alone.needed({}).one_of_groups] == [["房产证", "租房合同"]]
    both = merged(guide(materials=either), guide(materials=[{"key": "d", "name": "房产证"}]))
    assert papers(both) == ["房产证"]
    assert not both.needed({}).one_of_groups


def test_a_field_is_filled_in_once_and_each_form_gets_its_own_key() -> None:
    def form(key: str) -> dict[str, Any]:
        field = {"key": key, "label": "姓名", "kind": "name", "prefill": "applicant.name"}
        return {"sections": [{"title": "基本情况", "fields": [field]}]}

    both = merged(guide(form=form("name")), guide(form=form("full_name")))
    assert [f.key for f in both.guide.form.fields()] == ["name"]
    assert both.form_of(1, {"name": "王芳"}) == {"full_name": "王芳"}


OPTIONS = {"from": ["here", "away"], "basis": ["home", "job"], "kind": ["staff", "shop"]}
ANSWERS = st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in OPTIONS.items()})
PAPERS = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["身份证", "户口簿", "户口本", "照片", "房屋产权证", "租赁合同"]),
            "type": st.sampled_from(["certificate", "form"]),
            "required": st.booleans(),
            "tolerable": st.booleans(),
        },
        optional={
            "one_of": st.sampled_from(["x", "y"]),
            "when": st.sampled_from([{"eq": ["from", "here"]}, {"eq": ["basis", "job"]}]),
        },
    ),
    max_size=5,
    unique_by=lambda paper: paper["name"],
)


@given(st.lists(PAPERS, min_size=2, max_size=3), ANSWERS)
def test_whoever_brings_what_is_asked_for_together_satisfies_every_item(
    lists: list[list[dict[str, Any]]], answers: dict[str, str]
) -> None:
    guides = [a_guide(materials=[{"key": f"m{n}", **paper} for n, paper in enumerate(ps)]) for ps in lists]
    together = merged(*guides, same={"户口簿": ["户口本"]})
    needed = together.needed(answers)
    assert len({m.name for m in needed.materials}) == len(needed.materials), "each paper once"
    assert len({m.key for m in needed.materials}) == len(needed.materials)
    brought = {m.name for m in needed.materials}
    for place in range(len(guides)):
        own = together.needed_of(place, answers)
        given = [Given(material=m.name) for m in own.materials if together.paper_of(place, m.name) in brought]
        assert not check_materials(own, given)
