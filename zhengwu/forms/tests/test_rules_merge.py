"""One form for several: nothing is asked twice, and nobody's answer is judged otherwise than in its own form."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.definition import Field, FormDefinition, Option, Section
from zhengwu.forms.rules.merge import answers_for, merge_forms
from zhengwu.forms.tests.factories import TODAY, field, form
from zhengwu.kernel.pure import BadInput


def named(label: str, kind: str = "text", key: str = "x", **rest: Any) -> Field:
    return field(kind, key, label=label, **rest)


def keys(definition: FormDefinition) -> list[str]:
    return [one.key for one in definition.fields()]


SAME = [
    (named("电话", "phone", "a", prefill="applicant.phone"), named("手机", "phone", "b", prefill="applicant.phone")),
    (named("家庭人口", "number", "a"), named("家庭人口", "number", "b")),
    (named("开户行", key="a", same="bank"), named("收款银行", key="b", same="bank")),
    (named("面积", "number", "a", max=100), named("面积", "number", "b", min=5)),
    (named("面积", "number", "a", required=False), named("面积", "number", "b")),
]
OTHER = [
    (named("姓名", "name", "a", prefill="applicant.name"), named("姓名", "name", "b", prefill="applicant.agent_name")),
    (named("姓名", "name", "a"), named("姓名", "text", "b")),
    (named("面积", "number", "a", max=3), named("面积", "number", "b", min=5)),
    (named("卡号", key="a", same="card"), named("卡号", key="b", same="bank")),
    (
        named("选", "radio", "a"),
        named("选", "radio", "b", options=(Option(value="a", label="甲"), Option(value="c", label="丙"))),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_means_the_same_is_asked_once(one: Field, other: Field) -> None:
    merged, mapping = merge_forms([form(one), form(other)])
    assert keys(merged) == ["a"]
    assert mapping == ({"a": "a"}, {"b": "a"})


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_means_something_else_is_asked_twice(one: Field, other: Field) -> None:
    merged, mapping = merge_forms([form(one), form(other)])
    assert keys(merged) == ["a", "b"]
    assert mapping == ({"a": "a"}, {"b": "b"})


def test_the_same_label_in_another_section_is_somebody_else() -> None:
    father = FormDefinition(sections=(Section(title="父亲", fields=(named("姓名", "name", "a"),)),))
    mother = FormDefinition(sections=(Section(title="母亲", fields=(named("姓名", "name", "a"),)),))
    merged, mapping = merge_forms([father, mother])
    assert [section.title for section in merged.sections] == ["父亲", "母亲"]
    assert mapping == ({"a": "a"}, {"a": "a_2"})


def test_conditions_follow_their_field_under_its_new_name() -> None:
    one = form(named("种类", "radio", "kind"))
    other = form(named("有房", "yes_no", "kind"), named("面积", "number", "area", when={"eq": ["kind", True]}))
    merged, mapping = merge_forms([one, other])
    assert mapping[1] == {"kind": "kind_2", "area": "area"}
    assert next(one for one in merged.fields() if one.key == "area").when == {"eq": ["kind_2", True]}


def test_questions_of_two_guides_under_one_key_stay_apart() -> None:
    one = form(named("甲", key="a", when={"eq": ["s", "x"]}), context=("s",))
    other = form(named("乙", key="b", when={"eq": ["s", "x"]}), context=("s",))
    merged, _ = merge_forms([one, other], questions=[{"s": "s"}, {"s": "item_2_s"}])
    assert merged.context == ("s", "item_2_s")
    assert [one.when for one in merged.fields()] == [{"eq": ["s", "x"]}, {"eq": ["item_2_s", "x"]}]


def test_a_field_that_is_asked_now_and_then_and_looked_at_stays_its_own() -> None:
    """Asked always, it would show what depends on it where its own form would not."""
    one = form(named("种类", "radio", "kind"))
    gate = named("要不要", "yes_no", "gate")
    sometimes = named("种类", "radio", "kind", when={"eq": ["gate", True]})
    other = form(gate, sometimes, named("细", key="x", when={"eq": ["kind", "a"]}))
    mapping = merge_forms([one, other])[1]
    assert mapping[1] == {"gate": "gate", "kind": "kind_2", "x": "x"}
    assert merge_forms([one, form(gate, sometimes)])[1][1]["kind"] == "kind"


LABELS = ("一", "二", "三", "四")
VALUES: dict[str, list[Any]] = {
    "text": [None, "", "字", "字字字字"],
    "number": [None, 0, 3, 7, "x"],
    "radio": [None, "a", "b", "c"],
    "yes_no": [None, True, False],
}


@st.composite
def definitions(draw: st.DrawFn) -> FormDefinition:
    """A form of up to four fields in two sections, some of them under a condition on an earlier one."""
    sections: list[Section] = []
    above: list[Field] = []
    titles: list[str] = draw(st.lists(st.sampled_from(["甲组", "乙组"]), min_size=1, max_size=2, unique=True))
    for title in titles:
        fields: list[Field] = []
        for _ in range(draw(st.integers(1, 3))):
            kind = draw(st.sampled_from(sorted(VALUES)))
            rest: dict[str, Any] = {"required": draw(st.booleans()), "label": draw(st.sampled_from(LABELS))}
            if kind == "number" and draw(st.booleans()):
                rest |= {"min": draw(st.sampled_from([0, 2, 5])), "max": draw(st.sampled_from([5, 6, 9]))}
            if kind == "text" and draw(st.booleans()):
                rest["max_length"] = draw(st.sampled_from([2, 3]))
            if draw(st.booleans()) and above:
                on: Field = draw(st.sampled_from(above))
                value = draw(st.sampled_from([v for v in VALUES[on.kind] if v not in (None, "", "x", "c")]))
                rest["when"] = draw(st.sampled_from([{"eq": [on.key, value]}, {"answered": on.key}]))
            if draw(st.booleans()):
                rest["same"] = draw(st.sampled_from(["p", "q"]))
            one = field(kind, f"f{len(above)}", **rest)
            fields.append(one)
            above.append(one)
        sections.append(Section(title=title, fields=tuple(fields)))
    return FormDefinition(sections=tuple(sections))


def judged(definition: FormDefinition, data: dict[str, Any]) -> dict[str, Any] | None:
    try:
        return validate(definition, data, today=TODAY)
    except BadInput:
        return None


@given(st.lists(definitions(), min_size=1, max_size=3), st.data())
def test_the_whole_takes_exactly_what_every_part_takes(parts: list[FormDefinition], data: st.DataObject) -> None:
    merged, mapping = merge_forms(parts)
    asked = list(merged.fields())
    assert sorted({key for names in mapping for key in names.values()}) == sorted(keys(merged))
    for names, part in zip(mapping, parts, strict=True):
        assert set(names) == set(keys(part))
        assert len(set(names.values())) == len(names), "two fields of one form are never one"
    typed = {one.key: data.draw(st.sampled_from(VALUES[one.kind])) for one in asked}
    whole = judged(merged, typed)
    each = [judged(part, answers_for(mapping, typed, number)) for number, part in enumerate(parts)]
    assert (whole is not None) == (None not in each)
    if whole is not None:
        again = [judged(part, answers_for(mapping, whole, number)) for number, part in enumerate(parts)]
        assert again == each
