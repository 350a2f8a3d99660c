"""Rules are edited as data, tried against history, and never rewrite it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.cases.tests.factories import CIVIL, World, at, decided, reviewing
from zhengwu.kernel.public import events_of
from zhengwu.organisations.public import MayNot, NobodyMay
from zhengwu.supervision.models import Card, RuleVersion
from zhengwu.supervision.public import (
    BadRule,
    BeginsTooEarly,
    Draft,
    NoDraft,
    draft_rule,
    dry_run,
    end_rule,
    put_in_force,
    rule_of,
    rules_list,
)
from zhengwu.supervision.tests.factories import late_card, look, supervisor, unit


def draft(**changed: Any) -> Draft:
    whole: dict[str, Any] = {
        "signal": "red", "weight": 8, "kind": "clock", "parameters": {"clock": "promise", "offset": 0}, "condition": {},
        "escalation": {}, "accountability": False,
    }  # fmt: skip
    return Draft(**whole | changed)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"signal": "green"}, "信号"),
        ({"weight": 101}, "扣分"),
        ({"parameters": {"clock": "sundial"}}, "时钟"),
        ({"parameters": {"clock": "promise", "offset": 1000}}, "工作日"),
        ({"kind": "event", "parameters": {}}, "事件类型"),
        ({"kind": "event", "parameters": {"events": ["CaseDecided"]}}, "事件类型"),
        ({"kind": "absence", "parameters": {"events": ["a.B"], "expects": ["a.C"]}}, "二选一"),
        ({"kind": "absence", "parameters": {"events": ["a.B"], "hours": 3}}, "跟着发生"),
        ({"condition": {"__import__": ["os"]}}, "运算符"),
        ({"condition": {"eq": ["a"]}}, "eq"),
        ({"escalation": {"workdays": 3}}, "升级"),
        ({"kind": "event", "parameters": {"events": ["a.B"], "facts": {"x": {"eval": "1"}}}}, "运算符"),
        ({"parameters": {"clock": "promise", "also": [{"kind": "magic"}]}}, "类别"),
        ({"parameters": {"clock": "promise", "also": "x"}}, "also"),
        ({"kind": "event", "parameters": {"events": ["supervision.CardUpheld"], "yellow": 0}}, "黄牌"),
    ],
)
def test_what_is_no_rule_is_refused_with_words(world: World, changed: dict[str, Any], said: str) -> None:
    with pytest.raises(BadRule) as refused:
        draft_rule(rule_key="T3", draft=draft(**changed), reason="试", by=supervisor(), now=at("03-02"))
    assert said in str(refused.value)


def test_a_new_version_counts_from_its_day_and_cards_keep_theirs(world: World) -> None:
    by = supervisor()
    card = late_card(world, now=at("03-10"))
    version = draft_rule(rule_key="T3", draft=draft(), reason="本季度从严", by=by, now=at("03-10"))
    assert (version.version, version.state) == (2, "draft")
    with pytest.raises(BeginsTooEarly):
        put_in_force(rule_key="T3", valid_from=dt.date(2026, 3, 10), by=by, now=at("03-10"))
    put_in_force(rule_key="T3", valid_from=dt.date(2026, 3, 16), by=by, now=at("03-10"))
    case = reviewing(world, now=at("03-11"))  # promised until 18 March
    look(at("03-19"))
    later = Card.objects.get(project_no=case.project_no, rule_key="T3")
    assert (later.rule_version.version, later.weight) == (2, 8)
    card.refresh_from_db()
    assert (card.rule_version.version, card.weight) == (1, 5)
    first = rule_of("T3").versions.get(version=1)
    assert (first.valid_to, first.state) == (dt.date(2026, 3, 16), "ended")
    assert [e.type.partition(".")[2] for e in events_of("supervision-rule:T3")] == ["RuleDrafted", "RuleInForce"]
    assert Card.objects.filter(subject=card.subject, rule_key="T3").count() == 1, "not raised again by the new version"


def test_one_draft_at_a_time_and_none_to_put_in_force_twice(world: World) -> None:
    by = supervisor()
    for weight in (8, 9):
        draft_rule(rule_key="T3", draft=draft(weight=weight), reason="试", by=by, now=at("03-02"))
    put_in_force(rule_key="T3", valid_from=dt.date(2026, 3, 3), by=by, now=at("03-02"))
    assert rule_of("T3").versions.get(version=2).weight == 9
    with pytest.raises(NoDraft):
        put_in_force(rule_key="T3", valid_from=dt.date(2026, 3, 4), by=by, now=at("03-02"))


def test_an_ended_rule_raises_nothing_more(world: World) -> None:
    end_rule(rule_key="T3", valid_to=dt.date(2026, 3, 10), reason="暂停", by=supervisor(), now=at("03-02"))
    reviewing(world)
    assert look(at("03-12")) == ["T1"]


def test_a_rule_of_ones_own_looks_at_any_event(world: World) -> None:
    by = supervisor()
    own = draft(
        kind="absence", signal="yellow", weight=1,
        parameters={"events": ["cases.CaseAccepted"], "expects": ["flows.WorkItemDone"], "workdays": 2},
    )  # fmt: skip
    draft_rule(rule_key="X1", name="受理后两日未动", draft=own, reason="本县规定", by=by, now=at("03-02"))
    put_in_force(rule_key="X1", valid_from=dt.date(2026, 3, 3), by=by, now=at("03-02"))
    reviewing(world)
    decided(world)
    assert look(at("03-04", 23)) == []
    assert look(at("03-05")) == ["X1"]


def test_a_dry_run_counts_and_stores_nothing(world: World) -> None:
    for _ in range(2):
        reviewing(world)
    decided(world)
    version = rule_of("T3").versions.get()
    tried = dry_run(version=version, first_date=dt.date(2026, 3, 1), last_date=dt.date(2026, 3, 31), now=at("04-01"))
    assert (tried.found, tried.looked_at, tried.by_body) == (2, 3, ((CIVIL, 2),))
    assert [f.occurrence for f in tried.examples] == ["promise:2026-03-09"] * 2
    assert not Card.objects.exists()
    unsaved = RuleVersion(
        rule=version.rule, version=2, signal="alert", weight=0, kind="clock", valid_from=dt.date(2030, 1, 1),
        parameters={"clock": "promise", "offset": -3},
    )  # fmt: skip
    assert (
        dry_run(version=unsaved, first_date=dt.date(2026, 3, 4), last_date=dt.date(2026, 3, 4), now=at("04-01")).found
        == 2
    )


def test_only_whoever_keeps_the_rules_edits_them(world: World) -> None:
    with pytest.raises((MayNot, NobodyMay)):
        draft_rule(rule_key="T3", draft=draft(), reason="试", by=unit(), now=at("03-02"))
    assert [rule.key for rule in rules_list()][:3] == ["D1", "F1", "M1"]
