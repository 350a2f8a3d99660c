"""A joint approval of six bodies, played by the book and against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zhengwu.cases.tests.factories import a_holiday, at, day, together
from zhengwu.kernel.public import BadInput, NotPermitted, Refusal, events_of, verify
from zhengwu.parallel.operations.upkeep.recompute import recompute_open_joints
from zhengwu.parallel.public import (
    JointApproval,
    JointMember,
    Project,
    answer,
    ask_again,
    close_joint,
    commit,
    extend_joint,
    lanes_of,
    open_stage,
    sign_for,
    sweep_members,
    terminate_joint,
    urge,
)
from zhengwu.parallel.rules.joint import CommitmentIsNotEnough, JointOver, MemberRefuses, StillWaiting
from zhengwu.parallel.rules.limits import JointAlreadyExtended
from zhengwu.parallel.rules.members import AlreadyDeemed
from zhengwu.parallel.rules.stages import StageOnlyPromised, StageStillOpen
from zhengwu.parallel.tests.factories import CODE, Works, asks, lane, open_works, opened, registered


def types(project: Project) -> list[str]:
    return [event.type.removeprefix("parallel.") for event in events_of(project.subject)]


def says(works: Works, joint: JointApproval, number: int, *, agrees: bool = True, on: str = "03-03") -> JointMember:
    return answer(
        member_id=lane(joint, number).pk,
        agrees=agrees,
        opinion="有依据" if not agrees else "",
        by=works.member,
        now=at(on),
    )


def test_accepted_once_and_asked_of_all_the_same_day(works: Works) -> None:
    project = registered(works)
    joint = opened(works, ask=asks(0, 1, 2, 3, 4, 5))
    members = JointMember.objects.filter(joint=joint)
    assert {m.asked_date for m in members} == {joint.accept_date} == {day("03-02")}
    assert {m.due_date for m in members} == {day("03-09")}
    assert joint.due_date == day("03-30")
    project.refresh_from_db()
    assert project.state == "stage1"
    assert types(project) == ["ProjectRegistered", "JointAccepted", "ProjectAdvanced"]


def test_one_late_one_refusing_one_on_commitment(works: Works) -> None:
    """The whole life of a pre-condition approval, and the gate behind it."""
    project = registered(works)
    joint = opened(works, ask=asks(0, 1, 2, 3, 4, 5, silent=[3], optional=[5]), kind="precondition")
    sign_for(member_id=lane(joint, 0).pk, by=works.member, now=at("03-03"))
    for number in (0, 1):
        says(works, joint, number)
    says(works, joint, 2, agrees=False)
    commit(member_id=lane(joint, 4).pk, words="月底前出具", until=day("03-31"), by=works.member, now=at("03-04"))

    # Nobody is late on the last day; the day after, flagged silence consents and the other is only late.
    assert sweep_members(now=at("03-09", 23)) == 0
    assert sweep_members(now=at("03-10")) == 2
    assert sweep_members(now=at("03-10")) == 0
    assert (lane(joint, 3).state, lane(joint, 3).answered_by) == ("silent", "系统")
    assert (lane(joint, 5).state, lane(joint, 5).overdue_times) == ("waiting", 1)
    with pytest.raises(AlreadyDeemed):
        says(works, joint, 3, agrees=False, on="03-11")
    with pytest.raises(StillWaiting):
        close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at("03-11"))

    # Urged and late again: twice is told as twice.
    urge(member_id=lane(joint, 5).pk, days=2, words="请尽快", by=works.lead, now=at("03-10"))
    assert sweep_members(now=at("03-13")) == 1
    assert events_of(project.subject)[-1].data["times"] == 2
    says(works, joint, 5, agrees=False, on="03-13")

    # The lead cannot pass over a mandatory refusal, but over an optional one; after repairs it asks again.
    with pytest.raises(MemberRefuses):
        close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at("03-13"))
    ask_again(member_id=lane(joint, 2).pk, days=3, words="方案已改", by=works.lead, now=at("03-13"))
    joint.refresh_from_db()
    assert joint.state == "collecting"
    says(works, joint, 2, on="03-16")
    closed = close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at("03-16"))
    assert (closed.state, closed.outcome) == ("closed", "passed")

    # The commitment carried the approval, not the gate; a missed one is told, a kept one opens the gate.
    with pytest.raises(StageOnlyPromised):
        opened(works, stage=2, on="03-17")
    assert sweep_members(now=at("04-01")) == 1
    assert events_of(project.subject)[-1].type == "parallel.CommitmentMissed"
    says(works, joint, 4, on="04-01")
    assert opened(works, stage=2, on="04-01").stage == 2
    assert types(project).count("JointConsolidating") == 2
    assert list(verify()) == []


def test_a_refusal_stops_the_others_where_the_rule_says_so(works: Works) -> None:
    registered(works)
    joint = opened(works, ask=asks(1, 2, 3), on_refusal="stop")
    says(works, joint, 1, agrees=False)
    joint.refresh_from_db()
    assert joint.state == "consolidating"
    assert [lane(joint, n).state for n in (1, 2, 3)] == ["disagreed", "stopped", "stopped"]
    close_joint(joint_id=joint.pk, outcome="not_passed", words="规划不符", by=works.lead, now=at("03-04"))
    # The same stage may be opened again, and the project has not moved.
    again = opened(works, on="03-05")
    assert again.pk != joint.pk
    with pytest.raises(StageStillOpen):
        opened(works, on="03-05")


def test_a_general_approval_waits_for_all(works: Works) -> None:
    registered(works)
    joint = opened(works, ask=asks(1, 2))
    with pytest.raises(Refusal, match="一般并联"):
        commit(member_id=lane(joint, 1).pk, words="承诺", until=day("03-31"), by=works.member, now=at("03-03"))
    JointMember.objects.filter(pk=lane(joint, 1).pk).update(state="committed")
    says(works, joint, 2)
    with pytest.raises(CommitmentIsNotEnough):
        close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at("03-04"))
    terminate_joint(joint_id=joint.pk, words="项目单位撤回", by=works.lead, now=at("03-04"))
    with pytest.raises(JointOver):
        close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at("03-04"))


def test_extended_once_and_approved_by_the_government(works: Works) -> None:
    registered(works)
    joint = opened(works)
    said: dict[str, Any] = {"days": 15, "reason": "专家论证", "approval": "肥政〔2026〕9号", "by": works.lead}
    assert extend_joint(joint_id=joint.pk, **said, now=at("03-10")).due_date == day("04-21")
    with pytest.raises(JointAlreadyExtended):
        extend_joint(joint_id=joint.pk, **said, now=at("03-10"))


def test_whoever_may_not_is_refused(works: Works) -> None:
    registered(works)
    joint = opened(works, ask=asks(1, 5))
    first, stranger = lane(joint, 1).pk, works.world.wairen
    tries: list[Callable[[], object]] = [
        lambda: answer(member_id=first, agrees=True, opinion="", by=works.last, now=at("03-03")),
        lambda: sign_for(member_id=first, by=works.lead, now=at("03-03")),
        lambda: commit(member_id=first, words="x", until=day("03-31"), by=stranger, now=at("03-03")),
        lambda: urge(member_id=first, days=2, words="", by=works.member, now=at("03-03")),
        lambda: ask_again(member_id=first, days=2, words="x", by=works.member, now=at("03-03")),
        lambda: close_joint(joint_id=joint.pk, outcome="passed", words="x", by=works.last, now=at("03-03")),
        lambda: terminate_joint(joint_id=joint.pk, words="x", by=works.member, now=at("03-03")),
        lambda: extend_joint(joint_id=joint.pk, days=1, reason="x", approval="x", by=works.member, now=at("03-03")),
        lambda: opened(works, stage=5, by=works.member),
        lambda: registered(works, by=works.member),
    ]
    for attempt in tries:
        with pytest.raises(NotPermitted):
            attempt()
    assert lane(joint, 1).state == "waiting"
    # The last body answers for itself.
    answer(member_id=lane(joint, 5).pk, agrees=True, opinion="", by=works.last, now=at("03-03"))


def test_what_cannot_be_asked(works: Works) -> None:
    registered(works)
    said: dict[str, Any] = {
        "code": CODE,
        "stage": 1,
        "kind": "general",
        "on_refusal": "go_on",
        "limit_days": 20,
        "asks": asks(1),
    }
    wrong: list[dict[str, Any]] = [
        {"asks": []}, {"asks": asks(1, 1)}, {"asks": asks(1, days=46)}, {"limit_days": 46}, {"limit_days": 4},
        {"kind": "x"}, {"on_refusal": "x"}, {"stage": 7}, {"phase": "一期"}, {"merged": True},
    ]  # fmt: skip
    for rest in wrong:
        with pytest.raises(BadInput):
            open_stage(**said | rest, by=works.lead, now=at("03-02"))
    assert not JointApproval.objects.exists()


def test_a_new_holiday_moves_the_days(works: Works) -> None:
    registered(works)
    joint = opened(works)
    a_holiday("03-05")
    assert recompute_open_joints(now=at("03-03")) == 1
    joint.refresh_from_db()
    assert (joint.due_date, lane(joint, 1).due_date) == (day("03-31"), day("03-10"))
    assert recompute_open_joints(now=at("03-03")) == 0


def test_lanes_say_who_is_waited_for(works: Works, django_assert_num_queries: Any) -> None:
    registered(works)
    joint = opened(works, ask=asks(1, 2, 3))
    says(works, joint, 1)
    lanes_of([joint], today=day("03-10"))
    with django_assert_num_queries(2):  # the lanes, and the calendar
        found = lanes_of([joint], today=day("03-10"))[joint.pk]
    assert [(one.waited_for, one.colour, one.late_days) for one in found] == [
        (False, None, 0), (True, "late", 1), (True, "late", 1),
    ]  # fmt: skip
    assert [one.colour for one in lanes_of([joint], today=day("03-09"))[joint.pk]] == [None, "today", "today"]
    assert [one.used_days for one in found] == [1, 6, 6]


@pytest.mark.django_db(transaction=True)
def test_the_last_two_answer_at_once_and_it_settles_once() -> None:
    works = open_works()
    project = registered(works)
    joint = opened(works, ask=asks(1, 2))
    together(lambda: says(works, joint, 1), lambda: says(works, joint, 2))
    joint.refresh_from_db()
    assert joint.state == "consolidating"
    assert types(project).count("JointConsolidating") == 1
    # Answered and swept at the same moment: one of them is late, and the lane has one state.
    again = terminate_joint(joint_id=joint.pk, words="重来", by=works.lead, now=at("03-03"))
    second = opened(works, ask=asks(1, silent=[1]), on="03-03")
    assert again.state == "terminated"
    together(lambda: says(works, second, 1, agrees=False, on="03-20"), lambda: sweep_members(now=at("03-20")))
    assert types(project).count("MemberAnswered") + types(project).count("OpinionDeemed") == 3
