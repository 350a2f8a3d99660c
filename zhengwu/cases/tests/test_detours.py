"""The statutory detours, played on the real database by the cast."""

from __future__ import annotations

import pytest

from zhengwu.cases.models import ApplicantChange, Case, Forwarding, Publicity, SpecialProcedure, Transfer
from zhengwu.cases.public import (
    State,
    accept,
    answer_objection,
    arrange_hearing,
    ask_for_hearing,
    begin_resubmission,
    case_for_desk,
    change_applicant,
    clocks_of,
    decide,
    desk_actions,
    desk_tasks,
    end_special_procedure,
    forward,
    note_request,
    object_to,
    offer_hearing,
    open_publicity,
    pre_return,
    prioritise,
    public_now,
    receive,
    record_hearing,
    resubmit,
    return_opinion,
    review,
    send_back,
    supply,
    sweep_publicity,
    take_over,
    transfer,
)
from zhengwu.cases.rules.forwarding import AskedAgain, NotSuperior
from zhengwu.cases.rules.hearing import (
    ChairReviewed,
    HearingOpen,
    HeldBefore,
    NotTheChair,
    RecordNotWeighed,
    ToldTooLate,
)
from zhengwu.cases.rules.moves import OutOfOrder
from zhengwu.cases.rules.pre_review import OnlineOnly, ReturnReasonMissing
from zhengwu.cases.rules.priority import NothingToBringLater, StillToBring
from zhengwu.cases.rules.publicity import BadDays, PublicityOver, PublishedBefore, StillPublic
from zhengwu.cases.rules.special import EndsByItself
from zhengwu.cases.rules.succession import NothingChanges, ProofMissing, SuccessorMissing, WrongEnd
from zhengwu.cases.rules.transfer import NoTransfer, SameBody, SendBackReasonMissing, TransferPending
from zhengwu.cases.tests.factories import (
    CIVIL,
    COMPANY,
    ELSEWHERE,
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    at,
    day,
    fact,
    fresh,
    given,
    handed_in,
    item,
    paper,
    received,
    reviewed,
    reviewing,
    submitted,
    told,
)
from zhengwu.documents.public import documents_of
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, NotPermitted
from zhengwu.organisations.public import Body


def test_an_online_application_is_returned_changed_and_comes_again_under_its_number(world: World) -> None:
    case = submitted(world)
    with pytest.raises(ReturnReasonMissing):
        pre_return(project_no=case.project_no, reason="  ", by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        pre_return(project_no=case.project_no, reason="照片看不清", by=world.sun_li, now=MONDAY)
    returned = pre_return(project_no=case.project_no, reason="照片看不清", by=world.zhao_min, now=MONDAY)
    assert returned.state == State.RETURNED
    assert paper(case, "pre_return_notice").values["reason"] == "照片看不清"
    assert not [kind for kind in told(case) if "Refused" in kind]
    with pytest.raises(OutOfOrder):
        receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)

    draft = begin_resubmission(project_no=case.project_no, account_id=world.fang.account_id, now=at("03-03"))
    again = begin_resubmission(project_no=case.project_no, account_id=world.fang.account_id, now=at("03-03"))
    assert again.pk == draft.pk
    assert draft.content["form"]["name"] == "王芳"
    changed = application(form={"name": "王芳", "story": "换了照片"}, materials=given(REQUEST, HOUSEHOLD, PHOTO))
    after = resubmit(
        project_no=case.project_no, application=changed, applicant=world.fang, draft_id=draft.pk, now=at("03-03")
    )
    assert (after.project_no, after.state) == (case.project_no, State.SUBMITTED)
    assert after.form["story"] == "换了照片"
    assert fresh(case).materials.filter(replaced_at=None).count() == 3
    assert not hasattr(fresh(case), "rewriting")
    with pytest.raises(OutOfOrder):
        resubmit(project_no=case.project_no, application=changed, applicant=world.fang, now=at("03-03"))
    # It may be returned once more: nothing of the law is used up.
    pre_return(project_no=case.project_no, reason="户口簿缺页", by=world.zhao_min, now=at("03-04"))
    assert fresh(case).pre_review_returns.count() == 2

    at_window = submitted(world)
    Case.objects.filter(pk=at_window.pk).update(source=Case.Source.WINDOW)
    with pytest.raises(OnlineOnly):
        pre_return(project_no=at_window.project_no, reason="缺页", by=world.zhao_min, now=MONDAY)


