"""Several bodies asked about one case, without a project: its decision waits for them, and its end is theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zhengwu.cases.public import Case, decide, withdraw
from zhengwu.cases.tests.factories import (
    CIVIL,
    at,
    day,
    fresh,
    received,
    reviewed,
    reviewing,
    together,
)
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, Refusal, events_of, verify
from zhengwu.organisations.public import Officer, Post, grant, officer_for
from zhengwu.parallel.public import (
    Ask,
    JointApproval,
    answer,
    close_joint,
    joint_for_desk,
    joint_list,
    member_for_desk,
    rounds_of_case,
    start_joint,
    sweep_members,
    terminate_joint,
    to_answer,
)
from zhengwu.parallel.rules.joint import ApprovedAgainstTheRound, DecidedBeforeTheRound, NotUnderExamination
from zhengwu.parallel.tests.factories import Works, asks, lane, open_works
from zhengwu.people.public import Account


def leads_here(works: Works) -> Officer:
    """周正 of the county, who may lead for the civil affairs bureau from now on."""
    head = works.world.zhou_zheng
    post = Post.objects.get(appointments__account_id=head.account_id)
    for action in ("projects.lead", "projects.view", "projects.extend"):
        grant(post=post, action=action, body_code=CIVIL, by=SYSTEM, now=at("03-02"))
    found = officer_for(Account.objects.get(pk=head.account_id), today=day("03-02"))
    assert found is not None
    return found


def begun(case: Case, lead: Officer, *, ask: list[Ask] | None = None, on: str = "03-03", **rest: Any) -> JointApproval:
    said: dict[str, Any] = {"kind": "general", "on_refusal": "go_on", "limit_days": 5, "by": lead, "now": at(on)}
    return start_joint(project_no=case.project_no, asks=asks(1, 2, days=3) if ask is None else ask, **said | rest)


def decided(case: Case, works: Works, outcome: str, *, on: str) -> None:
    decide(project_no=case.project_no, outcome=outcome, reason="依据齐全", by=works.world.zhou_zheng, now=at(on))


def test_the_case_is_decided_after_the_round(works: Works) -> None:
    lead, case = leads_here(works), reviewed(works.world)
    joint = begun(case, lead, ask=asks(1, 2, days=3, silent=[2]))
    assert (joint.title, joint.lead_body.code, joint.applicant_ref) == (case.item_name, CIVIL, case.applicant_ref)
    assert {one.pk for one in to_answer(by=works.member)} == {lane(joint, 1).pk, lane(joint, 2).pk}
    for outcome in ("approve", "reject"):
        with pytest.raises(DecidedBeforeTheRound):
            decided(case, works, outcome, on="03-04")
    assert fresh(case).state == "reviewing"

    answer(member_id=lane(joint, 1).pk, agrees=False, opinion="现场不符", by=works.member, now=at("03-04"))
    assert sweep_members(now=at("03-07")) == 1  # what was flagged is consent
    close_joint(joint_id=joint.pk, outcome="not_passed", words="有部门不同意", by=lead, now=at("03-09"))
    with pytest.raises(ApprovedAgainstTheRound):
        decided(case, works, "approve", on="03-09")

    # Put right and asked once more; the last round counts.
    again = begun(case, lead, ask=asks(1, days=2), on="03-09")
    answer(member_id=lane(again, 1).pk, agrees=True, opinion="", by=works.member, now=at("03-10"))
    close_joint(joint_id=again.pk, outcome="passed", words="同意", by=lead, now=at("03-10"))
    decided(case, works, "approve", on="03-10")
    assert fresh(case).state == "approved"
    assert [one.outcome for one in rounds_of_case(case)] == ["passed", "not_passed"]
    assert [e.type for e in events_of(joint.subject)] == [
        f"parallel.{name}"
        for name in ("JointAccepted", "MemberAnswered", "OpinionDeemed", "JointConsolidating", "JointClosed")
    ]
    assert list(verify()) == []


def test_what_ends_the_case_ends_the_round(works: Works) -> None:
    lead, case = leads_here(works), reviewing(works.world)
    joint = begun(case, lead)
    withdraw(project_no=case.project_no, reason="不办了", by=works.world.fang.actor, now=at("03-04"))
    joint.refresh_from_db()
    assert (joint.state, joint.outcome, joint.conclusion) == ("terminated", "", "申请人撤回了申请，不用再答复。")
    assert not to_answer(by=works.member).exists()


def test_what_cannot_be_begun(works: Works) -> None:
    lead, case = leads_here(works), reviewing(works.world)
    early = received(works.world)
    tries: list[tuple[type[Refusal], Callable[[], object]]] = [
        (NotUnderExamination, lambda: begun(early, lead)),
        (BadInput, lambda: begun(case, lead, limit_days=40)),  # the case itself is due before that
        (BadInput, lambda: begun(case, lead, ask=[])),
        (NotPermitted, lambda: begun(case, works.world.zhao_min)),
        (NotPermitted, lambda: begun(case, works.lead)),  # leads elsewhere
    ]
    for refusal, attempt in tries:
        with pytest.raises(refusal):
            attempt()
    assert not JointApproval.objects.exists()


def test_whoever_is_asked_sees_it_and_nobody_else(works: Works, django_assert_num_queries: Any) -> None:
    lead, case = leads_here(works), reviewing(works.world)
    joint = begun(case, lead)
    for officer in (lead, works.member):
        assert joint_for_desk(joint_id=joint.pk, by=officer) == joint
        assert member_for_desk(member_id=lane(joint, 2).pk, by=officer).joint == joint
        with django_assert_num_queries(1):
            assert [vars(one)["waiting"] for one in joint_list(by=officer, q=case.project_no)] == [2]
    assert not joint_list(by=works.last).exists()
    with pytest.raises(NotPermitted):
        joint_for_desk(joint_id=joint.pk, by=works.last)
    terminate_joint(joint_id=joint.pk, words="不需要了", by=lead, now=at("03-04"))
    assert joint_list(by=lead).count() == 1
    assert not joint_list(by=lead, running=True).exists()


@pytest.mark.django_db(transaction=True)
def test_begun_twice_at_once_there_is_one_round() -> None:
    works = open_works()
    lead, case = leads_here(works), reviewing(works.world)
    together(lambda: begun(case, lead), lambda: begun(case, lead))
    assert JointApproval.objects.count() == 1
