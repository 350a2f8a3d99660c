"""A year of cases with planted violations: every one is found, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

import pytest

from zhengwu.cases import events as case_events
from zhengwu.cases.public import PLANTED_FAULTS, Case, Planted, generate_year
from zhengwu.cases.tests.factories import MONDAY, World, item
from zhengwu.flows import events as flow_events
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SHANGHAI, SYSTEM, Fact, StoredEvent, verify
from zhengwu.supervision.public import check_planted, skip_ahead

NOW = dt.datetime(2026, 10, 30, 17, 0, tzinfo=SHANGHAI)
MANY, VIOLATIONS = 3_000, 260


@pytest.fixture
def planted(world: World) -> dict[str, frozenset[str]]:
    import_items(
        source=[item(version=2, promise={"days": 12}, statutory={"days": 20}, effective_date="2026-01-02")],
        by=SYSTEM,
        now=MONDAY,
    )
    found: list[Planted] = []
    done, events = generate_year(many=MANY, violations=VIOLATIONS, seed=7, now=NOW, planted=found.append)
    assert done == MANY
    assert 9 * MANY <= events <= 12 * MANY
    assert len(found) == VIOLATIONS
    assert {one.fault for one in found} == set(PLANTED_FAULTS)
    return {one.project_no: frozenset(one.breaks) for one in found}


def test_every_planted_one_is_found_and_nothing_else(
    planted: dict[str, frozenset[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    checked = check_planted(planted=planted, now=NOW)
    with capsys.disabled():
        wanted = sum(map(len, planted.values()))
        print(  # noqa: T201  the figure the issue asks for
            f"\n{checked.looked_at} 件，埋设 {wanted} 处：召回 {checked.recall:.2%}，精确 {checked.precision:.2%}"
        )
    assert checked.looked_at == MANY
    assert (checked.missed, checked.besides) == ((), ())
    assert (checked.recall, checked.precision) == (1.0, 1.0)
    assert set(checked.by_rule) == {rule for rules in PLANTED_FAULTS.values() for rule in rules}


def test_what_is_missing_or_too_much_is_told(planted: dict[str, frozenset[str]]) -> None:
    (first, broken), *_ = planted.items()
    wrong = {**planted, first: broken ^ {"T2"}, "nobody": frozenset({"T3"})}
    checked = check_planted(planted=wrong, now=NOW)
    assert "T3 nobody" in checked.missed
    assert checked.recall < 1


def test_the_chains_are_whole_and_their_events_are_those_of_the_verbs(planted: dict[str, frozenset[str]]) -> None:
    assert not [f for f in verify() if f.subject.startswith("case:")]
    kinds: dict[str, type[Fact]] = {
        f"{room}.{name}": found
        for room, module in (("cases", case_events), ("flows", flow_events))
        for name, found in vars(module).items()
        if isinstance(found, type) and issubclass(found, Fact)
    }
    for row in StoredEvent.objects.filter(subject__startswith="case:").order_by("type", "id").distinct("type"):
        asked = {field.name for field in fields(kinds[row.type])}
        assert set(row.data) == asked, row.type
    assert skip_ahead(now=NOW) >= StoredEvent.objects.latest("pk").pk
    assert Case.objects.filter(state="closed").count() > MANY * 0.8
