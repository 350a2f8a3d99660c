"""Detours, processes and projects: whose next step it is hears of it, at work or at home, and nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.public import answer_objection as settle
from zhengwu.cases.public import (
    arrange_hearing,
    ask_for_hearing,
    forward,
    object_to,
    offer_hearing,
    open_publicity,
    send_back,
    take_over,
    transfer,
    urge,
)
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, MONDAY, World, at, day, item, reviewing
from zhengwu.flows.events import WorkItemEscalated, WorkItemReassigned
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, StoredEvent, events_of, publish
from zhengwu.notices.models import Notice
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.tests.factories import by_kind, tell_all
from zhengwu.organisations.public import Body, Officer
from zhengwu.parallel.public import answer
from zhengwu.parallel.public import urge as hurry
from zhengwu.parallel.tests.factories import NAMES, Works, lane, open_works, opened, registered


def ref(officer: Officer) -> str:
    return f"account:{officer.account_id}"


def told_of(event: StoredEvent) -> dict[str, set[str]]:
    """Who was told of one event, by kind; said twice, nothing is told again."""
    found: dict[str, set[str]] = {}
    for notice in notify(event=event, now=MONDAY):
        found.setdefault(notice.kind, set()).add(notice.recipient)
    assert notify(event=event, now=MONDAY) == []
    return found


def test_a_transfer_is_told_to_the_other_body_first_and_to_the_applicant_when_it_is_true(world: World) -> None:
    case = reviewing(world)
    tell_all(case, MONDAY)
    no, me = case.project_no, world.fang_account.ref
    transfer(project_no=no, to_body_code=ELSEWHERE, reason="职权划转", by=world.sun_li, now=MONDAY)
    assert told_of(events_of(case.subject)[-1]) == {"transfer_offered": {ref(world.wairen)}}
    send_back(project_no=no, reason="仍归民政局管", by=world.wairen, now=MONDAY)
    back = told_of(events_of(case.subject)[-1])["transfer_sent_back"]
    assert ref(world.sun_li) in back
    assert me not in back
    urge(project_no=no, by=world.zhou_zheng, now=MONDAY)
    assert told_of(events_of(case.subject)[-1]) == {"step_urged": {ref(world.sun_li)}}
    transfer(project_no=no, to_body_code=ELSEWHERE, reason="职权划转", by=world.sun_li, now=MONDAY)
    take_over(project_no=no, by=world.wairen, now=MONDAY)
    tell_all(case, MONDAY)
    told = by_kind(case)
    assert told["transferred"] == [me]
    assert ref(world.zhao_min) in told["transfer_taken"]
    assert ref(world.wairen) not in told["transfer_taken"]
    notice = Notice.objects.get(kind="transferred")
    assert notice.title == "“租房补贴”移送到肥西县水务局"
    assert notice.sendings.filter(channel="sms").exists()


def test_a_hearing_is_told_to_the_applicant_and_to_its_chair_and_the_superior_hears_what_is_wanted(
    world: World,
) -> None:
    case = reviewing(world)
    no, me = case.project_no, world.fang_account.ref
    offer_hearing(project_no=no, ground="interests", reason="影响采光。", by=world.sun_li, now=MONDAY)
    assert told_of(events_of(case.subject)[-1]) == {"hearing_offered": {me}}
    assert Notice.objects.get(kind="hearing_offered").text == (
        "县民政局告知您听证的权利。缘由：影响采光。要听证的，3月9日前提出，不收费。"
    )
    ask_for_hearing(project_no=no, by=world.fang.actor, now=MONDAY)
    assert told_of(events_of(case.subject)[-1])["hearing_asked"] >= {ref(world.sun_li), ref(world.zhao_min)}
    plan = {"held_on": day("03-13"), "place": "二楼", "chair": "zhouzheng"}
    arrange_hearing(project_no=no, by=world.sun_li, now=MONDAY, **plan)  # type: ignore[arg-type]
    arranged = {"hearing_arranged": {me}, "hearing_chair": {ref(world.zhou_zheng)}}
    assert told_of(events_of(case.subject)[-1]) == arranged

    other = reviewing(world)
    Body.objects.filter(code=CIVIL).update(parent=Body.objects.get(code=ELSEWHERE))
    ask = {"reason": "请审定", "limit_days": 10, "superior_code": ELSEWHERE}
    forward(project_no=other.project_no, by=world.sun_li, now=MONDAY, **ask)  # type: ignore[arg-type]
    asked = {"forwarded": {me}, "opinion_wanted": {ref(world.wairen)}}
    assert told_of(events_of(other.subject)[-1]) == asked


def test_an_objector_hears_the_answer_and_not_whose_number_it_is(world: World) -> None:
    step = {"order": 1, "actor": "县民政局", "name": "审查", "stage": "review", "publicity": True, "publicity_days": 5}
    published = item(version=2, guide={"steps": [step]}, effective_date="2026-02-01")
    import_items(source=[published], by=SYSTEM, now=MONDAY)
    case = reviewing(world)
    said = {"step": "审查", "days": 5, "result": "拟给", "by": world.sun_li, "now": MONDAY}
    shown = open_publicity(project_no=case.project_no, **said)  # type: ignore[arg-type]
    objection = object_to(publicity_id=shown.pk, words="他有房", account=world.wairen_account, now=MONDAY)
    tell_all(case, MONDAY)
    assert ref(world.sun_li) in by_kind(case)["objection_made"]
    settle(project_no=case.project_no, objection_id=objection.pk, answer="查无房产", by=world.sun_li, now=MONDAY)
    tell_all(case, MONDAY)
    notice = Notice.objects.get(kind="objection_answered")
    assert (notice.recipient, notice.project_no, notice.at_work) == (world.wairen_account.ref, "", False)
    assert case.project_no not in notice.text


def test_a_step_that_is_late_calls_its_heads_and_whoever_has_it_and_a_removed_signer_hears_that(world: World) -> None:
    case = reviewing(world)
    (item,) = open_work_items(subject=case.subject)
    head, signer = world.zhou_zheng, world.sun_li
    said: dict[str, Any] = {
        "about": case.subject, "process_id": item.instance_id, "work_item_id": item.pk,
        "step_id": item.step_id, "name": item.name, "action": item.action,
    }  # fmt: skip
    late = WorkItemEscalated(
        **said, due_date=day("03-01"), account_ids=(head.account_id,), account_names=(head.name,)
    )  # fmt: skip
    publish(late, by=SYSTEM, at=MONDAY)
    assert told_of(events_of(case.subject)[-1]) == {"step_escalated": {ref(head)}, "step_late": {ref(signer)}}
    assert Notice.objects.get(kind="step_late").title == "“审查”超时了：“租房补贴”"
    for kind, told in (("signer_added", "step_given"), ("signer_removed", "step_taken"), ("recalled", "")):
        moved = WorkItemReassigned(**said, kind=kind, account_id=signer.account_id, account_name=signer.name)
        publish(moved, by=head.actor, at=MONDAY)
        assert told_of(events_of(case.subject)[-1]) == ({told: {ref(signer)}} if told else {})


@pytest.mark.django_db
def test_a_joint_approval_is_told_to_unit_lead_and_members() -> None:
    works: Works = open_works()
    project = registered(works)
    joint = opened(works, ask=None)
    unit = f"account:{works.world.li_qiang.account_id}"
    by_type = {event.type: event for event in events_of(joint.subject)}
    assert told_of(by_type["parallel.ProjectRegistered"]) == {"project_registered": {unit}}
    asked = told_of(by_type["parallel.JointAccepted"])
    assert asked == {"joint_accepted": {unit}, "joint_asked": {ref(works.member)}}
    unit_notice = Notice.objects.get(kind="joint_accepted")
    assert unit_notice.project_no == project.code
    assert f"当天分送{NAMES[1]}、{NAMES[2]}" in unit_notice.text
    answer(member_id=lane(joint, 1).pk, agrees=False, opinion="退线不够", by=works.member, now=at("03-03"))
    answered = next(e for e in events_of(joint.subject) if e.type == "parallel.MemberAnswered")
    assert told_of(answered) == {"member_answered": {ref(works.lead)}}
    assert Notice.objects.get(kind="member_answered").title == f"{NAMES[1]}不同意：“{joint.title}”"
    hurry(member_id=lane(joint, 2).pk, words="请快些", days=5, by=works.lead, now=at("03-04"))
    assert told_of(events_of(joint.subject)[-1]) == {"member_urged": {ref(works.member)}}
