"""补正告知: tell the applicant once, and completely, what is missing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.cases.models import Correction, CorrectionGap
from zhengwu.cases.operations._case import issue_paper
from zhengwu.cases.public import Gap, OutOfOrder, accept, receive, request_correction, supply
from zhengwu.cases.rules.correction import AlreadyNotified, BadDeadline, NothingMissing, NoticeTooLate, OffTheList
from zhengwu.cases.tests.factories import (
    ALL,
    HOUSEHOLD,
    ILLNESS,
    LEASE,
    MONDAY,
    REQUEST,
    World,
    application,
    at,
    correcting,
    fact,
    fresh,
    given,
    handed_in,
    received,
    reviewing,
    submitted,
    told,
)
from zhengwu.documents.public import documents_of
from zhengwu.kernel.public import BadInput, LawForbids, NotPermitted

GAPS = [
    Gap(material=REQUEST, problem="没有签名", remedy="请签名后再拍一张"),
    Gap(material=HOUSEHOLD, problem="缺本人页"),
]


def test_one_notice_with_everything_and_a_deadline(world: World) -> None:
    case = received(world)
    request_correction(project_no=case.project_no, gaps=GAPS, deadline_days=10, by=world.zhao_min, now=at("03-04"))
    case = fresh(case)
    assert (case.state, case.correction.deadline_date, case.correction.issued_by) == (
        "correcting",
        dt.date(2026, 3, 14),
        "赵敏",
    )
    assert [(g.material, g.problem, g.remedy) for g in case.correction.gaps.all()] == [
        (g.material, g.problem, g.remedy) for g in GAPS
    ]
    (notice,) = [d for d in documents_of(case.subject) if d.kind == "correction_notice"]
    assert [g["problem"] for g in notice.values["gaps"]] == ["没有签名", "缺本人页"]
    assert fact(case, "CorrectionRequested")["notice_no"] == notice.number
    assert (case.accept_date, case.promise_due_date, case.statutory_due_date) == (None, None, None)


@pytest.mark.parametrize(
    ("on", "gaps", "days", "refused"),
    [
        ("03-09", GAPS, 15, None),  # the fifth working day
        ("03-10", GAPS, 15, NoticeTooLate),
        ("03-02", [], 15, NothingMissing),
        ("03-02", [Gap(material="无犯罪记录证明", problem="没有交")], 15, OffTheList),
        ("03-02", [Gap(material=LEASE, problem="没有交")], 15, OffTheList),  # lives in his own house
        ("03-02", [Gap(material=ILLNESS, problem="没有交")], 15, None),  # optional, but on the guide
        ("03-02", GAPS, 61, BadDeadline),
    ],
)
def test_the_law_of_one_notice(
    world: World, on: str, gaps: list[Gap], days: int, refused: type[LawForbids] | None
) -> None:
    case = received(world)
    if refused is None:
        request_correction(project_no=case.project_no, gaps=gaps, deadline_days=days, by=world.zhao_min, now=at(on))
        assert fresh(case).state == "correcting"
        return
    with pytest.raises(refused):
        request_correction(project_no=case.project_no, gaps=gaps, deadline_days=days, by=world.zhao_min, now=at(on))
    assert fresh(case).state == "received"
    assert not Correction.objects.exists()


def test_what_the_applicant_handed_in_beyond_the_list_may_be_asked_about(world: World) -> None:
    case = handed_in(world, what=application(materials=(*ALL, *given(LEASE)))).case
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    gaps = [Gap(material=LEASE, problem="看不清")]
    request_correction(project_no=case.project_no, gaps=gaps, by=world.zhao_min, now=MONDAY)
    assert CorrectionGap.objects.get().material == LEASE


def test_never_a_second_notice_not_even_after_everything_was_supplied(world: World) -> None:
    case = correcting(world, REQUEST)
    with pytest.raises(AlreadyNotified):
        request_correction(project_no=case.project_no, gaps=GAPS, by=world.colleague, now=MONDAY)
    supply(
        project_no=case.project_no,
        materials=given(REQUEST),
        account_id=world.fang.account_id,
        by=world.fang.actor,
        now=at("03-03"),
    )
    with pytest.raises(AlreadyNotified):
        request_correction(project_no=case.project_no, gaps=GAPS, by=world.colleague, now=at("03-03"))


def test_a_gap_must_be_said_once_and_in_words(world: World) -> None:
    case = received(world)
    gaps = [
        Gap(material=REQUEST, problem="没有签名"),
        Gap(material=REQUEST, problem=" "),
        Gap(material=HOUSEHOLD, problem="\x00"),
    ]
    with pytest.raises(BadInput) as refused:
        request_correction(project_no=case.project_no, gaps=gaps, by=world.zhao_min, now=MONDAY)
    assert [e.loc for e in refused.value.errors] == [("items", 1), ("items", 1, "problem"), ("items", 2, "problem")]


def test_only_what_was_received_is_corrected(world: World) -> None:
    for case in (submitted(world), reviewing(world)):
        with pytest.raises(OutOfOrder):
            request_correction(project_no=case.project_no, gaps=GAPS, by=world.zhao_min, now=MONDAY)
    with pytest.raises(OutOfOrder):
        accept(project_no=correcting(world).project_no, by=world.zhao_min, now=MONDAY)


def test_a_crash_before_commit_leaves_no_notice_and_no_event(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    case = received(world)
    papers, events = len(documents_of(case.subject)), told(case)

    def issued_and_crashed(*args: Any, **kwargs: Any) -> None:
        issue_paper(*args, **kwargs)
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("zhengwu.cases.operations.reception.request_correction.issue_paper", issued_and_crashed)
        with pytest.raises(ZeroDivisionError):
            request_correction(project_no=case.project_no, gaps=GAPS, by=world.zhao_min, now=MONDAY)
    assert (fresh(case).state, told(case), len(documents_of(case.subject))) == ("received", events, papers)
    assert not Correction.objects.exists()
    request_correction(project_no=case.project_no, gaps=GAPS, by=world.zhao_min, now=MONDAY)
    assert fact(case, "CorrectionRequested")["notice_no"].endswith("〕1号")


def test_outsiders_are_refused_and_learn_who_may(world: World) -> None:
    case = received(world)
    for stranger in (world.wairen, world.sun_li, world.zhou_zheng, world.chen_jing):
        with pytest.raises(NotPermitted, match="综合窗口"):
            request_correction(project_no=case.project_no, gaps=GAPS, by=stranger, now=MONDAY)
    assert fresh(case).state == "received"
