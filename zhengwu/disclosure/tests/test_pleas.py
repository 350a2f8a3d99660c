"""异议 and 信用修复: asked by the person named alone, answered once, and in time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from zhengwu.cases.tests.factories import a_file, at, decided
from zhengwu.disclosure.public import (
    AnsweredAlready,
    AskedAlready,
    NoLongerPublic,
    NoSuchDisclosure,
    NotPublicNow,
    OnlyPenalties,
    TooEarlyToRepair,
    answer_objection,
    answer_repair,
    ask_repair,
    disclosure_for_all,
    disclosures_for,
    entry_of,
    my_disclosure,
    my_pleas,
    object_to,
    record_permit,
    set_terms,
    shown,
    sweep_due,
    terms_in_force,
)
from zhengwu.disclosure.tests.factories import NOW, PERSON, Registry, entered, published
from zhengwu.kernel.public import BadInput, NotPermitted, Refusal, events_of
from zhengwu.organisations.public import GrantScope


def test_the_person_named_objects_and_the_entry_is_put_right(registry: Registry) -> None:
    row, me = published(registry), [registry.world.li_qiang]
    with pytest.raises(NoSuchDisclosure):
        object_to(disclosure_id=row.pk, words="不是我", applicants=[registry.world.fang], now=NOW)
    with pytest.raises(BadInput):
        object_to(disclosure_id=row.pk, words=" ", applicants=me, now=NOW)
    plea = object_to(disclosure_id=row.pk, words="罚款是 3000 元", applicants=me, now=NOW)
    assert plea.due_date == dt.date(2026, 3, 11)
    with pytest.raises(AskedAlready):
        object_to(disclosure_id=row.pk, words="再说一次", applicants=me, now=NOW)
    asked = disclosures_for(officer=registry.zhou_zheng, today=dt.date(2026, 3, 3), what="objection")
    assert [one.pk for one in asked] == [row.pk]
    better = replace(entry_of(row), fine_fen=300_000)
    with pytest.raises(NotPermitted):
        answer_objection(plea_id=plea.pk, outcome="correct", answer="属实", entry=better, by=registry.sun_li, now=NOW)
    for outcome, entry in (("correct", None), ("?", better)):
        with pytest.raises(BadInput):
            answer_objection(plea_id=plea.pk, outcome=outcome, answer="x", entry=entry, by=registry.zhou_zheng, now=NOW)
    answer_objection(
        plea_id=plea.pk, outcome="correct", answer="属实，已更正", entry=better, by=registry.zhou_zheng, now=NOW
    )
    found = my_disclosure(disclosure_id=row.pk, applicants=me)
    assert (shown(found).cells["fine"], shown(found).corrected_why) == ("0.3", "属实，已更正")
    assert [(p.state, p.answer) for p in my_pleas(found)] == [("granted", "属实，已更正")]
    with pytest.raises(AnsweredAlready):
        answer_objection(plea_id=plea.pk, outcome="refuse", answer="x", by=registry.zhou_zheng, now=NOW)
    with pytest.raises(NoSuchDisclosure):
        my_disclosure(disclosure_id=row.pk, applicants=[registry.world.fang])


def test_an_objection_can_end_in_withdrawal_or_in_a_refusal(registry: Registry) -> None:
    row = published(registry, entry=PERSON)
    me = [registry.world.fang]
    first = object_to(disclosure_id=row.pk, words="不是我", applicants=me, now=NOW)
    answer_objection(plea_id=first.pk, outcome="refuse", answer="核对无误", by=registry.zhou_zheng, now=at("03-20"))
    assert events_of(row.subject)[-1].data["late"] is True
    second = object_to(disclosure_id=row.pk, words="真的不是", applicants=me, now=NOW)
    answer_objection(plea_id=second.pk, outcome="withdraw", answer="名字重了", by=registry.zhou_zheng, now=NOW)
    assert disclosure_for_all(disclosure_id=row.pk).state == "withdrawn"
    with pytest.raises(NotPublicNow):
        object_to(disclosure_id=row.pk, words="还有", applicants=me, now=NOW)


@pytest.mark.parametrize(
    ("grade", "too_early", "possible", "said"),
    [("ordinary", "06-02", "06-03", "2026-06-03"), ("serious", "2027-03-02", "2027-03-03", "2027-03-03")],
)
def test_credit_is_repaired_after_the_shortest_time_and_not_before(
    registry: Registry, grade: str, too_early: str, possible: str, said: str
) -> None:
    row, me = published(registry, grade=grade), [registry.world.li_qiang]
    proof = [a_file(registry.world).pk]

    def ask(day: str, **rest: object) -> object:
        asked = {"words": "罚款已缴清", "promised": True, "files": proof} | rest
        return ask_repair(disclosure_id=row.pk, applicants=me, now=at(day), **asked)  # type: ignore[arg-type]

    with pytest.raises(TooEarlyToRepair) as refused:
        ask(too_early)
    assert said in refused.value.say()
    for field, nothing in (("files", []), ("promised", False), ("words", "")):
        with pytest.raises(BadInput):
            ask(possible, **{field: nothing})
    ask(possible)
    plea = row.pleas.get()
    assert [file.file_id for file in plea.files.all()] == proof
    answer_repair(plea_id=plea.pk, granted=False, answer="缴款凭证看不清", by=registry.zhou_zheng, now=at(possible))
    ask(possible)
    answer_repair(plea_id=row.pleas.first().pk, granted=True, answer="已履行", by=registry.zhou_zheng, now=at(possible))  # type: ignore[union-attr]
    with pytest.raises(NoLongerPublic):
        disclosure_for_all(disclosure_id=row.pk)
    assert [e.type.rpartition(".")[2] for e in events_of(row.subject)][-2:] == ["CreditRepaired", "PleaAnswered"]


def test_a_permit_is_no_bad_credit(registry: Registry) -> None:
    case = decided(registry.world)
    row = record_permit(project_no=case.project_no, now=NOW)
    assert row is not None
    sweep_due(now=at("03-04"))
    with pytest.raises(OnlyPenalties):
        ask_repair(
            disclosure_id=row.pk,
            words="x",
            promised=True,
            files=[a_file(registry.world).pk],
            applicants=[registry.world.fang],
            now=at("2030-01-02"),
        )


def test_the_figures_are_data(registry: Registry) -> None:
    # 孙立's post gets to look after the platform.
    admin = replace(registry.sun_li, grants=(*registry.sun_li.grants, GrantScope(action="admin", subtree="340123")))
    for wrong in ({"publish_days": 8}, {"ordinary_longest": 2}, {"unknown": 1}, {"wait_days": -1}):
        with pytest.raises(Refusal):
            set_terms(figures=wrong, by=admin, now=NOW)
    set_terms(figures={"publish_days": 3, "ordinary_shortest": 6, "wait_days": 0}, by=admin, now=NOW)
    assert terms_in_force().ordinary_shortest == 6
    row = entered(registry)
    assert (row.due_date, row.publish_date) == (dt.date(2026, 3, 5), dt.date(2026, 3, 2))
