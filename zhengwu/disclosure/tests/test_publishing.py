"""An entry from the day it is made until it leaves the public list."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, at, closed, decided, fact, item, together
from zhengwu.disclosure.public import (
    Disclosure,
    EnteredAlready,
    HeldAlready,
    Looked,
    NoLongerPublic,
    NoSuchDisclosure,
    NotNow,
    Standing,
    State,
    StillHeld,
    correct,
    disclosure_actions,
    disclosure_for_all,
    disclosures_for,
    ended_words,
    enter,
    entry_of,
    hold,
    late,
    mark_permit,
    public_bodies,
    public_list,
    public_years,
    publish_now,
    record_permit,
    release,
    set_terms,
    shown,
    sweep_due,
    sweep_expired,
    withdraw,
    withhold,
)
from zhengwu.disclosure.tests.factories import (
    ID_NUMBER,
    NOW,
    PENALTY,
    PERSON,
    PHONE,
    Registry,
    entered,
    open_registry,
    published,
)
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of, relay, verify
from zhengwu.organisations.public import Interest


def told(row: Disclosure) -> list[str]:
    return [event.type.removeprefix("disclosure.") for event in events_of(row.subject)]


def public(**wanted: str) -> list[int]:
    return [row.pk for row in public_list(Looked(**wanted))]


def test_what_is_entered_shows_itself_on_its_day(registry: Registry) -> None:
    row = entered(registry)
    assert (row.due_date, row.publish_date) == (dt.date(2026, 3, 11), dt.date(2026, 3, 3))
    assert (row.source_code, row.subject_ref[:6], row.public_until) == (CIVIL, "legal:", dt.date(2027, 3, 2))
    assert (sweep_due(now=NOW), public()) == (0, [])
    with pytest.raises(NoSuchDisclosure):
        disclosure_for_all(disclosure_id=row.pk)
    assert (sweep_due(now=at("03-03")), sweep_due(now=at("03-03"))) == (1, 0)
    assert public() == [row.pk]
    assert told(row) == ["DisclosureEntered", "DisclosurePublished"]
    assert events_of(row.subject)[-1].data["late"] is False
    assert list(verify()) == []


def test_a_permit_of_a_case_is_recorded_by_itself_and_once(registry: Registry) -> None:
    case = closed(registry.world)
    for _ in range(2):
        relay(now=at("03-02", 10))
    row = Disclosure.objects.get(source_ref=case.subject)
    assert (row.state, row.origin, row.subject_name, row.content) == ("waiting", "case", "王芳", case.item_name)
    assert (row.decision_no, row.decision_date) == (fact(case, "CaseDecided")["document_no"], dt.date(2026, 3, 2))
    assert record_permit(project_no=case.project_no, now=NOW) is None
    assert mark_permit(source_ref=case.subject, standing=Standing.REVOKED, reason="撤销", now=at("03-02", 11))
    row.refresh_from_db()
    assert (row.state, public()) == (State.WITHDRAWN, [])


def test_only_what_is_granted_and_a_permit_is_recorded(registry: Registry) -> None:
    refused = decided(registry.world, outcome="reject")
    relay(now=at("03-02", 10))
    assert record_permit(project_no=refused.project_no, now=NOW) is None
    no_permit = item(version=3, item_type="07")
    import_items(source=[no_permit], by=SYSTEM, now=NOW)
    other = decided(registry.world)
    assert record_permit(project_no=other.project_no, now=NOW) is None
    assert not Disclosure.objects.exists()


def test_what_was_public_and_is_ended_stays_and_says_so(registry: Registry) -> None:
    case = decided(registry.world)
    row = record_permit(project_no=case.project_no, now=NOW)
    assert row is not None
    sweep_due(now=at("03-04"))
    for _ in range(2):
        mark_permit(
            source_ref=case.subject, standing=Standing.CANCELLED, reason="注销：行政许可法第七十条", now=at("03-05")
        )
    found = disclosure_for_all(disclosure_id=row.pk)
    assert (found.state, shown(found).standing, shown(found).cells["standing"]) == ("published", "cancelled", "注销")
    assert told(row).count("DisclosureMarked") == 1


def test_what_is_held_is_not_shown_and_is_late_all_the_same(registry: Registry) -> None:
    row = entered(registry)
    hold(disclosure_id=row.pk, ground="checking", reason="金额要核对", by=registry.sun_li, now=NOW)
    with pytest.raises(HeldAlready):
        hold(disclosure_id=row.pk, ground="privacy", reason="x", by=registry.zhou_zheng, now=NOW)
    with pytest.raises(StillHeld):
        publish_now(disclosure_id=row.pk, by=registry.sun_li, now=NOW)
    assert sweep_due(now=at("03-11")) == 0
    assert [r.pk for r in late(today=dt.date(2026, 3, 11))] == []
    for _ in range(2):
        sweep_due(now=at("03-12"))
    assert [r.pk for r in late(today=dt.date(2026, 3, 12), officer=registry.chen_jing)] == [row.pk]
    assert told(row).count("DisclosureLate") == 1
    release(disclosure_id=row.pk, reason="核对过了", by=registry.zhou_zheng, now=at("03-12"))
    assert sweep_due(now=at("03-12")) == 1
    assert events_of(row.subject)[-1].data["late"] is True
    assert not late(today=dt.date(2026, 3, 12)).exists()


def test_nobody_decides_alone_that_it_is_never_shown(registry: Registry) -> None:
    row = published(registry)
    hold(disclosure_id=row.pk, ground="trade_secret", reason="配方", by=registry.zhou_zheng, now=NOW)
    assert public() == [row.pk]
    with pytest.raises(NotPermitted):
        withhold(disclosure_id=row.pk, answer="同意", by=registry.zhou_zheng, now=NOW)
    with pytest.raises(NotPermitted):
        withhold(disclosure_id=row.pk, answer="同意", by=registry.sun_li, now=NOW)
    release(disclosure_id=row.pk, reason="换人提出", by=registry.zhou_zheng, now=NOW)
    hold(disclosure_id=row.pk, ground="trade_secret", reason="配方", by=registry.sun_li, now=NOW)
    withhold(disclosure_id=row.pk, answer="同意", by=registry.zhou_zheng, now=NOW)
    assert public() == []
    with pytest.raises(NoSuchDisclosure):
        disclosure_for_all(disclosure_id=row.pk)
    with pytest.raises(NotNow):
        publish_now(disclosure_id=row.pk, by=registry.sun_li, now=NOW)


def test_the_same_decision_stands_once_unless_it_was_taken_back(registry: Registry) -> None:
    row = published(registry)
    with pytest.raises(EnteredAlready):
        entered(registry)
    withdraw(disclosure_id=row.pk, ground="revoked", reason=f"复议撤销，联系电话{PHONE}", by=registry.sun_li, now=NOW)
    found = disclosure_for_all(disclosure_id=row.pk)
    assert (found.state, PHONE in ended_words(found), public()) == ("withdrawn", False, [])
    assert entered(registry).pk != row.pk


def test_a_correction_says_that_it_was_made(registry: Registry) -> None:
    row = published(registry)
    with pytest.raises(BadInput):
        correct(disclosure_id=row.pk, entry=entry_of(row), reason="更正金额", by=registry.sun_li, now=NOW)
    better = replace(entry_of(row), fine_fen=300_000, grade="serious")
    correct(disclosure_id=row.pk, entry=better, reason="更正金额", by=registry.sun_li, now=at("03-04"))
    found = shown(disclosure_for_all(disclosure_id=row.pk))
    assert (found.cells["fine"], found.cells["public_until"]) == ("0.3", "2029-03-02")
    assert (found.corrected_date, found.corrected_why) == (dt.date(2026, 3, 4), "更正金额")
    assert events_of(row.subject)[-1].data["fields"] == ["fine_fen", "grade"]


def test_a_natural_person_is_masked_everywhere_and_not_found_by_name(registry: Registry) -> None:
    row = published(registry, entry=PERSON)
    seen = str(shown(row))
    for secret in ("王芳", ID_NUMBER, PHONE):
        assert secret not in seen
    assert "王*（身份证****，电话****）占道经营。" in seen
    assert (public(q="王芳"), public(q=ID_NUMBER), public(q="肥市监罚〔2026〕13")) == ([], [], [row.pk])
    chain = " ".join(str(event.data) for event in events_of(row.subject))
    assert "王芳" not in chain
    assert ID_NUMBER not in chain


def test_it_is_found_by_part_of_a_name_by_code_number_kind_body_and_year(registry: Registry) -> None:
    row = published(registry)
    for wanted in ({"q": "派河餐饮"}, {"q": PENALTY.subject_code.lower()}, {"q": "肥市监罚"}, {"kind": "penalty"},
                   {"body": CIVIL}, {"year": "2026"}, {"q": " 派河 ", "kind": "penalty", "year": "2026"}):  # fmt: skip
        assert public(**wanted) == [row.pk], wanted
    for wanted in ({"q": "河派"}, {"q": "派"}, {"kind": "permit"}, {"body": ELSEWHERE}, {"year": "2025"}, {"q": "x"}):
        assert public(**wanted) == [], wanted
    assert public(year="２０２６", kind="?") == [row.pk]
    assert (public_bodies(), public_years()) == ([(CIVIL, "肥西县民政局")], [2026])


def test_a_list_costs_one_statement(registry: Registry, django_assert_num_queries: Any) -> None:
    for number in range(5):
        published(registry, decision_no=f"罚{number}")
    with django_assert_num_queries(1):
        assert len([shown(row) for row in public_list(Looked(q="派河餐饮", kind="penalty"))]) == 5
    with django_assert_num_queries(1):
        assert (
            len(
                list(disclosures_for(officer=registry.chen_jing, today=dt.date(2026, 3, 3), q="派河", what="published"))
            )
            == 5
        )


def test_what_was_long_enough_in_public_leaves_it(registry: Registry) -> None:
    row = published(registry)
    assert sweep_expired(now=at("2027-03-02")) == 0
    assert (sweep_expired(now=at("2027-03-03")), sweep_expired(now=at("2027-03-03"))) == (1, 0)
    with pytest.raises(NoLongerPublic):
        disclosure_for_all(disclosure_id=row.pk)
    with pytest.raises(BadInput):
        entered(registry, decision_no="旧", decision_date=dt.date(2024, 1, 2))


def test_only_the_posts_that_may(registry: Registry) -> None:
    row = entered(registry)
    for officer in (registry.chen_jing, registry.zhou_zheng):
        with pytest.raises(NotPermitted):
            enter(entry=replace(PENALTY, decision_no="另"), body_code=CIVIL, by=officer, now=NOW)
    with pytest.raises(NotPermitted):
        enter(entry=replace(PENALTY, decision_no="另"), body_code=ELSEWHERE, by=registry.sun_li, now=NOW)
    with pytest.raises(NotPermitted):
        set_terms(figures={"wait_days": 0}, by=registry.zhou_zheng, now=NOW)
    assert [a.verb for a in disclosure_actions(row, officer=registry.chen_jing)] == []
    kin = replace(registry.sun_li, interests=(Interest(registry.world.fang.ref, "kin"),))
    with pytest.raises(NotPermitted):
        enter(entry=PERSON, body_code=CIVIL, by=kin, now=NOW)
    assert not Disclosure.objects.filter(decision_no=PERSON.decision_no).exists()
    assert [a.verb for a in disclosure_actions(row, officer=registry.sun_li)] == [
        "publish",
        "hold",
        "correct",
        "withdraw",
    ]


@pytest.mark.django_db(transaction=True)
def test_two_people_entering_the_same_decision_at_once() -> None:
    registry = open_registry()
    answers = together(*[lambda: entered(registry)] * 2)
    assert sorted(isinstance(answer, EnteredAlready) for answer in answers) == [False, True]
    row = Disclosure.objects.get()
    both = together(
        lambda: publish_now(disclosure_id=row.pk, by=registry.sun_li, now=NOW), lambda: sweep_due(now=at("03-03"))
    )
    assert len(both) == 2
    assert told(row).count("DisclosurePublished") == 1
