"""What the rules say of any log."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengwu.analytics.rules.activities import ACTIVITIES, LEFT_OUT, READ, STEP, STEP_BEGAN
from zhengwu.analytics.rules.contribution import median_seconds, seconds_at, share_used, time_step
from zhengwu.analytics.rules.discovery import discover, rework_in
from zhengwu.analytics.rules.findings import on_time, per_cent
from zhengwu.analytics.rules.process_map import process_map
from zhengwu.analytics.rules.survival import NONE, Used, risk, share_gone
from zhengwu.cases import events as case_events
from zhengwu.cases.events import CaseFact
from zhengwu.flows import events as flow_events
from zhengwu.kernel.public import Fact

MORNING = dt.datetime(2026, 3, 2, 1, tzinfo=dt.UTC)


def below(cls: type[Fact]) -> set[type[Fact]]:
    return {cls, *(deeper for one in cls.__subclasses__() for deeper in below(one))}


def test_every_fact_of_a_case_is_an_activity_or_says_why_not() -> None:
    of_cases = {one for one in below(CaseFact) if one.__module__.startswith(case_events.__name__)} - {CaseFact}
    of_flows = {one for one in below(flow_events._AboutSubject) if not one.__name__.startswith("_")}
    names = {one.type_name() for one in of_cases | of_flows}
    known = {*ACTIVITIES, *LEFT_OUT, STEP, STEP_BEGAN}
    # Sharing is told on the chain of the case by another base.
    assert names <= known
    assert known - names <= {one for one in LEFT_OUT if one.startswith("cases.")}
    assert not READ & set(LEFT_OUT) - {"cases.DueDatesRecomputed"}


names = st.sampled_from(["收件", "受理", "审查", "决定", "退回"])
logs = st.lists(st.lists(st.tuples(names, st.integers(0, 10**7)), max_size=8), max_size=12)


@given(logs)
def test_counts_add_up(log: list[list[tuple[str, int]]]) -> None:
    traces = [[(name, MORNING + dt.timedelta(seconds=at)) for name, at in trace] for trace in log]
    found = discover(traces)
    full = [sorted(trace, key=lambda step: step[1]) for trace in traces if trace]
    assert found.cases == len(full) == sum(v.count for v in found.variants)
    assert found.events == sum(len(trace) for trace in full) == sum(found.activities.values())
    assert sum(e.count for e in found.edges) == found.events - found.cases
    assert {(e.source, e.target): e.count for e in found.edges} == Counter(
        (a[0], b[0]) for trace in full for a, b in pairwise(trace)
    )


@given(st.lists(st.integers(0, 10**8), min_size=1, max_size=40))
def test_the_median_of_steps_is_near_the_true_one(spans: list[int]) -> None:
    counted = Counter(time_step(span) for span in spans)
    middle = sorted(spans)[(len(spans) - 1) // 2]
    found = median_seconds(list(counted.items()))
    assert found is not None
    assert time_step(round(found)) == time_step(middle) or abs(found - middle) < 60
    assert middle < 60 or 0.85 < found / middle < 1.17


def test_steps_of_time_rise() -> None:
    assert [time_step(s) for s in (0, 59, 60, 3600, 86_400)] == sorted(time_step(s) for s in (0, 59, 60, 3600, 86_400))
    assert seconds_at(0) == 30
    assert median_seconds([]) is None


@pytest.mark.parametrize(
    ("elapsed", "promised", "extension", "share"),
    [(0, 5, 0, 0), (5, 5, 0, 20), (6, 5, 0, 24), (6, 5, 1, 20), (0, 0, 0, 0), (2, 0, 0, 40), (99, 1, 0, 60), (None, 5, 0, None)],
)  # fmt: skip
def test_how_much_of_a_promise_was_used(elapsed: int | None, promised: int, extension: int, share: int | None) -> None:
    assert share_used(elapsed, promised, extension) == share


def test_what_was_done_again() -> None:
    assert rework_in(["收件", "退回", "收件", "收件"]) == (("收件", 2),)


@example([[("收件", 0)], [("受理", 0)]])
@given(logs.filter(any))
def test_a_map_stays_on_its_paper(log: list[list[tuple[str, int]]]) -> None:
    found = discover([[(name, MORNING + dt.timedelta(seconds=at)) for name, at in trace] for trace in log])
    drawn = process_map(found, least_share=0)
    assert drawn is not None
    assert {node.name for node in drawn.nodes} == set(found.activities)
    assert {(line.edge.source, line.edge.target) for line in drawn.lines} == {(e.source, e.target) for e in found.edges}
    assert all(0 <= node.x <= drawn.width - drawn.box_width and 0 <= node.y <= drawn.height for node in drawn.nodes)
    places = [(node.x, node.y) for node in drawn.nodes]
    assert len(set(places)) == len(places)


def test_the_risk_rises_with_the_days_that_are_gone() -> None:
    often_late = Used({10: 40, 20: 30, 24: 30})
    risks = [risk(gone, of_item=often_late, of_body=NONE, of_all=NONE) for gone in (0, 10, 15, 20)]
    assert risks == sorted(risks)
    assert 0.2 < risks[0] < 0.3
    assert risks[-1] < 1


def test_few_cases_let_the_larger_group_speak() -> None:
    one_late, never_late = Used({30: 1}), Used({10: 500})
    assert risk(5, of_item=one_late, of_body=NONE, of_all=never_late) == 0
    assert risk(5, of_item=NONE, of_body=NONE, of_all=NONE) == 0


@pytest.mark.parametrize(("allowed", "left", "share"), [(5, 5, 0), (5, 0, 20), (5, 2, 12), (0, 0, 20), (10, 99, 0)])
def test_how_much_of_its_days_an_open_case_has_used(allowed: int, left: int, share: int) -> None:
    assert share_gone(allowed, left) == share


@pytest.mark.parametrize(
    ("decided", "kept", "before", "said"),
    [
        (0, 0, None, "这段时间没有作出决定的办件"),
        (7, 7, 0.5, "作出决定的 7 件全部按时"),
        (100, 95, 0.93, "95% 按时作出决定，比上期高 2 个百分点"),
        (100, 95, 0.97, "95% 按时作出决定，比上期低 2 个百分点"),
        (100, 95, 0.95, "95% 按时作出决定，和上期一样"),
        (10, 9, 0.5, "90% 按时作出决定，1 件超过了承诺的日子"),
    ],
)
def test_what_is_said_of_promises(decided: int, kept: int, before: float | None, said: str) -> None:
    assert on_time(decided, kept, before=before).say() == said


def test_nearly_all_is_not_all() -> None:
    assert per_cent(0.9999) == "99.9%"
    assert per_cent(1) == "100%"
