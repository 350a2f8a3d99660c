"""A refusal reads well in every language, and says the facts whatever they contain."""

from __future__ import annotations

import pytest

from zhengwu.kernel.public import BadInput, Conflict, InputError, LawForbids, NotFound, NotPermitted, Refusal, TooLarge

ENGLISH = {
    "“{name}”不在清单里。": '"{name}" is not on the list.',
    "有 {count} 处要改，改好后再提交，已填的内容都还在。": "Please put right {count} entries.",
}


def english(chinese: str) -> str:
    return ENGLISH[chinese]


class OffTheList(LawForbids):
    template = "“{name}”不在清单里。"


@pytest.mark.parametrize("name", ["户口簿", "{name}", "{}", "{0!r}", "%s", "{x.__class__}", "\ud800"])
def test_the_template_is_translated_before_the_facts_are_filled_in(name: str) -> None:
    refusal = OffTheList(name=name)
    assert refusal.say() == f"“{name}”不在清单里。"
    assert refusal.say(english) == f'"{name}" is not on the list.'
    assert str(refusal) == refusal.say()


@pytest.mark.parametrize(
    ("kind", "status"),
    [(LawForbids, 409), (Conflict, 409), (NotPermitted, 403), (NotFound, 404), (TooLarge, 413), (BadInput, 422)],
)
def test_every_kind_has_its_status_and_a_sentence(kind: type[Refusal], status: int) -> None:
    assert kind.status == status
    assert kind().say()
    assert kind.title


def test_a_sentence_without_facts_may_contain_braces() -> None:
    assert Refusal("请写成 {a: 1}").say() == "请写成 {a: 1}"


def test_bad_input_counts_its_mistakes_and_names_each() -> None:
    errors = [
        InputError(loc=("materials", n), msg="“{name}”不在清单里。", code="x", facts={"name": str(n)}) for n in (1, 2)
    ]
    refusal = BadInput(errors)
    assert refusal.say(english) == "Please put right 2 entries."
    assert [e.say(english) for e in refusal.errors] == ['"1" is not on the list.', '"2" is not on the list.']


def test_a_single_mistake_is_the_whole_message_and_may_count_something_itself() -> None:
    refusal = BadInput.one(("days",), "写了 {count} 天，太多了。", "days.many", count=30)
    assert refusal.say() == refusal.errors[0].say() == "写了 30 天，太多了。"