def test_the_superior_is_asked_and_answers_within_its_own_limit(world: World) -> None:
    case = reviewing(world)
    no, ask = case.project_no, {"reason": "拟同意，请审定", "limit_days": 10, "by": world.sun_li, "now": at("03-03")}
    with pytest.raises(NotSuperior):
        forward(project_no=no, superior_code=ELSEWHERE, **ask)  # type: ignore[arg-type]
    Body.objects.filter(code=CIVIL).update(parent=Body.objects.get(code=ELSEWHERE))
    forward(project_no=no, superior_code=ELSEWHERE, **ask)  # type: ignore[arg-type]
    assert fresh(case).state == State.WITH_SUPERIOR
    assert Forwarding.objects.get().due_date == day("03-17")
    letter = paper(case, "forwarding_letter")
    assert (letter.values["superior"], letter.values["due_date"]) == ("肥西县水务局", "2026-03-17")
    assert fact(case, "CaseForwarded")["letter_no"] == letter.number
    # The clocks run on, and the case lies on the superior's desk with the superior's own day.
    clocks = clocks_of(fresh(case), today=day("03-05"))
    assert clocks is not None
    assert clocks.promise.elapsed_days == 3
    (task,) = desk_tasks(officer=world.wairen, today=day("03-05"))
    assert (task.action, task.due_date) == ("cases.give_opinion", day("03-17"))
    assert not desk_tasks(officer=world.sun_li, today=day("03-05"))
    assert case_for_desk(project_no=no, by=world.wairen).pk == case.pk

    answer = {"outcome": "agree", "opinion": "同意", "by": world.wairen, "now": at("03-06")}
    with pytest.raises(NotPermitted):
        return_opinion(project_no=no, **{**answer, "by": world.zhou_zheng})  # type: ignore[arg-type]
    with pytest.raises(AskedAgain, match=HOUSEHOLD):
        return_opinion(project_no=no, wanted=[HOUSEHOLD], **answer)  # type: ignore[arg-type]
    return_opinion(project_no=no, wanted=["现场照片"], **answer)  # type: ignore[arg-type]
    assert fresh(case).state == State.REVIEWING
    assert fact(case, "SuperiorAnswered")["late"] is False
    with pytest.raises(OutOfOrder):
        return_opinion(project_no=no, **answer)  # type: ignore[arg-type]
    with pytest.raises(NotPermitted):
        case_for_desk(project_no=no, by=world.wairen)


def test_a_transferred_case_keeps_its_day_and_begins_again_there(world: World) -> None:
    case = reviewing(world)
    no, give = case.project_no, {"reason": "职权划转", "by": world.sun_li, "now": at("03-03")}
    with pytest.raises(SameBody):
        transfer(project_no=no, to_body_code=CIVIL, **give)  # type: ignore[arg-type]
    with pytest.raises(NotPermitted):
        take_over(project_no=no, by=world.wairen, now=at("03-03"))
    transfer(project_no=no, to_body_code=ELSEWHERE, **give)  # type: ignore[arg-type]
    with pytest.raises(TransferPending):
        transfer(project_no=no, to_body_code=ELSEWHERE, **give)  # type: ignore[arg-type]
    assert [t.action for t in desk_tasks(officer=world.wairen, today=day("03-04"))] == ["cases.take_over"]
    with pytest.raises(SendBackReasonMissing):
        send_back(project_no=no, reason="", by=world.wairen, now=at("03-04"))
    send_back(project_no=no, reason="仍归民政局管", by=world.wairen, now=at("03-04"))
    with pytest.raises(NoTransfer):
        take_over(project_no=no, by=world.wairen, now=at("03-04"))

    transfer(project_no=no, to_body_code=ELSEWHERE, **give)  # type: ignore[arg-type]
    review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-04"))
    with pytest.raises(TransferPending):
        decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=at("03-04"))
    before = {w.pk for w in open_work_items(subject=case.subject)}
    after = take_over(project_no=no, by=world.wairen, now=at("03-05"))
    assert after.body.code == ELSEWHERE
    assert after.accept_date == case.accept_date
    assert after.promise_due_date == case.promise_due_date
    assert case.statutory_due_date is not None
    opened = open_work_items(subject=case.subject)
    assert {w.body_code for w in opened} == {ELSEWHERE}
    assert not before & {w.pk for w in opened}
    copy = paper(case, "transfer_notice")
    assert (copy.issuer_code, copy.values["to_body"]) == (CIVIL, "肥西县水务局")
    assert copy.values["statutory_due_date"] == case.statutory_due_date.isoformat()
    assert [d.values["to_body"] for d in documents_of(case.subject) if d.kind == "transfer_letter"] == [
        "肥西县水务局"
    ] * 2
    assert [t.answer for t in Transfer.objects.filter(case=case)] == ["sent_back", "taken"]
    with pytest.raises(NotPermitted):
        review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-05"))
    review(project_no=no, outcome="approve", opinion="属实", by=world.wairen, now=at("03-05"))


