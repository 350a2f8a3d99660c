"""The rules of publication, and whether a guide hangs together."""

from typing import Any

import pytest

from zhengwu.items.rules.consistency import consistency
from zhengwu.items.rules.rule import BodyPhones
from zhengwu.items.rules.source import ItemSource
from zhengwu.items.rules.validation import PERMIT_STAGES, RULES, broken_rules
from zhengwu.items.tests.factories import a_guide, source

PHONES = BodyPhones(consult="0551-1", supervise="0551-2")
BARE_COURSE = [
    {"order": n, "actor": "窗口", "name": name, "stage": stage}
    for n, (stage, name) in enumerate(PERMIT_STAGES.items(), 1)
]
COURSE = [{**step, "review_points": ["材料属实"]} for step in BARE_COURSE]


def test_a_sound_item_breaks_no_rule() -> None:
    assert broken_rules(ItemSource.model_validate(source()), PHONES) == []


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        (1, {"case_type": "instant"}),
        (1, {"promise": {"days": 0}}),
        (2, {"promise": {"days": 21}}),
        (2, {"promise": {"days": 15}, "statutory": {"days": 20, "unit": "day"}}),
        (3, {"guide": {"visits_reason": ""}}),
        (3, {"visits": 0, "online_depth": 2}),
        (4, {"visits": 1, "online_depth": 4}),
        (5, {"guide": {"fees": [{"name": "卫生费", "amount_fen": 1200}]}}),
        (5, {"guide": {"online_payment": True}}),
        (6, {"guide": {"contacts": {"supervise": "0551-1"}}}),
        (7, {"themes": ["资质认证"]}),
        (7, {"themes": ["就业创也"]}),
        (8, {"item_type": "01", "guide": {"steps": COURSE}}),
        (9, {"guide": {"results": [{"name": "登记证", "certificate_kind": "登记证"}]}}),
        (10, {"item_type": "01", "guide": {"faq": [{"question": "多久", "answer": "三天"}], "steps": COURSE[:-1]}}),
    ],
)
def test_each_rule_bites(rule: Any, change: Any) -> None:
    found = broken_rules(ItemSource.model_validate(source(**change)), PHONES)
    assert {finding.rule for finding in found} == {rule}
    assert all(finding.message and finding.path for finding in found)


@pytest.mark.parametrize(
    "change",
    [
        {"promise": {"days": 14}, "statutory": {"days": 20, "unit": "day"}},
        {"promise": {"days": 28, "unit": "day"}, "statutory": {"days": 20}},
        {"statutory": None, "promise": {"days": 300}},
        {"visits": 0, "guide": {"delivery": ["courier"]}},
        {"visits": 0, "online_depth": 4},
        {"case_type": "instant", "promise": {"days": 0}},
        {"guide": {"fees": [{"name": "免收", "amount_fen": 0}]}},
    ],
)
def test_what_the_rules_leave_alone(change: Any) -> None:
    assert broken_rules(ItemSource.model_validate(source(**change)), PHONES) == []


def test_both_telephones_are_asked_for_where_nobody_gives_one() -> None:
    assert [finding.rule for finding in broken_rules(ItemSource.model_validate(source()))] == [6, 6]


