"""A project from its code to its completion, and the turns it can take."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.public import decide
from zhengwu.cases.tests.factories import at, day, reviewed
from zhengwu.kernel.public import BadInput, NotFound, NotPermitted, Refusal, events_of
from zhengwu.parallel.public import (
    LATE,
    OVER,
    WAITING,
    Ask,
    Asked,
    CodeTaken,
    JointApproval,
    Part,
    Project,
    ProjectMove,
    advance_project,
    answer,
    call_together,
    change_code,
    close_joint,
    end_mediator,
    link_case,
    member_for_desk,
    merge_projects,
    project_for_desk,
    project_list,
    project_of,
    register_mediator,
    resume_project,
    sign_visit,
    silent_members,
    split_project,
    stage_days,
    sweep_members,
    to_answer,
)
from zhengwu.parallel.rules.stages import CodeInactive, ProjectOutOfOrder, StageNotPassed, StageStillOpen
from zhengwu.parallel.rules.visits import AlreadySigned, FindingsMissing, NotAccepted, NotInvited
from zhengwu.parallel.tests.factories import CODE, CODES, OTHER_CODE, THIRD_CODE, Works, asks, lane, opened, registered
from zhengwu.people.public import Account


def passed(works: Works, joint: JointApproval, *numbers: int, on: str = "03-03") -> None:
    for number in numbers:
        answer(member_id=lane(joint, number).pk, agrees=True, opinion="", by=works.member, now=at(on))
    close_joint(joint_id=joint.pk, outcome="passed", words="同意", by=works.lead, now=at(on))


def step(works: Works, move: ProjectMove, *, on: str = "03-04", reason: str = "") -> Project:
    return advance_project(code=CODE, step=move, reason=reason, by=works.lead, now=at(on))


def accept_together(works: Works, *, phase: str = "", on: str = "03-04") -> int:
    visit = call_together(
        code=CODE, kind="acceptance", visit_date=day(on), place="", form="按图施工", body_codes=CODES[1:3], phase=phase,
        by=works.lead, now=at("03-03"),
    )  # fmt: skip
    return visit.pk


def signed(works: Works, visit: int, number: int, verdict: str = "fit", findings: str = "", on: str = "03-04") -> str:
    return sign_visit(
        visit_id=visit, body_code=CODES[number], verdict=verdict, findings=findings, by=works.member, now=at(on)
    )


def test_a_small_project_from_its_code_to_its_completion(works: Works) -> None:
    registered(works, kind="small")
    passed(works, opened(works, ask=asks(1)), 1)
    passed(works, opened(works, stage=3, merged=True, ask=asks(1, 2)), 1, 2)
    beside = opened(works, stage=5, ask=asks(3))
    assert step(works, ProjectMove.BEGIN_CONSTRUCTION).state == "construction"

    # Accepted in two phases; both must be signed by all before it is complete.
    for phase in ("一期", "二期"):
        passed(works, opened(works, stage=4, phase=phase, ask=asks(1)), 1)
    with pytest.raises(NotAccepted):
        step(works, ProjectMove.COMPLETE)
    first = accept_together(works, phase="一期")
    with pytest.raises(BadInput):
        signed(works, first, 1, on="03-03")  # the day has not come
    assert signed(works, first, 1) == ""
    with pytest.raises(AlreadySigned):
        signed(works, first, 1)
    with pytest.raises(NotInvited):
        signed(works, first, 4)
    with pytest.raises(FindingsMissing):
        signed(works, first, 2, "rectify")
    assert signed(works, first, 2) == "fit"

    # The second phase needs repairs first, which leads back to construction.
    second = accept_together(works, phase="二期")
    signed(works, second, 1)
    assert signed(works, second, 2, "rectify", "补装栏杆") == "rectify"
    assert Project.objects.get().state == "construction"
    passed(works, opened(works, stage=4, phase="二期", ask=asks(1), on="03-05"), 1, on="03-05")
    repaired = accept_together(works, phase="二期")
    for number in (1, 2):
        signed(works, repaired, number, on="03-05")
    assert step(works, ProjectMove.COMPLETE, on="03-06").state == "completed"
    assert stage_days([*JointApproval.objects.exclude(pk=beside.pk)], today=day("03-06")).used == 4
    assert stage_days([beside], today=day("03-06")).used == 0


def test_construction_waits_for_its_permit(works: Works) -> None:
    registered(works)
    with pytest.raises(ProjectOutOfOrder):
        step(works, ProjectMove.BEGIN_CONSTRUCTION)
    Project.objects.update(state="stage3")
    with pytest.raises(StageNotPassed):
        step(works, ProjectMove.BEGIN_CONSTRUCTION)


def test_suspended_and_back_to_where_it_was(works: Works) -> None:
    registered(works)
    joint = opened(works, ask=asks(1))
    with pytest.raises(StageStillOpen):
        step(works, ProjectMove.SUSPEND, reason="资金")
    passed(works, joint, 1)
    with pytest.raises(BadInput):
        step(works, ProjectMove.SUSPEND)
    assert step(works, ProjectMove.SUSPEND, reason="资金").state == "suspended"
    with pytest.raises(ProjectOutOfOrder):
        opened(works, stage=2)
    assert resume_project(code=CODE, by=works.lead, now=at("03-05")).state == "stage1"
    with pytest.raises(ProjectOutOfOrder):
        resume_project(code=CODE, by=works.lead, now=at("03-05"))


def test_a_dead_code_accepts_nothing_and_a_new_one_goes_on(works: Works) -> None:
    project = registered(works)
    said: dict[str, Any] = {"reason": "国家平台注销", "by": works.lead, "now": at("03-03")}
    change_code(code=CODE, active=False, **said)
    with pytest.raises(CodeInactive):
        opened(works)
    with pytest.raises(BadInput):
        change_code(code=CODE, active=False, **said)
    assert change_code(code=CODE, new_code=OTHER_CODE, active=True, **said).code == OTHER_CODE
    assert project_for_desk(code=CODE, by=works.lead).pk == project.pk
    assert opened(works, code=OTHER_CODE).stage == 1
    for taken in (CODE, OTHER_CODE):
        with pytest.raises(CodeTaken):
            registered(works, code=taken)


def test_split_and_merged(works: Works) -> None:
    whole = registered(works)
    said: dict[str, Any] = {"reason": "分期开发", "by": works.lead, "now": at("03-03")}
    parts = [Part(code=c, name=f"派河 {c[-1]}", investment_fen=600_000_00) for c in (OTHER_CODE, THIRD_CODE)]
    with pytest.raises(BadInput):
        split_project(code=CODE, parts=parts[:1], **said)
    with pytest.raises(CodeTaken):
        split_project(code=CODE, parts=[parts[0], parts[0]], **said)
    assert Project.objects.count() == 1
    made = split_project(code=CODE, parts=parts, **said)
    whole.refresh_from_db()
    assert (whole.state, [p.parent_id for p in made]) == ("split", [whole.pk] * 2)
    with pytest.raises(ProjectOutOfOrder):
        split_project(code=CODE, parts=parts, **said)
    merged = merge_projects(
        codes=[OTHER_CODE, THIRD_CODE], new_code="2109-340123-04-01-543212", name="派河", **said
    )  # fmt: skip
    assert merged.investment_fen == whole.investment_fen
    assert [p.state for p in merged.absorbed.all()] == ["merged"] * 2
    with pytest.raises((BadInput, ProjectOutOfOrder)):
        merge_projects(codes=[merged.code], new_code="2110-340123-04-01-543213", name="x", **said)


def test_mediators_have_days_of_their_own(works: Works) -> None:
    project = registered(works)
    said: dict[str, Any] = {"by": works.lead, "now": at("03-03")}
    with pytest.raises(BadInput):
        register_mediator(
            code=CODE, agency="演示测绘", service="测绘", started_date=day("03-02"), promised_date=day("03-01"), **said
        )
    contract = register_mediator(
        code=CODE, agency="演示测绘", service="测绘", started_date=day("03-02"), promised_date=day("03-10"), **said
    )
    end_mediator(contract_id=contract.pk, ended_date=day("03-12"), **said)
    assert events_of(project.subject)[-1].data["late_days"] == 2
    with pytest.raises(BadInput):
        end_mediator(contract_id=contract.pk, ended_date=day("03-13"), **said)


def test_a_case_answers_for_its_lane(works: Works) -> None:
    """Its acceptance signs, its decision answers; nobody answers beside it."""
    world = works.world
    case = reviewed(world)
    registered(works)
    Project.objects.update(applicant_ref=case.applicant_ref)
    joint = opened(
        works, ask=[Ask(body_code=case.body.code, matter=case.item_name, days=5, asked=Asked.CASE), *asks(1)]
    )
    mine = joint.members.get(body=case.body)
    with pytest.raises(BadInput):
        link_case(member_id=lane(joint, 1).pk, project_no=case.project_no, by=works.lead, now=at("03-03"))
    link_case(member_id=mine.pk, project_no=case.project_no, by=works.lead, now=at("03-03"))
    decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=at("03-05"))
    mine.refresh_from_db()
    assert (mine.state, mine.answered_by) == ("agreed", "周正")


def test_lists_show_each_their_own(works: Works, django_assert_num_queries: Any) -> None:
    registered(works)
    joint = opened(works, ask=asks(1, 2, silent=[2]))
    today = day("03-10")
    with django_assert_num_queries(1):
        assert [(p.waiting, p.late, p.next_due) for p in project_list(by=works.lead, today=today)] == [  # type: ignore[attr-defined]
            (2, 2, day("03-09"))
        ]
    for view, n in ((WAITING, 1), (LATE, 1), (OVER, 0), ("", 1)):
        assert project_list(by=works.lead, view=view, today=today).count() == n
    for q, n in (("2020", 1), (CODE, 1), ("厨房", 1), ("派河餐饮", 1), ("没有", 0)):
        assert project_list(by=works.lead, q=q, today=today).count() == n
    assert project_list(by=works.lead, state="stage2", today=today).count() == 0
    assert project_list(by=works.last, today=today).count() == 0
    with pytest.raises(NotPermitted):
        project_for_desk(code=CODE, by=works.last)
    with pytest.raises(NotPermitted):
        member_for_desk(member_id=lane(joint, 1).pk, by=works.last)
    with django_assert_num_queries(1):
        assert [m.body.short_name for m in to_answer(by=works.member)] == ["县规划局", "县环保局"]
    assert to_answer(by=works.member, q="没有").count() == 0
    sweep_members(now=at("03-10"))
    with django_assert_num_queries(1):
        assert [m.state for m in silent_members(by=works.member)] == ["waiting", "silent"]
    assert [m.name for m in to_answer(by=works.member)] == ["县规划局"]


def test_the_project_unit_sees_its_own(works: Works) -> None:
    registered(works)
    account = Account.objects.get(pk=works.world.li_qiang.account_id)
    assert project_of(code=CODE, account=account, today=day("03-02")).code == CODE
    with pytest.raises(NotFound):
        project_of(code=CODE, account=works.world.fang_account, today=day("03-02"))


def test_what_cannot_be_registered(works: Works) -> None:
    for wrong in (
        {"code": "2020"}, {"kind": "x"}, {"investment_fen": -1}, {"name": " "}, {"place": ""},
        {"applicant_uscc": "91340123MA00009999"},
    ):  # fmt: skip
        with pytest.raises(Refusal):
            registered(works, **wrong)
    assert not Project.objects.exists()
