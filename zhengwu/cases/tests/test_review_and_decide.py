"""审查和决定: step by step, by different people, with reasons."""

from __future__ import annotations

import pytest

from zhengwu.cases.models import Decision
from zhengwu.cases.operations.examination.review import NoOpenStep
from zhengwu.cases.public import OutOfOrder, decide, review, start_special_procedure
from zhengwu.cases.rules.decision import ReasonMissing, ReviewUnfinished
from zhengwu.cases.tests.factories import (
    MONDAY,
    TWO_REVIEWS,
    World,
    at,
    closed,
    fact,
    fresh,
    paper,
    published_process,
    received,
    reviewed,
    reviewing,
    told,
)
from zhengwu.flows.public import NothingToReturnTo, open_work_items
from zhengwu.kernel.public import SYSTEM, BadInput, Conflict, NotPermitted
from zhengwu.organisations.public import DidTheOtherSide, Officer, Post, grant, officer_for
from zhengwu.people.public import Account


def also_decides(officer: Officer) -> Officer:
    """The same person, whose post may now decide as well."""
    post = Post.objects.get(pk=officer.post_id)
    grant(post=post, action="cases.decide", body_code=officer.body_code, by=SYSTEM, now=MONDAY)
    promoted = officer_for(Account.objects.get(pk=officer.account_id), today=MONDAY.date())
    assert promoted is not None
    return promoted


class TestReview:
    @pytest.mark.parametrize("outcome", ["approve", "reject"])
    def test_a_step_done_brings_the_next(self, world: World, outcome: str) -> None:
        published_process(*TWO_REVIEWS)
        case = reviewing(world)
        review(project_no=case.project_no, outcome=outcome, opinion="有疑问", by=world.sun_li, now=MONDAY)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["复审"]
        assert fresh(case).state == "reviewing"

    def test_returned_it_begins_anew(self, world: World) -> None:
        published_process(*TWO_REVIEWS)
        case = reviewing(world)
        review(project_no=case.project_no, outcome="approve", opinion="", by=world.sun_li, now=MONDAY)
        review(project_no=case.project_no, outcome="return", opinion="再看一次", by=world.sun_li, now=MONDAY)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["初审"]
        with pytest.raises(NothingToReturnTo):
            review(project_no=case.project_no, outcome="return", opinion="再看一次", by=world.sun_li, now=MONDAY)

    @pytest.mark.parametrize(
        ("outcome", "opinion"), [("reject", ""), ("return", " "), ("maybe", "好"), ("", ""), ("approve", "\x00")]
    )
    def test_a_word_that_is_none_is_refused(self, world: World, outcome: str, opinion: str) -> None:
        case = reviewing(world)
        with pytest.raises(BadInput):
            review(project_no=case.project_no, outcome=outcome, opinion=opinion, by=world.sun_li, now=MONDAY)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["审查"]

    def test_done_is_done_and_the_decision_is_no_review(self, world: World) -> None:
        case = reviewed(world)
        (decision,) = open_work_items(subject=case.subject)
        for wanted in (None, decision.pk, 0, 10**12):
            with pytest.raises(NoOpenStep):
                review(
                    project_no=case.project_no,
                    outcome="approve",
                    opinion="",
                    work_item_id=wanted,
                    by=world.sun_li,
                    now=MONDAY,
                )

    def test_only_while_it_is_reviewed_and_only_by_reviewers(self, world: World) -> None:
        special = reviewing(world)
        start_special_procedure(
            project_no=special.project_no, kind="hearing", planned_days=5, basis="依据", by=world.sun_li, now=MONDAY
        )
        for case in (received(world), special, closed(world)):
            with pytest.raises(OutOfOrder):
                review(project_no=case.project_no, outcome="approve", opinion="", by=world.sun_li, now=MONDAY)
        case = reviewing(world)
        for stranger in (world.wairen, world.zhao_min, world.zhou_zheng):
            with pytest.raises(NotPermitted):
                review(project_no=case.project_no, outcome="approve", opinion="", by=stranger, now=MONDAY)