def test_another_name_a_successor_or_nobody(world: World) -> None:
    case = reviewing(world)
    no, by = case.project_no, {"by": world.zhao_min, "now": at("03-03")}
    proof = "户口簿变更页 2026-3"
    with pytest.raises(ProofMissing):
        change_applicant(project_no=no, kind="rename", proof="", new_name="王芳芳", **by)  # type: ignore[arg-type]
    with pytest.raises(NothingChanges):
        change_applicant(project_no=no, kind="rename", proof=proof, new_name="王芳", **by)  # type: ignore[arg-type]
    with pytest.raises(WrongEnd):
        change_applicant(project_no=no, kind="dissolution", proof=proof, **by)  # type: ignore[arg-type]
    with pytest.raises(SuccessorMissing):
        change_applicant(project_no=no, kind="succession", proof=proof, successor_number="1", **by)  # type: ignore[arg-type]
    change_applicant(project_no=no, kind="rename", proof=proof, new_name="王芳芳", **by)  # type: ignore[arg-type]
    assert fresh(case).applicant_name == "王芳芳"
    change_applicant(project_no=no, kind="succession", proof="公证书 7 号", successor_number=COMPANY, **by)  # type: ignore[arg-type]
    now_of = fresh(case)
    assert (now_of.applicant_kind, now_of.applicant_id_number) == ("legal", COMPANY)
    assert now_of.state == State.REVIEWING
    kept = [(c.old_name, c.old_id_number, c.new_name) for c in ApplicantChange.objects.filter(case=case)]
    assert kept[0] == ("王芳", "340123199112030028", "王芳芳")
    assert kept[1][0] == "王芳芳"
    assert kept[1][2] == now_of.applicant_name

    alone = reviewing(world)
    change_applicant(project_no=alone.project_no, kind="death", proof="死亡证明 12 号", **by)  # type: ignore[arg-type]
    assert fresh(alone).state == State.TERMINATED
    assert not open_work_items(subject=alone.subject)
    assert "CaseAbated" in told(alone)
    with pytest.raises(OutOfOrder):
        change_applicant(project_no=alone.project_no, kind="death", proof="死亡证明", **by)  # type: ignore[arg-type]


