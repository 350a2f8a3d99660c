"""撤销和注销, 否定报备, 延续, 即办, 情形时限: what undoes, holds back, prolongs or shortens a case."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.models import Decision, FilingRule, Undoing
from zhengwu.cases.operations.undoing.give_views import NothingToAnswer
from zhengwu.cases.public import (
    Case,
    OutOfOrder,
    accept,
    answer_filing,
    clocks_of,
    decide,
    file_refusal,
    filings_for,
    give_views,
    propose_undoing,
    receive,
    renewal_until,
    review,
    set_filing_rule,
    settle,
    sweep_renewals,
    undo,
)
from zhengwu.cases.rules.filing import FilingAnswered, FilingNeeded, FilingObjected, FilingOpen, NoFilingNeeded
from zhengwu.cases.rules.instant import NotInstant, TwoRoles
from zhengwu.cases.rules.renewal import NotRenewable, RenewalTooLate, RenewalUnderWay
from zhengwu.cases.rules.undoing import AlreadyProposed, NotGranted, NothingProposed, StillHeard
from zhengwu.cases.tests.factories import (
    CIVIL,
    MONDAY,
    ONE_REVIEW,
    World,
    application,
    at,
    closed,
    day,
    decided,
    fact,
    fresh,
    handed_in,
    item,
    paper,
    published_process,
    received,
    reviewed,
    reviewing,
    told,
)
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput
from zhengwu.organisations.public import Body, DidTheOtherSide, Officer, Post, grant, officer_for
from zhengwu.people.public import Account


def also(officer: Officer, action: str) -> Officer:
    """The same person, whose post may do this as well."""
    grant(post=Post.objects.get(pk=officer.post_id), action=action, body_code=officer.body_code, by=SYSTEM, now=MONDAY)
    found = officer_for(Account.objects.get(pk=officer.account_id), today=MONDAY.date())
    assert found is not None
    return found


def propose(world: World, case: Case, ground: str = "fraud", *, by: Officer | None = None) -> Undoing:
    return propose_undoing(
        project_no=case.project_no, ground=ground, reason="材料是假的", by=by or world.sun_li, now=MONDAY
    )


class TestUndoing:
    @pytest.mark.parametrize(
        ("ground", "state", "title"), [("fraud", "revoked", "撤销"), ("died", "cancelled", "注销")]
    )
    def test_told_heard_and_ended(self, world: World, ground: str, state: str, title: str) -> None:
        case = closed(world)
        assert propose(world, case, ground).heard_until == day("03-09")
        assert title in paper(case, "undoing_notice").title
        with pytest.raises(AlreadyProposed):
            propose(world, case)
        with pytest.raises(StillHeard):
            undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-09"))
        undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-10"))
        assert fresh(case).state == state
        approval = paper(case, "approval_decision")
        assert not approval.is_valid
        said = fact(case, "ResultUndone")
        assert (said["revoked_documents"], said["decision_no"]) == (
            [approval.number],
            paper(case, "undoing_decision").number,
        )
        assert said["article"].startswith("行政许可法")
        with pytest.raises(OutOfOrder):
            propose(world, case)

    def test_who_spoke_is_answered_and_may_be_decided_sooner(self, world: World) -> None:
        case = closed(world)
        propose(world, case)
        actor = world.fang_account.actor
        give_views(project_no=case.project_no, views="材料是真的", by=actor, now=at("03-03"))
        with pytest.raises(NothingToAnswer):
            give_views(project_no=case.project_no, views="还有一句", by=actor, now=at("03-03"))
        with pytest.raises(BadInput):
            undo(project_no=case.project_no, outcome="drop", by=world.zhou_zheng, now=at("03-04"))
        undo(project_no=case.project_no, outcome="drop", answer="核实后是真的", by=world.zhou_zheng, now=at("03-04"))
        assert fresh(case).state == "closed"
        assert paper(case, "approval_decision").is_valid
        assert told(case)[-1] == "UndoingDropped"
        assert propose(world, case).outcome == "", "what was dropped may be taken up again"

    def test_who_proposed_does_not_decide_and_who_decided_needs_another(self, world: World) -> None:
        case = closed(world)
        with pytest.raises(NothingProposed):
            undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=MONDAY)
        propose(world, case, by=world.zhou_zheng)
        with pytest.raises(DidTheOtherSide):
            undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-10"))

    def test_what_was_not_granted_cannot_be_taken(self, world: World) -> None:
        with pytest.raises(NotGranted):
            propose(world, closed(world, outcome="reject"))
        with pytest.raises(OutOfOrder):
            propose(world, decided(world))


class TestRefusalFiling:
    def rule(self, world: World, task_code: str = "") -> None:
        admin = also(world.zhou_zheng, "filings.edit")
        body = Body.objects.get(code=CIVIL)
        set_filing_rule(body=body, task_code=task_code, days=2, by=admin, now=MONDAY)

    def refuse(self, world: World, case: Case, on: str = "03-02") -> Case:
        return decide(project_no=case.project_no, outcome="reject", reason="不符合", by=world.zhou_zheng, now=at(on))

    def file(self, world: World, case: Case) -> None:
        file_refusal(project_no=case.project_no, reason="不符合", by=world.zhou_zheng, now=MONDAY)

    def test_without_a_rule_nothing_is_filed(self, world: World) -> None:
        case = reviewed(world)
        with pytest.raises(NoFilingNeeded):
            self.file(world, case)
        assert self.refuse(world, case).state == "rejected"

    def test_filed_answered_and_then_decided(self, world: World) -> None:
        self.rule(world)
        case = reviewed(world)
        with pytest.raises(FilingNeeded):
            self.refuse(world, case)
        self.file(world, case)
        with pytest.raises(FilingOpen):
            self.refuse(world, case)
        assert [f.case.pk for f in filings_for(world.chen_jing)] == [case.pk]
        answer_filing(project_no=case.project_no, answer="object", reason="证据不足", by=world.chen_jing, now=MONDAY)
        with pytest.raises(FilingObjected, match="证据不足"):
            self.refuse(world, case)
        self.file(world, case)
        answer_filing(project_no=case.project_no, answer="agree", by=world.chen_jing, now=MONDAY)
        with pytest.raises(FilingAnswered):
            answer_filing(project_no=case.project_no, answer="agree", by=world.chen_jing, now=MONDAY)
        assert self.refuse(world, case).state == "rejected"

    def test_silence_of_the_centre_holds_nothing_up(self, world: World) -> None:
        self.rule(world)
        case = reviewed(world)
        self.file(world, case)
        with pytest.raises(FilingOpen):
            self.refuse(world, case, "03-04")
        assert self.refuse(world, case, "03-05").state == "rejected"

    def test_what_is_granted_is_never_filed_and_a_rule_ends(self, world: World) -> None:
        self.rule(world)
        no = reviewed(world).project_no
        assert decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=MONDAY).state == "approved"
        admin = also(world.zhou_zheng, "filings.edit")
        set_filing_rule(body=Body.objects.get(code=CIVIL), days=0, by=admin, now=MONDAY)
        assert not FilingRule.objects.exists()

    def test_who_filed_does_not_answer(self, world: World) -> None:
        self.rule(world)
        case = reviewed(world)
        self.file(world, case)
        both = also(world.zhou_zheng, "cases.answer_filing")
        with pytest.raises(DidTheOtherSide):
            answer_filing(project_no=case.project_no, answer="agree", by=both, now=MONDAY)


def lasting(valid_for: str = "2 个月", **rest: Any) -> None:
    results = [{"name": "租房补贴通知书", "kind": "decision", "sample": "样本", "valid_for": valid_for}]
    whole = item(2, guide={"results": results}, effective_date="2026-02-01", **rest)
    import_items(source=[whole], by=SYSTEM, now=MONDAY)


def renewal(world: World, old: Case, on: str) -> Case:
    return handed_in(world, what=application(renews=old.project_no), now=at(on)).case


class TestRenewal:
    def test_results_say_until_when_they_hold(self, world: World) -> None:
        lasting()
        case = closed(world)
        assert Decision.objects.get(case=case).valid_to == day("05-01")
        assert paper(case, "approval_decision").values["valid_to"] == "2026-05-01"
        assert renewal_until(case, today=day("04-01")) == day("04-01")
        assert renewal_until(case, today=day("04-02")) is None

    def test_asked_for_in_time_once_and_for_ones_own(self, world: World) -> None:
        lasting()
        old = closed(world)
        with pytest.raises(RenewalTooLate):
            renewal(world, old, "04-02")
        with pytest.raises(NotRenewable):
            handed_in(world, applicant=world.li_qiang, what=application(renews=old.project_no))
        with pytest.raises(NotRenewable):
            handed_in(world, what=application(renews="nothing"))
        renewal(world, old, "04-01")
        with pytest.raises(RenewalUnderWay):
            renewal(world, old, "04-01")

    def test_undecided_when_the_old_one_ends_it_is_renewed(self, world: World) -> None:
        lasting()
        old = closed(world)
        case = renewal(world, old, "04-01")
        receive(project_no=case.project_no, by=world.zhao_min, now=at("04-01"))
        accept(project_no=case.project_no, by=world.zhao_min, now=at("04-01"))
        assert sweep_renewals(now=at("05-01", 23)) == 0
        assert (sweep_renewals(now=at("05-02")), sweep_renewals(now=at("05-02"))) == (1, 0)
        assert fresh(case).state == "approved"
        decision = Decision.objects.get(case=case)
        assert (decision.deemed, decision.decided_by, decision.valid_to) == (True, SYSTEM.name, day("07-01"))
        assert paper(case, "approval_decision").values["renewed_no"] == old.project_no
        assert told(case)[-1] == "RenewalDeemed"
        assert open_work_items(subject=case.subject) == []

    def test_decided_in_time_it_counts_on_from_the_old_end(self, world: World) -> None:
        lasting()
        old = closed(world, now=MONDAY)
        case = renewal(world, old, "03-20")
        for verb in (receive, accept):
            verb(project_no=case.project_no, by=world.zhao_min, now=at("03-20"))
        review(project_no=case.project_no, outcome="approve", opinion="", by=world.sun_li, now=at("03-20"))
        decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=at("03-20"))
        assert Decision.objects.get(case=case).valid_to == day("07-01")
        assert sweep_renewals(now=at("05-02")) == 0


class TestInstant:
    def test_accepted_and_decided_in_one_step(self, world: World) -> None:
        published_process(ONE_REVIEW[1])
        import_items(
            source=[item(2, case_type="instant", promise={"days": 0}, effective_date="2026-02-01")],
            by=SYSTEM,
            now=MONDAY,
        )
        case = settle(project_no=received(world).project_no, by=world.zhao_min, now=at("03-02", 10))
        assert (fresh(case).state, fresh(case).elapsed_days) == ("approved", 0)
        assert [t for t in told(case) if t.startswith("Case")][-2:] == ["CaseAccepted", "CaseDecided"]
        assert paper(case, "acceptance_notice").number != paper(case, "approval_decision").number
        with pytest.raises(OutOfOrder):
            settle(project_no=case.project_no, by=world.zhao_min, now=at("03-02", 10))

    def test_not_what_needs_days_or_a_second_person(self, world: World) -> None:
        with pytest.raises(NotInstant):
            settle(project_no=received(world).project_no, by=world.zhao_min, now=MONDAY)
        import_items(
            source=[item(2, case_type="instant", promise={"days": 0}, effective_date="2026-02-01")],
            by=SYSTEM,
            now=MONDAY,
        )
        case = received(world)
        with pytest.raises(TwoRoles, match="审查"):
            settle(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
        assert fresh(case).state == "received"


def test_the_limit_of_the_situation_is_kept_at_acceptance(world: World) -> None:
    limits = [
        {"when": {"eq": ["home", "own"]}, "promise_days": 3, "statutory_days": 30, "statutory_unit": "day"},
        {"when": {"eq": ["home", "rent"]}, "promise_days": 9},
    ]
    import_items(source=[item(2, guide={"limits": limits}, effective_date="2026-02-01")], by=SYSTEM, now=MONDAY)
    case = fresh(reviewing(world))
    assert (case.promise.days, case.promise.unit) == (3, "workday")
    assert case.statutory is not None
    assert (case.statutory.days, case.statutory.unit) == (30, "day")
    assert case.promise_due_date == day("03-05")
    values = paper(case, "acceptance_notice").values
    assert (values["promise_days"], values["statutory_days"], values["statutory_unit"]) == (3, 30, "日")
    clocks = clocks_of(case, today=day("03-03"))
    assert clocks is not None
    assert (clocks.promise.limit_days, clocks.statutory.limit_days) == (3, 30)
    Case.objects.filter(pk=case.pk).update(promise_days=None, promise_unit="", statutory_days=None, statutory_unit="")
    assert fresh(case).promise.days == 5, "cases accepted before the limits were kept read those of the item"