class TestDecide:
    @pytest.mark.parametrize(
        ("outcome", "state", "kind"),
        [("approve", "approved", "approval_decision"), ("reject", "rejected", "rejection_decision")],
    )
    def test_decided_on_paper_and_both_clocks_stop(self, world: World, outcome: str, state: str, kind: str) -> None:
        case = reviewed(world)
        decide(project_no=case.project_no, outcome=outcome, reason="依第三条", by=world.zhou_zheng, now=at("03-06"))
        case = fresh(case)
        decision = Decision.objects.get(case=case)
        assert (case.state, case.decided_at, decision.decided_by) == (state, at("03-06"), "周正")
        assert decision.document_id == paper(case, kind).pk
        assert open_work_items(subject=case.subject) == []
        assert fact(case, "CaseDecided") == {
            "project_no": case.project_no,
            "outcome": outcome,
            "reason": "依第三条",
            "document_no": paper(case, kind).number,
            "promise_overdue": False,
            "statutory_overdue": False,
        }

    def test_a_rejection_names_where_to_contest_it(self, world: World) -> None:
        case = reviewed(world)
        decide(project_no=case.project_no, outcome="reject", reason="不符合", by=world.zhou_zheng, now=MONDAY)
        assert set(paper(case, "rejection_decision").values["remedy"]) == {"review_body", "court"}

    @pytest.mark.parametrize(
        ("on", "late"), [("03-09", (False, False)), ("03-10", (True, False)), ("03-31", (True, True))]
    )
    def test_late_is_said_of_each_clock(self, world: World, on: str, late: tuple[bool, bool]) -> None:
        case = reviewed(world)
        decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=at(on))
        said = fact(case, "CaseDecided")
        assert (said["promise_overdue"], said["statutory_overdue"]) == late

    @pytest.mark.parametrize("reason", ["", "　\n", "\t"])
    def test_no_rejection_without_a_reason(self, world: World, reason: str) -> None:
        case = reviewed(world)
        with pytest.raises(ReasonMissing):
            decide(project_no=case.project_no, outcome="reject", reason=reason, by=world.zhou_zheng, now=MONDAY)
        assert fresh(case).state == "reviewing"

    @pytest.mark.parametrize("outcome", ["", "APPROVE", "return", "\x00", "准予"])
    def test_there_are_two_outcomes(self, world: World, outcome: str) -> None:
        with pytest.raises(BadInput):
            decide(project_no=reviewed(world).project_no, outcome=outcome, reason="x", by=world.zhou_zheng, now=MONDAY)

    def test_a_long_reason_stands_whole_in_the_decision_and_shortened_in_the_process(self, world: World) -> None:
        case = reviewed(world)
        reason = "理" * 10_000
        decide(project_no=case.project_no, outcome="reject", reason=reason, by=world.zhou_zheng, now=MONDAY)
        assert Decision.objects.get().reason == paper(case, "rejection_decision").values["reason"] == reason
        with pytest.raises(BadInput):
            decide(project_no=case.project_no, outcome="reject", reason=reason + "由", by=world.zhou_zheng, now=MONDAY)

    def test_not_before_the_review_is_done(self, world: World) -> None:
        with pytest.raises(ReviewUnfinished, match="审查"):
            decide(project_no=reviewing(world).project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY)

    def test_who_reviewed_does_not_decide(self, world: World) -> None:
        case = reviewed(world)
        with pytest.raises(DidTheOtherSide):
            decide(project_no=case.project_no, outcome="approve", by=also_decides(world.sun_li), now=MONDAY)
        assert not Decision.objects.exists()

    def test_only_once_and_only_by_those_who_may(self, world: World) -> None:
        case = reviewed(world)
        for stranger in (world.wairen, world.zhao_min, world.sun_li, world.chen_jing):
            with pytest.raises(NotPermitted):
                decide(project_no=case.project_no, outcome="approve", by=stranger, now=MONDAY)
        decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY)
        with pytest.raises(Conflict):
            decide(project_no=case.project_no, outcome="reject", reason="x", by=world.zhou_zheng, now=MONDAY)
        assert told(case).count("CaseDecided") == 1

    def test_a_crash_leaves_the_step_open(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        def crash(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        case = reviewed(world)
        before = told(case)
        monkeypatch.setattr("zhengwu.cases.operations.outcome._conclude.publish", crash)
        with pytest.raises(ZeroDivisionError):
            decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY)
        assert (fresh(case).state, told(case)) == ("reviewing", before)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["决定"]