FURTHER: list[tuple[int, dict[str, Any]]] = [
    (11, {"guide": {"power_source": "entrusted"}}),
    (11, {"guide": {"power_source": "own", "entrusted_by": "省公安厅"}}),
    (11, {"guide": {"power_source": "delegated"}}),
    (12, {"guide": {"objects": ["natural", "enterprise"]}}),
    (12, {"audience": "both", "guide": {"objects": ["natural"]}}),
    (12, {"audience": "legal", "themes": [], "guide": {"objects": ["natural"]}}),
    (13, {"guide": {"ways": ["window", "web"]}}),
    (13, {"online_depth": 3, "guide": {"ways": ["window"]}}),
    (13, {"visits": 0, "guide": {"ways": ["kiosk"], "delivery": ["courier"]}}),
    (14, {"guide": {"limits": [{"when": {"answered": "q"}, "promise_days": 21}]}}),
    (14, {"guide": {"limits": [{"when": {"answered": "q"}, "promise_days": 9, "statutory_days": 8}]}}),
    (15, {"guide": {"special_procedures": [{"name": "听证", "type": "hearing", "days": 20}]}}),
    (16, {"guide": {"fees": [{"name": "费", "amount_fen": 1, "basis": "某文件", "reducible": True}]}}),
    (17, {"guide": {"materials": [{"key": "a", "name": "照片", "required": False, "tolerable": True}]}}),
    (18, {"guide": {"results": [{"name": "登记证", "sample": "样本"}]}}),
    (19, {"item_type": "01", "guide": {"faq": [{"question": "多久", "answer": "三天"}], "steps": BARE_COURSE}}),
    (20, {"guide": {"commitment": True}}),
    (21, {"guide": {"preconditions": [{"name": "环评批复"}]}}),
]


@pytest.mark.parametrize(("rule", "change"), FURTHER)
def test_each_further_rule_bites(rule: int, change: dict[str, Any]) -> None:
    found = broken_rules(ItemSource.model_validate(source(**change)), PHONES)
    assert {finding.rule for finding in found} == {rule}


def test_every_rule_bites_somewhere_and_explains_itself() -> None:
    assert list(RULES) == list(range(1, len(RULES) + 1))
    assert {rule for rule, _ in FURTHER} == set(range(11, len(RULES) + 1))
    for number, rule in RULES.items():
        assert (rule.check.__doc__ or "").startswith(f"{number} ")
        assert rule.number == number
        assert all((rule.name, rule.why, rule.law))


def test_a_finding_can_be_said_in_another_language() -> None:
    (finding,) = broken_rules(
        ItemSource.model_validate(source(guide={"fees": [{"name": "费", "amount_fen": 1}]})), PHONES
    )
    assert finding.template.format(**finding.facts) == finding.message == "“费”没有写收费依据"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"materials": [{"key": "a", "name": "甲"}, {"key": "a", "name": "乙"}]}, "key 'a' 重复"),
        ({"materials": [{"key": "a", "name": "甲"}, {"key": "b", "name": "甲"}]}, "“甲”重复"),
        ({"materials": [{"key": "a", "name": "甲", "one_of": "g"}]}, "至少要有两份"),
        ({"materials": [{"key": "a", "name": "甲", "when": {"eq": ["moon", "x"]}}]}, "'moon' 不存在"),
        ({"materials": [{"key": "a", "name": "甲", "exempt_when": {"eq": ["from", "moon"]}}]}, "没有选项 'moon'"),
        ({"fees": [{"name": "费", "amount_fen": 1, "when": {"answered": "moon"}}]}, "'moon' 不存在"),
        ({"periods": [{"from": "02-01", "to": "02-30"}]}, "没有 02-30"),
        ({"overdue": {"note": "晚了"}}, "没有办理时段"),
        ({"amounts": [{"who": "甲", "amount_min_fen": 2, "amount_max_fen": 1}]}, "下限大于上限"),
        ({"amounts": [{"who": "甲", "percent": 20}]}, "percent_of"),
        ({"form": {"context": ["moon"]}}, "moon"),
    ],
)
def test_a_guide_that_points_to_nothing_is_found(change: dict[str, Any], said: str) -> None:
    guide = a_guide(**change)
    assert any(said in finding.message for finding in consistency(guide))


def test_a_question_looks_only_upwards() -> None:
    options = [{"value": "x", "text": "x"}, {"value": "y", "text": "y"}]
    first = {"key": "a", "text": "a", "options": options, "when": {"eq": ["b", "x"]}}
    guide = a_guide(questions=[first, {"key": "b", "text": "b", "options": options}], materials=[], fees=[])
    assert [finding.path for finding in consistency(guide)] == ["guide.questions[1].when"]


def test_the_example_guide_hangs_together() -> None:
    assert consistency(a_guide()) == []