def test_a_hearing_is_told_asked_held_and_weighed(world: World) -> None:
    case = reviewing(world)
    no = case.project_no
    with pytest.raises(NotPermitted):
        offer_hearing(project_no=no, ground="interests", reason="采光", by=world.zhao_min, now=at("03-03"))
    offered = offer_hearing(
        project_no=no, ground="interests", reason="影响邻居采光", third_parties="李强", by=world.sun_li, now=at("03-03")
    )
    assert offered.ask_until == day("03-10")
    right = paper(case, "hearing_right_notice").values
    assert (right["required"], right["third_parties"], right["ask_until"]) == (False, ["李强"], "2026-03-10")
    review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-03"))
    with pytest.raises(HearingOpen):
        decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=at("03-04"))
    note_request(project_no=no, asked_by="李强", words="挡了我家窗户", by=world.sun_li, now=at("03-04"))
    assert fresh(case).state == State.SPECIAL
    pause = SpecialProcedure.objects.get(case=case)
    assert (pause.kind, pause.started_date, pause.ended_date) == ("hearing", day("03-04"), None)
    with pytest.raises(EndsByItself):
        end_special_procedure(project_no=no, by=world.sun_li, now=at("03-04"))

    plan = {"place": "县民政局二楼", "by": world.sun_li, "now": at("03-04")}
    with pytest.raises(ChairReviewed):
        arrange_hearing(project_no=no, held_on=day("03-20"), chair="sunli", **plan)  # type: ignore[arg-type]
    with pytest.raises(ToldTooLate):
        arrange_hearing(project_no=no, held_on=day("03-12"), chair="zhouzheng", **plan)  # type: ignore[arg-type]
    arrange_hearing(project_no=no, held_on=day("03-13"), chair="zhouzheng", **plan)  # type: ignore[arg-type]
    notice = paper(case, "hearing_notice").values
    assert (notice["held_on"], notice["chair"], notice["asked_by"]) == ("2026-03-13", "周正", "李强")
    with pytest.raises(NotTheChair):
        record_hearing(project_no=no, record="笔录", by=world.sun_li, now=at("03-13", 17))
    with pytest.raises(HeldBefore):
        record_hearing(project_no=no, record="笔录", by=world.zhou_zheng, now=at("03-12"))
    record_hearing(project_no=no, record="双方到场，同意调整", by=world.zhou_zheng, now=at("03-13", 17))
    assert paper(case, "hearing_record").number == fact(case, "HearingRecorded")["record_no"]
    clocks = clocks_of(fresh(case), today=day("03-16"))
    assert clocks is not None
    assert clocks.promise.elapsed_days == 3  # 3 and 4 March, then 16 March: the hearing's days are not counted
    with pytest.raises(RecordNotWeighed):
        decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=at("03-16"))
    decide(project_no=no, outcome="approve", reason="采纳笔录意见：降低高度", by=world.zhou_zheng, now=at("03-16"))

    # Nobody asks: five working days later the way is free.
    quiet = reviewed(world)
    offer_hearing(project_no=quiet.project_no, ground="interests", reason="采光", by=world.sun_li, now=at("03-03"))
    decide(project_no=quiet.project_no, outcome="approve", by=world.zhou_zheng, now=at("03-11"))
    # The applicant may ask as well; where the law requires a hearing nobody has to.
    asking = reviewing(world)
    offer_hearing(project_no=asking.project_no, ground="interests", reason="采光", by=world.sun_li, now=at("03-03"))
    ask_for_hearing(project_no=asking.project_no, by=world.fang.actor, now=at("03-10", 23))
    required = reviewing(world)
    offer_hearing(
        project_no=required.project_no, ground="required", reason="法律规定", by=world.sun_li, now=at("03-03")
    )
    assert {fresh(asking).state, fresh(required).state} == {State.SPECIAL}


def published_item(*, counted: bool = True, days: int = 3) -> None:
    uncounted = {"name": "公示", "type": "other", "days": days, "counted": False, "basis": "办法第三条"}
    guide = {
        "steps": [
            {
                "order": 1,
                "actor": "县民政局",
                "name": "审查",
                "stage": "review",
                "publicity": True,
                "publicity_days": days,
            }
        ],
        "special_procedures": [] if counted else [uncounted],
    }
    import_items(source=[item(version=2, guide=guide, effective_date="2026-02-01")], by=SYSTEM, now=MONDAY)


