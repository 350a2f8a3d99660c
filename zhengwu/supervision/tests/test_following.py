"""From the event to the card: at once, in time, once, and back again."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from zhengwu.cases.events import SpecialProcedureStarted
from zhengwu.cases.public import Case, end_special_procedure, recompute_open_cases, start_special_procedure
from zhengwu.cases.tests.factories import (
    CIVIL,
    World,
    a_holiday,
    at,
    decided,
    received,
    reviewing,
)
from zhengwu.kernel.public import SYSTEM, Fact, events_of, publish
from zhengwu.supervision.events import CardNotified, CardRaised
from zhengwu.supervision.models import Card, Watch
from zhengwu.supervision.operations.sweep import sweep_silent
from zhengwu.supervision.public import STANDING, follow, score_of, sweep
from zhengwu.supervision.tests.factories import late_card, look
from zhengwu.timelimits.public import work_calendar


def test_time_alone_raises_a_card_and_only_one(world: World) -> None:
    case = reviewing(world)
    assert look(at("03-05")) == []
    assert look(at("03-06")) == ["T1"]
    assert look(at("03-09")) == ["T1"]
    assert look(at("03-10")) == ["T1", "T3"]
    assert look(at("03-10", 12)) == ["T1", "T3"], "a second sweep finds nothing new"
    card = Card.objects.get(rule_key="T3")
    assert (card.number, card.project_no, card.body_code) == ("JC20260310000001", case.project_no, CIVIL)
    assert (card.state, card.signal, card.weight, card.occurrence) == ("notified", "red", 5, "promise:2026-03-09")
    assert card.explain_due_date == work_calendar().add_workdays(at("03-10").date(), 2)
    assert card.responsible_account_id == world.zhao_min.account_id, "who touched it last"
    assert [e.type for e in events_of(card.chain)] == [CardRaised.type_name(), CardNotified.type_name()]
    assert card.facts == {"clock": "promise", "offset": 0, "due_date": "2026-03-09", "late_days": 1}


def test_an_event_raises_a_card_at_once_and_following_again_changes_nothing(world: World) -> None:
    case = reviewing(world)
    publish_in(case, kind="testing", basis="", planned_days=3)
    assert follow(now=at("03-03")) == 1
    assert follow(now=at("03-03")) == 0
    assert list(Card.objects.values_list("rule_key", flat=True)) == ["P5"]


def publish_in(case: Case, **facts: object) -> None:
    whole: dict[str, object] = {"started_date": at("03-03").date(), "notice_no": "7", **facts}
    with transaction.atomic():
        publish(SpecialProcedureStarted(project_no=case.project_no, **whole), by=SYSTEM, at=at("03-03"))  # type: ignore[arg-type]


def test_silence_of_the_window_breaks_p1(world: World) -> None:
    received(world)
    assert look(at("03-09")) == []
    assert look(at("03-10")) == ["P1"]


def test_a_case_decided_in_time_leaves_nothing_to_watch(world: World) -> None:
    case = decided(world)
    assert look(at("03-03")) == []
    assert not Watch.objects.filter(subject=case.subject).exists()


def test_nothing_due_costs_no_look_at_any_case(world: World) -> None:
    """However many are open: the sweep asks the index by clock and moment, and reads no event."""
    for _ in range(3):
        reviewing(world)
    follow(now=at("03-03"))
    with CaptureQueriesContext(connection) as told:
        assert sweep(now=at("03-03", 10)) == 0
    assert not [q for q in told.captured_queries if ' "event"' in q["sql"] or '"cases"' in q["sql"]]


def test_a_holiday_announced_afterwards_cancels_and_gives_the_points_back(world: World) -> None:
    card = late_card(world, now=at("03-10"))
    sweep_silent(now=at("03-13"))
    period = (at("01-01").date(), at("03-31").date())
    assert score_of(CIVIL, *period).points == 95
    a_holiday("03-09")
    recompute_open_cases(now=at("03-10", 15))
    follow(now=at("03-10", 15))
    card.refresh_from_db()
    assert card.state == "cancelled"
    last = card.entries.latest("pk")
    assert last.by_name == SYSTEM.name
    assert "不再成立" in last.text
    assert score_of(CIVIL, *period).points == 100
    assert "T3" in look(at("03-11")), "late by the new calendar: another occurrence"
    assert Card.objects.filter(rule_key="T3").exclude(pk=card.pk).get().occurrence == "promise:2026-03-10"


def test_an_ordinary_pause_cancels_nothing(world: World) -> None:
    case = reviewing(world)
    look(at("03-06"))
    start_special_procedure(
        project_no=case.project_no, kind="testing", basis="检测", planned_days=5, by=world.sun_li, now=at("03-06", 10)
    )
    follow(now=at("03-06", 10))
    warned = Card.objects.get()
    assert (warned.rule_key, warned.state) == ("T1", "notified")
    end_special_procedure(project_no=case.project_no, result="合格", by=world.sun_li, now=at("03-10"))
    assert look(at("03-10", 12)) == ["T1", "T1"], "warned again: one day remains until the new last day"
    assert warned.number in set(Card.objects.filter(state="notified").values_list("number", flat=True))


def test_events_of_rooms_to_come_are_found_by_name(world: World) -> None:
    @dataclass(frozen=True, kw_only=True)
    class FeeCharged(Fact):
        project_no: str
        listed: bool
        amount_fen: int
        standard_fen: int

        @property
        def subject(self) -> str:
            return f"case:{self.project_no}"

        @classmethod
        def type_name(cls) -> str:
            return "payment.FeeCharged"

    case = reviewing(world)
    with transaction.atomic():
        publish(
            FeeCharged(project_no=case.project_no, listed=True, amount_fen=300, standard_fen=200),
            by=SYSTEM,
            at=at("03-03"),
        )
    follow(now=at("03-03"))
    card = Card.objects.get(rule_key="F1")
    assert card.facts["data"]["amount_fen"] == 300
    assert card.signal == "red"


def test_standing_is_what_costs() -> None:
    assert {state.value for state in STANDING} == {"upheld", "rectified", "closed", "referred"}
