"""Designing a form: whatever is done to it, it holds together, and nothing in it is lost on the way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.forms.rules import designing as d
from zhengwu.forms.rules.blocks import BLOCKS
from zhengwu.forms.rules.definition import FormDefinition, Section
from zhengwu.forms.tests.factories import field
from zhengwu.kernel.pure import Refusal

TWO = FormDefinition(
    sections=(
        Section(title="一", fields=(field("text", "a"), field("number", "b"))),
        Section(title="二", fields=(field("text", "c", when={"ge": ["b", 3]}), field("text", "e"))),
    )
)


def keys(form: FormDefinition) -> list[list[str]]:
    return [[one.key for one in section.fields] for section in form.sections]


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (lambda f: d.moved(f, "b", by=-1), [["b", "a"], ["c", "e"]]),
        (lambda f: d.moved(f, "c", by=-1), [["a", "b", "c"], ["e"]]),
        (lambda f: d.moved(f, "a", by=-1), [["a", "b"], ["c", "e"]]),
        (lambda f: d.moved(f, "e", by=1), [["a", "b"], ["c", "e"]]),
        (lambda f: d.placed(f, "e", section=0, before="a"), [["e", "a", "b"], ["c"]]),
        (lambda f: d.placed(f, "a", section=1), [["b"], ["c", "e", "a"]]),
        (lambda f: d.placed(f, "a", section=9, before="a"), [["b"], ["c", "e", "a"]]),
        (lambda f: d.copied(f, "a"), [["a", "a_2", "b"], ["c", "e"]]),
        (lambda f: d.removed(f, "c"), [["a", "b"], ["e"]]),
        (lambda f: d.put(f, field("text", "x"), section=0), [["a", "b", "x"], ["c", "e"]]),
        (lambda f: d.put(f, field("money", "a"), section=1), [["a", "b"], ["c", "e"]]),
        (lambda f: d.with_section(f, 2, title="三"), [["a", "b"], ["c", "e"], []]),
        (lambda f: d.section_removed(f, 1), [["a", "b"]]),
    ],
)
def test_what_a_change_does(change: Any, after: list[list[str]]) -> None:
    assert keys(change(TWO)) == after


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        (lambda f: d.placed(f, "c", section=0), None),
        (lambda f: d.placed(f, "c", section=0, before="a"), d.OutOfOrder),
        (lambda f: d.moved(d.moved(f, "b", by=1), "b", by=1), d.OutOfOrder),
        (lambda f: d.removed(f, "b"), d.StillUsed),
        (lambda f: d.section_removed(f, 0), d.StillUsed),
        (lambda f: d.section_moved(f, 1, by=-1), d.OutOfOrder),
        (lambda f: d.section_moved(f, 7, by=1), d.FieldGone),
        (lambda f: d.section_removed(f, -1), d.FieldGone),
        (lambda f: d.removed(f, "nobody"), d.FieldGone),
        (lambda f: d.put(f, field("text", "x", when={"answered": "q"}), section=1), d.OutOfOrder),
    ],
)
def test_what_would_break_a_condition_is_refused(change: Any, refused: Any) -> None:
    if refused is None:
        assert change(TWO)
    else:
        with pytest.raises(refused):
            change(TWO)


def test_a_condition_may_look_at_a_question_of_the_guide() -> None:
    asked = d.put(TWO, field("text", "x", when={"answered": "q"}), section=1, questions={"q", "other"})
    assert asked.context == ("q",)


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_put_in_twice(name: str) -> None:
    once = d.inserted(FormDefinition(), BLOCKS[name], taken={"phone"})
    twice = d.inserted(once, BLOCKS[name], taken={"phone"})
    all_keys = [one.key for one in twice.fields()]
    assert len(all_keys) == len(set(all_keys)) == 2 * len(BLOCKS[name].fields)
    assert "phone" not in all_keys
    assert FormDefinition.model_validate(d.spelled(twice)) == twice


CHANGES = st.one_of(
    st.builds(lambda k, by: lambda f: d.moved(f, k, by=by), st.sampled_from("abce"), st.sampled_from([-1, 1])),
    st.builds(lambda k: lambda f: d.copied(f, k), st.sampled_from("abce")),
    st.builds(lambda k: lambda f: d.removed(f, k), st.sampled_from("abce")),
    st.builds(lambda k, s: lambda f: d.placed(f, k, section=s), st.sampled_from("abce"), st.integers(0, 3)),
    st.builds(lambda n, by: lambda f: d.section_moved(f, n, by=by), st.integers(0, 2), st.sampled_from([-1, 1])),
    st.builds(lambda b: lambda f: d.inserted(f, BLOCKS[b]), st.sampled_from(sorted(BLOCKS))),
)


@given(st.lists(CHANGES, max_size=8))
def test_any_row_of_changes_leaves_a_form_that_can_be_read_again(changes: list[Any]) -> None:
    form = TWO
    for change in changes:
        try:
            form = change(form)
        except Refusal:
            continue
    assert FormDefinition.model_validate(d.spelled(form)) == form


def test_above_is_what_a_condition_may_look_at() -> None:
    assert [one.key for one in d.above(TWO, "c")] == ["a", "b"]
    assert [one.key for one in d.above(TWO, "new", section=0)] == ["a", "b"]
    assert [one.key for one in d.above(TWO, "new", section=1)] == ["a", "b", "c", "e"]


def test_a_form_has_an_end() -> None:
    full = FormDefinition(
        sections=(Section(title="满", fields=tuple(field("text", f"f{n}") for n in range(d.MOST_FIELDS))),)
    )
    for change in (
        lambda: d.put(full, field("text", "x"), section=0),
        lambda: d.copied(full, "f0"),
        lambda: d.inserted(full, BLOCKS["contact"]),
    ):
        with pytest.raises(d.FormFull):
            change()