def test_nothing_goes_on_before_the_publicity_is_over_and_objections_are_answered(world: World) -> None:
    published_item()
    case = reviewing(world)
    no, show = case.project_no, {"result": "拟给予补贴", "by": world.sun_li, "now": at("03-03")}
    with pytest.raises(StillPublic, match="还没公示"):
        review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-03"))
    with pytest.raises(BadDays):
        open_publicity(project_no=no, step="审查", days=2, **show)  # type: ignore[arg-type]
    shown = open_publicity(project_no=no, step="审查", days=3, **show)  # type: ignore[arg-type]
    assert (shown.masked_name, shown.until_date) == ("王*", day("03-06"))
    with pytest.raises(PublishedBefore):
        open_publicity(project_no=no, step="审查", days=3, **show)  # type: ignore[arg-type]
    assert [p.pk for p in public_now(today=day("03-06"))] == [shown.pk]
    assert not public_now(today=day("03-07"))

    objection = object_to(publicity_id=shown.pk, words="他有房", account=world.wairen_account, now=at("03-06", 23))
    with pytest.raises(PublicityOver):
        object_to(publicity_id=shown.pk, words="他有房", account=world.wairen_account, now=at("03-09"))
    assert sweep_publicity(now=at("03-09")) == 0
    with pytest.raises(StillPublic, match="1 条异议"):
        review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-09"))
    answer_objection(project_no=no, objection_id=objection.pk, answer="查无房产", by=world.sun_li, now=at("03-09", 10))
    assert Publicity.objects.get().ended_at is not None
    review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-09", 11))
    decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=at("03-09", 12))


def test_where_the_item_says_so_the_publicity_is_not_counted(world: World) -> None:
    published_item(counted=False, days=5)
    case = reviewing(world)
    open_publicity(project_no=case.project_no, step="审查", days=5, result="拟给", by=world.sun_li, now=at("03-03"))
    assert fresh(case).state == State.SPECIAL
    with pytest.raises(EndsByItself):
        end_special_procedure(project_no=case.project_no, by=world.sun_li, now=at("03-04"))
    assert sweep_publicity(now=at("03-10", 1)) == 1
    assert fresh(case).state == State.REVIEWING
    clocks = clocks_of(fresh(case), today=day("03-11"))
    assert clocks is not None
    assert clocks.promise.elapsed_days == 2  # 3 March, and 11 March
    assert sweep_publicity(now=at("03-10", 2)) == 0


def test_the_green_channel_goes_first_and_review_first_decides_last(world: World) -> None:
    late, urgent = reviewing(world, now=at("02-02")), reviewing(world)
    for_reason = {"by": world.zhao_min, "now": MONDAY}
    prioritise(
        project_no=urgent.project_no,
        green_channel=True,
        review_first=False,
        reason="急难救助",
        **for_reason,  # type: ignore[arg-type]
    )
    order = [t.case.pk for t in desk_tasks(officer=world.sun_li, today=day("03-03"))]
    assert order == [urgent.pk, late.pk]
    assert fact(urgent, "CasePrioritised")["reason"] == "急难救助"
    with pytest.raises(NothingToBringLater):
        prioritise(
            project_no=late.project_no,
            green_channel=False,
            review_first=True,
            reason="急",
            **for_reason,  # type: ignore[arg-type]
        )

    ahead = received(world, tolerate=[PHOTO])
    prioritise(
        project_no=ahead.project_no,
        green_channel=True,
        review_first=True,
        reason="重点项目",
        **for_reason,  # type: ignore[arg-type]
    )
    accept(project_no=ahead.project_no, by=world.zhao_min, now=MONDAY)
    review(project_no=ahead.project_no, outcome="approve", opinion="属实", by=world.sun_li, now=MONDAY)
    with pytest.raises(StillToBring, match=PHOTO):
        decide(project_no=ahead.project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY)
    supply(
        project_no=ahead.project_no,
        materials=given(PHOTO),
        account_id=world.fang.account_id,
        by=world.fang.actor,
        now=MONDAY,
    )
    decide(project_no=ahead.project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY)


def test_a_detour_is_locked_with_its_reason(world: World) -> None:
    case = handed_in(world).case
    locked = {a.key: a for a in desk_actions(case, officer=world.zhao_min, today=day("03-03"))}
    assert locked["pre_return"].allowed
    assert "已提交" in locked["forward"].locked
