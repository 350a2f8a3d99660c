"""Every way through the questions is found once, and what leads nowhere is said."""

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.narrow import narrow
from zhengwu.items.rules.paths import limit_for, remarks_on, ways_of
from zhengwu.items.tests.factories import a_guide

OPTIONS = [{"value": "x", "text": "甲"}, {"value": "y", "text": "乙"}, {"value": "z", "text": "丙"}]


def _condition(above: list[str]) -> st.SearchStrategy[dict[str, Any] | None]:
    if not above:
        return st.none()
    leaf = st.builds(lambda key, value: {"eq": [key, value]}, st.sampled_from(above), st.sampled_from(["x", "y"]))
    return st.one_of(st.none(), leaf, leaf.map(lambda inner: {"not": inner}))


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """Up to four questions of two or three options, each with a condition on those above."""
    keys = [f"q{number}" for number in range(draw(st.integers(0, 4)))]
    questions = [
        {
            "key": key,
            "text": key,
            "options": OPTIONS[: draw(st.integers(2, 3))],
            "when": draw(_condition(keys[:place])),
        }
        for place, key in enumerate(keys)
    ]
    materials = [{"key": f"m{n}", "name": f"材料{n}", "when": draw(_condition(keys))} for n in range(3)]
    return Guide.model_validate({"summary": "…", "questions": questions, "materials": materials})


@given(guides())
def test_the_ways_are_all_the_settled_answers_and_each_once(guide: Guide) -> None:
    settled = set()
    for combination in product(*([option.value for option in question.options] for question in guide.questions)):
        answers = dict(zip([question.key for question in guide.questions], combination, strict=True))
        asked = {question.key for question in narrow(guide, answers).questions}
        settled.add(tuple(sorted((key, value) for key, value in answers.items() if key in asked)))
    ways, cut = ways_of(guide)
    assert not cut
    found = [tuple(sorted(way.answers.items())) for way in ways]
    assert set(found) == settled
    assert len(found) == len(settled)
    assert all(way.needed.settled and not way.needed.perhaps for way in ways)


def test_the_example_has_six_ways_and_nothing_idle() -> None:
    guide = a_guide()
    ways, _cut = ways_of(guide)
    assert [tuple(way.answers.values()) for way in ways] == [
        ("here", "home"), ("here", "job", "staff"), ("here", "job", "shop"),
        ("away", "home"), ("away", "job", "staff"), ("away", "job", "shop"),
    ]  # fmt: skip
    assert remarks_on(guide) == []


def test_what_leads_nowhere_is_said() -> None:
    idle = {"key": "idle", "text": "天气好吗", "options": OPTIONS}
    never = {
        "key": "never", "text": "问不到", "options": OPTIONS,
        "when": {"all": [{"eq": ["idle", "x"]}, {"eq": ["idle", "y"]}]},
    }  # fmt: skip
    guide = Guide.model_validate(
        {
            "summary": "…",
            "questions": [idle, never],
            "materials": [{"key": "m", "name": "没人要", "when": {"eq": ["never", "x"]}}, {"key": "n", "name": "都要"}],
        }
    )
    assert [(finding.path, finding.message) for finding in remarks_on(guide)] == [
        ("guide.questions[1]", "问题“天气好吗”怎么回答都一样，可以去掉"),
        ("guide.questions[2]", "问题“问不到”谁都问不到，请检查“什么时候问”"),
        ("guide.materials[1]", "材料“没人要”在哪种情形都用不到，请检查它的条件"),
    ]


def test_a_question_that_only_moves_the_limit_changes_something() -> None:
    guide = Guide.model_validate(
        {
            "summary": "…",
            "questions": [{"key": "urgent", "text": "急吗", "options": OPTIONS[:2]}],
            "limits": [{"when": {"eq": ["urgent", "x"]}, "promise_days": 1}],
        }
    )
    assert remarks_on(guide) == []
    limit = limit_for(guide, {"urgent": "x"})
    assert limit is not None
    assert limit.promise_days == 1
    assert limit_for(guide, {"urgent": "y"}) is None


def test_several_ticks_stand_alone_and_together() -> None:
    guide = Guide.model_validate(
        {"summary": "…", "questions": [{"key": "q", "text": "q", "options": OPTIONS[:2], "multiple": True}]}
    )
    assert [way.answers["q"] for way in ways_of(guide)[0]] == [["x"], ["y"], ["x", "y"]]


def test_too_many_ways_are_cut_and_nothing_is_claimed() -> None:
    questions = [{"key": f"q{n}", "text": "q", "options": OPTIONS} for n in range(6)]
    guide = Guide.model_validate({"summary": "…", "questions": questions})
    ways, cut = ways_of(guide)
    assert (len(ways), cut) == (200, True)
    assert remarks_on(guide) == []
