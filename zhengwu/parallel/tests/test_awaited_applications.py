"""A stage asks the project unit to apply; what it hands in answers for the lane that waited for it."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.public import Case
from zhengwu.cases.tests.factories import CIVIL, TASK, application, at, given, handed_in
from zhengwu.kernel.public import BadInput, events_of
from zhengwu.parallel.public import Ask, JointMember, open_stage, terminate_joint
from zhengwu.parallel.tests.factories import CODE, CODES, OTHER_CODE, Works, asks, opened, registered

_ASK = Ask(body_code=CIVIL, matter="租房补贴", days=5, task_code=TASK, silent_yes=True)


def apply(works: Works, code: str = "", *, as_fang: bool = False, **rest: Any) -> Case:
    applicant = works.world.fang if as_fang else works.world.li_qiang
    what = application(invest_code=code, form={"name": applicant.name}, materials=given("申请书", "户口簿", "照片"))
    return handed_in(works.world, applicant=applicant, what=what, now=at("03-03"), **rest).case


def awaiting(works: Works, code: str = CODE) -> JointMember:
    registered(works, code=code)
    return opened(works, code=code, ask=[_ASK, *asks(1)]).members.get(body__code=CIVIL)


def test_it_is_linked_to_the_one_project_that_waits(works: Works) -> None:
    lane = awaiting(works)
    assert (lane.asked, lane.silence_consents) == ("case", False)  # a decision of one's own is never silent
    apply(works, as_fang=True)  # somebody else's application is nobody's answer here
    case = apply(works)
    lane.refresh_from_db()
    assert lane.case == case
    assert events_of(lane.joint.subject)[-1].type == "parallel.MemberCaseLinked"
    # It is answered for once; a second application changes nothing.
    apply(works)
    lane.refresh_from_db()
    assert lane.case == case


def test_two_projects_that_wait_are_told_apart_by_the_code(works: Works) -> None:
    first, second = awaiting(works), awaiting(works, OTHER_CODE)
    apply(works)  # whose? Nobody says, so the lead links it
    case = apply(works, OTHER_CODE)
    for lane in (first, second):
        lane.refresh_from_db()
    assert (first.case, second.case) == (None, case)
    terminate_joint(joint_id=first.joint_id, words="方案重做", by=works.lead, now=at("03-03"))
    apply(works, CODE)
    first.refresh_from_db()
    assert first.case is None


def test_a_body_is_asked_for_its_own_items_only(works: Works) -> None:
    registered(works)
    said: dict[str, Any] = {"code": CODE, "stage": 1, "kind": "general", "on_refusal": "go_on", "limit_days": 20}
    with pytest.raises(BadInput):
        open_stage(
            **said,
            asks=[Ask(body_code=CODES[1], matter="x", days=5, task_code=TASK)],
            by=works.lead,
            now=at("03-02"),
        )
