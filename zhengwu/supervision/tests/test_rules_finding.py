"""Every rule as shipped, held against stories that break it by a hair and stories that do not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.supervision.rules.builtin import BUILTIN
from zhengwu.supervision.rules.spec import check_rule
from zhengwu.supervision.tests.stories import (
    ACCEPTED,
    OPENING,
    RECEIVED,
    SPECS,
    SUBMITTED,
    decided,
    found,
    inspector,
    keys,
    midnight,
    spec,
    told,
)

STEP = (
    "flows.WorkItemOpened",
    "03-02 11:00",
    {"work_item_id": 5, "step_id": "check", "name": "审查", "body_code": "B", "due_date": "2026-03-04"},
)
PAUSE: dict[str, Any] = {
    "kind": "testing",
    "basis": "检测",
    "planned_days": 3,
    "started_date": "2026-03-03",
    "notice_no": "5",
}


@pytest.mark.parametrize(
    ("events", "now", "broken"),
    [
        # T1: one working day remains from Friday 6 March on, for a promise that ends on Monday 9.
        ((*OPENING, decided("03-05 23:00")), "03-20", []),
        ((*OPENING, decided("03-06 00:01")), "03-20", ["T1"]),
        (OPENING, "03-05 23:59", []),
        (OPENING, "03-06 00:00", ["T1"]),
        # T3: good until 24:00 of the last day.
        ((*OPENING, decided("03-09 23:59")), "03-20", ["T1"]),
        ((*OPENING, decided("03-10 00:01")), "03-20", ["T1", "T3"]),
        (OPENING, "03-09 23:59", ["T1"]),
        (OPENING, "03-10 00:00", ["T1", "T3"]),
        # T4
        (OPENING, "03-30 23:00", ["T1", "T3"]),
        (OPENING, "03-31 00:00", ["T1", "T3", "T4"]),
        # T2: the step was late, the case was not.
        ((*OPENING, STEP, ("flows.WorkItemDone", "03-04 18:00", {"work_item_id": 5}), decided("03-05")), "03-20", []),
        (
            (*OPENING, STEP, ("flows.WorkItemDone", "03-05 08:00", {"work_item_id": 5}), decided("03-05")),
            "03-20",
            ["T2"],
        ),
        ((*OPENING, (STEP[0], STEP[1], {**STEP[2], "due_date": "2026-03-12"})), "03-14", ["T1", "T3"]),
        # P1: five working days after receipt, or a second notice.
        ((SUBMITTED, RECEIVED, ("AcceptanceRefused", "03-09 23:00", {"reason": "不属于本机关"})), "03-20", []),
        ((SUBMITTED, RECEIVED, ("AcceptanceRefused", "03-10 08:00", {"reason": "不属于本机关"})), "03-20", ["P1"]),
        ((SUBMITTED, RECEIVED), "03-10 00:00", ["P1"]),
        (
            (
                SUBMITTED,
                RECEIVED,
                ("CorrectionRequested", "03-03", {"gaps": [{"material": "申请书"}]}),
                ("CorrectionRequested", "03-04", {"gaps": [{"material": "户口簿"}]}),
            ),
            "03-20",
            ["P1"],
        ),
        # P2
        ((SUBMITTED, RECEIVED, ("AcceptanceRefused", "03-03", {"reason": ""})), "03-20", ["P2"]),
        ((*OPENING, decided("03-03", outcome="reject", reason="不符合第三条")), "03-20", []),
        ((*OPENING, decided("03-03", outcome="reject", reason="")), "03-20", ["P2"]),
        ((*OPENING, decided("03-03", outcome="reject", reason="不符合", remedy_told=False)), "03-20", ["P2"]),
        ((*OPENING, decided("03-03")), "03-20", []),
        # P3: the superior is silent; and the review below took more than twenty days.
        (
            (*OPENING, ("CaseForwarded", "03-03", {"due_date": "2026-03-04", "superior_code": "S"})),
            "03-05 00:00",
            ["P3"],
        ),
        (
            (
                *OPENING,
                ("CaseForwarded", "03-03", {"due_date": "2026-03-04", "superior_code": "S"}),
                ("SuperiorAnswered", "03-04", {"due_date": "2026-03-04", "promise_due_date": "2026-03-09"}),
            ),
            "03-05",
            [],
        ),
        # P4: decided without acceptance, accepted without receipt, entered afterwards.
        ((SUBMITTED, RECEIVED, decided("03-03")), "03-04", ["P4"]),
        ((SUBMITTED, ACCEPTED, decided("03-03")), "03-04", ["P4"]),
        (((*SUBMITTED[:2], {**SUBMITTED[2], "source": "backfilled"}),), "03-04", ["P4"]),
        # P5
        ((*OPENING, ("SpecialProcedureStarted", "03-03", {**PAUSE, "basis": ""})), "03-04", ["P5"]),
        ((*OPENING, ("SpecialProcedureStarted", "03-03", {**PAUSE, "notice_no": ""})), "03-04", ["P5"]),
        ((*OPENING, ("SpecialProcedureStarted", "03-03", PAUSE)), "03-06 23:00", []),
        ((*OPENING, ("SpecialProcedureStarted", "03-03", PAUSE)), "03-07 00:00", ["P5"]),
        # F1
        (
            (SUBMITTED, ("payment.FeeCharged", "03-03", {"listed": True, "amount_fen": 500, "standard_fen": 500})),
            "03-04",
            [],
        ),
        (
            (SUBMITTED, ("payment.FeeCharged", "03-03", {"listed": True, "amount_fen": 501, "standard_fen": 500})),
            "03-04",
            ["F1"],
        ),
        ((SUBMITTED, ("payment.FeeCharged", "03-03", {"listed": False, "amount_fen": 1})), "03-04", ["F1"]),
        # M1
        ((SUBMITTED, RECEIVED, ("CorrectionRequested", "03-03", {"gaps": [{"material": "结婚证"}]})), "03-04", ["M1"]),
        ((SUBMITTED, ("CasePreReturned", "03-03", {"reason": " "[:0]})), "03-04", ["M1"]),
        ((SUBMITTED, ("CasePreReturned", "03-03", {"reason": "照片不清楚"})), "03-04", []),
        # D1
        ((("exchange.MessageSent", "03-02 09:00", {"body_code": "B"}),), "03-03 08:59", []),
        ((("exchange.MessageSent", "03-02 09:00", {"body_code": "B"}),), "03-03 09:00", ["D1"]),
        (
            (
                ("exchange.MessageSent", "03-02 09:00", {"body_code": "B"}),
                ("exchange.MessageAnswered", "03-03 08:00", {}),
            ),
            "03-20",
            [],
        ),
    ],
)
def test_what_breaks_a_rule_and_what_does_not(events: Any, now: str, broken: list[str]) -> None:
    assert keys(*events, now=now) == broken


def test_a_case_without_a_legal_limit_breaks_no_law() -> None:
    assert keys(*OPENING, now="04-20", statutory=False) == ["T1", "T3"]


def test_an_extension_moves_the_last_day_and_warns_again() -> None:
    moved = (
        "LimitExtended",
        "03-06 09:00",
        {"days": 5, "promise_due_date": "2026-03-16", "statutory_due_date": "2026-04-07"},
    )
    warned = found(*OPENING, moved, now="03-14")
    assert [(f.spec.key, f.occurrence) for f in warned] == [("T1", "promise:2026-03-09"), ("T1", "promise:2026-03-16")]


def test_days_inside_a_pause_are_not_counted_and_a_pause_after_the_last_day_cures_nothing() -> None:
    started = ("SpecialProcedureStarted", "03-03", PAUSE)
    ended = (
        "SpecialProcedureEnded",
        "03-06 17:00",
        {"ended_date": "2026-03-06", "promise_due_date": "2026-03-12", "statutory_due_date": "2026-04-02"},
    )
    assert keys(*OPENING, started, ended, decided("03-10"), now="03-20") == []
    too_late = ("SpecialProcedureStarted", "03-11", {**PAUSE, "started_date": "2026-03-11"})
    assert keys(*OPENING, too_late, now="03-12") == ["T1", "T3"]


def test_a_pause_entered_afterwards_makes_a_lateness_never_have_been() -> None:
    backdated = ("SpecialProcedureStarted", "03-11", {**PAUSE, "started_date": "2026-03-03", "planned_days": 20})
    assert keys(*OPENING, backdated, now="03-12") == []


def test_a_calendar_entered_afterwards_makes_a_lateness_never_have_been() -> None:
    moved = (
        "DueDatesRecomputed",
        "03-11",
        {
            "promise_due_date": "2026-03-12",
            "statutory_due_date": "2026-04-02",
            "before": {"promise_due_date": "2026-03-09", "statutory_due_date": "2026-03-30"},
        },
    )
    assert "T3" not in keys(*OPENING, moved, now="03-11 10:00")
    assert "T3" in keys(*OPENING, moved, now="03-13")


def test_a_version_counts_on_its_own_days_only() -> None:
    old = spec(BUILTIN[2], valid_to=dt.date(2026, 3, 10))
    new = spec(BUILTIN[2], version_id=2, version=2, valid_from=dt.date(2026, 3, 10), weight=9)
    late = found(*OPENING, now="03-20", specs=[old, new])
    assert [(f.spec.version, f.at) for f in late] == [(2, midnight("03-10"))]
    tomorrow = spec(BUILTIN[2], valid_from=dt.date(2026, 3, 12))
    assert [f.at for f in found(*OPENING, now="03-20", specs=[tomorrow])] == [midnight("03-12")], (
        "still late when it began"
    )
    assert [f.at for f in found(*OPENING, now="03-20", specs=[tomorrow], ever=True)] == [midnight("03-10")]


def test_s1_escalates_from_yellow_to_red() -> None:
    (shipped,) = (rule for rule in BUILTIN if rule.key == "S1")
    assert (shipped.signal, shipped.escalation["signal"]) == ("yellow", "red")


def test_what_still_runs_is_watched_and_what_stopped_is_not() -> None:
    _, story = inspector().inspect("case:1", told(*OPENING, STEP), now=midnight("03-03"))
    waiting = {(w.clock, w.key): w.due_at for w in inspector().waiting(story)}
    assert waiting == {
        ("promise", ""): midnight("03-10"),
        ("statutory", ""): midnight("03-31"),
        ("step", "5"): midnight("03-05"),
    }
    _, story = inspector().inspect("case:1", told(*OPENING, decided("03-03")), now=midnight("03-04"))
    assert [w.clock for w in inspector().waiting(story)] == []


@pytest.mark.parametrize("shipped", BUILTIN, ids=lambda rule: rule.key)
def test_every_rule_as_shipped_is_well_formed(shipped: Any) -> None:
    check_rule(
        kind=shipped.kind,
        parameters=shipped.parameters,
        condition=shipped.condition,
        escalation=shipped.escalation,
        signal=shipped.signal,
        weight=shipped.weight,
    )
    assert shipped.source


def test_all_rules_of_the_reference_are_shipped() -> None:
    assert {rule.key for rule in BUILTIN} == {
        *["T1", "T2", "T3", "T4", "P1", "P2", "P3", "P4", "P5", "F1", "M1", "S1", "D1"],
        "Y3",
    }


@settings(deadline=None, max_examples=200)
@given(minutes=st.integers(0, 60 * 24 * 40), looked=st.integers(0, 60 * 24 * 40))
def test_a_card_comes_exactly_when_the_clock_ran_past_its_day(minutes: int, looked: int) -> None:
    """Whenever it is decided and whenever somebody looks: late is late, and what is found once is found ever after."""
    begin = midnight("03-03")
    stop, now = begin + dt.timedelta(minutes=minutes), begin + dt.timedelta(minutes=looked)
    events = told(*OPENING)
    if stop <= now:
        events.append(events[-1]._replace(seq=4, type="cases.CaseDecided", at=stop, data={"outcome": "approve"}))
    got = {f.spec.key for f in inspector().inspect("case:1", events, now=now)[0]}
    until = min(stop, now) if stop > now else stop
    late = (stop > midnight("03-10")) if stop <= now else (now >= midnight("03-10"))
    assert ("T3" in got) == late, until
    later = {f.key for f in inspector().inspect("case:1", events, now=now + dt.timedelta(days=1))[0]}
    assert {f.key for f in inspector().inspect("case:1", events, now=now)[0]} <= later


def test_specs_are_those_of_the_log() -> None:
    assert len(SPECS) == 13
