"""差评闭环: a bad rating is contacted, put right, answered, rated again; or appealed against; and its days are kept."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from zhengwu.cases.public import Case
from zhengwu.cases.tests.factories import CIVIL, at, closed, day, together
from zhengwu.kernel.public import BadInput, NotPermitted, events_of
from zhengwu.organisations.public import OwnUnit
from zhengwu.ratings.public import (
    AlreadyRated,
    FollowUpTooLate,
    NoSuchRating,
    NotNow,
    Rater,
    Rating,
    StaffRating,
    State,
    TooLate,
    appeal,
    asked_at_window,
    contact,
    follow_up,
    invite_case,
    judge_appeal,
    judge_forced,
    late_ratings,
    rate,
    rate_asked,
    rates_of,
    rating_by_token,
    rating_for,
    ratings_for,
    rectify,
    reply,
    reveal_rater,
    serve_visit,
    set_terms,
    sweep_open,
    sweep_replied,
    token_of,
)
from zhengwu.ratings.tests.factories import RATED, Watch, open_watch, rated

EVIDENCE = "监控和叫号记录显示当天等候七分钟，评价所说的三天不属实。"


def _answered(watch: Watch, row: Rating) -> Rating:
    by = watch.sun_li
    contact(rating_id=row.pk, way="call", words="问了经过", by=by, now=at("03-11"))
    rectify(rating_id=row.pk, words="加开一个窗口", by=by, now=at("03-12"))
    return reply(rating_id=row.pk, words="对不起，已加开窗口。", by=by, now=at("03-12", 10))


def test_the_whole_loop(watched: Watch) -> None:
    row = rated(watched)
    assert (row.state, row.contact_due_date, row.rectify_due_date) == (State.BAD, day("03-11"), day("03-25"))
    row = _answered(watched, row)
    assert (row.state, row.follow_until, row.rectified_on_time) == (State.REPLIED, day("03-27"), True)
    row = follow_up(rating_id=row.pk, grade=1, text="现在快了", now=at("03-13"))
    assert (row.state, row.grade, row.follow_grade) == (State.FOLLOWED, 5, 1)
    told = [event.type.partition(".")[2] for event in events_of(row.ref)]
    assert told == [
        *("RatingInvited", "ServiceRated", "BadRatingAssigned", "RaterContacted", "RatingRectified", "RatingReplied"),
        "RatingFollowedUp",
    ]
    found = rates_of(first=day("03-01"), last=day("03-31"), body_code=CIVIL)
    assert (found.counted, found.bad, found.again, found.better) == (1, 1, 1, 1)
    assert (found.callback_rate, found.on_time_rate, found.active_rate) == (1.0, 1.0, 1.0)


def test_one_second_rating_and_no_third(watched: Watch) -> None:
    row = _answered(watched, rated(watched))
    follow_up(rating_id=row.pk, grade=2, now=at("03-13"))
    with pytest.raises(NotNow):
        follow_up(rating_id=row.pk, grade=5, now=at("03-13"))


def test_a_second_rating_has_its_days(watched: Watch) -> None:
    row = _answered(watched, rated(watched))
    with pytest.raises(FollowUpTooLate):
        follow_up(rating_id=row.pk, grade=2, now=at("03-28"))
    assert sweep_replied(now=at("03-27")) == 0
    assert sweep_replied(now=at("03-28")) == 1
    assert sweep_replied(now=at("03-28")) == 0
    row.refresh_from_db()
    assert (row.state, row.follow_grade) == (State.FOLLOWED, None)


def test_steps_come_in_their_order(watched: Watch) -> None:
    row, by = rated(watched), watched.sun_li
    with pytest.raises(NotNow):
        rectify(rating_id=row.pk, words="先改", by=by, now=RATED)
    with pytest.raises(NotNow):
        reply(rating_id=row.pk, words="先答", by=by, now=RATED)
    with pytest.raises(BadInput):
        contact(rating_id=row.pk, way="call", words=" ", by=by, now=RATED)


def test_an_attempt_that_reached_nobody_is_recorded_and_changes_nothing(watched: Watch) -> None:
    row = rated(watched)
    contact(rating_id=row.pk, way="call", words="没人接", reached=False, by=watched.sun_li, now=at("03-11"))
    row.refresh_from_db()
    assert (row.state, row.contacted_at, row.steps.filter(reached=False).count()) == (State.BAD, None, 1)


@pytest.mark.parametrize(("on", "stages"), [("03-11", []), ("03-12", ["contact"]), ("03-26", ["contact"])])
def test_what_nobody_contacted_is_late(watched: Watch, on: str, stages: list[str]) -> None:
    row = rated(watched)
    found = list(late_ratings(day(on)))
    assert [one.stage for one in found] == stages
    assert all((one.subject, one.about) == (row.ref, "") for one in found)


def test_what_nobody_put_right_is_late(watched: Watch) -> None:
    row = rated(watched)
    contact(rating_id=row.pk, way="message", words="请说说经过", by=watched.sun_li, now=at("03-11"))
    assert list(late_ratings(day("03-25"))) == []
    assert [one.stage for one in late_ratings(day("03-26"))] == ["rectify"]


def test_an_appeal_is_judged_by_another_body(watched: Watch) -> None:
    row = rated(watched)
    appeal(rating_id=row.pk, reason=EVIDENCE, by=watched.sun_li, now=at("03-11"))
    with pytest.raises(NotPermitted):
        judge_appeal(rating_id=row.pk, excluded=True, reason="属实", by=watched.sun_li, now=at("03-12"))
    row = judge_appeal(rating_id=row.pk, excluded=True, reason="记录属实", by=watched.chen_jing, now=at("03-12"))
    assert (row.state, row.counted) == (State.EXCLUDED, False)
    found = rates_of(first=day("03-01"), last=day("03-31"))
    assert (found.counted, found.excluded) == (0, 1)


def test_a_refused_appeal_leads_back_to_rectification(watched: Watch) -> None:
    row = rated(watched)
    appeal(rating_id=row.pk, reason=EVIDENCE, by=watched.sun_li, now=at("03-11"))
    row = judge_appeal(rating_id=row.pk, excluded=False, reason="评价属实", by=watched.chen_jing, now=at("03-12"))
    assert (row.state, row.due_date) == (State.CONTACTED, day("03-25"))
    assert rates_of(first=day("03-01"), last=day("03-31")).bad == 1


def test_no_appeal_without_evidence(watched: Watch) -> None:
    with pytest.raises(BadInput):
        appeal(rating_id=rated(watched).pk, reason="恶意", by=watched.sun_li, now=at("03-11"))


def test_a_supervisor_does_not_judge_the_own_unit(watched: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    row = rated(watched)
    appeal(rating_id=row.pk, reason=EVIDENCE, by=watched.sun_li, now=at("03-11"))
    inside = replace(watched.chen_jing, body_code=CIVIL)
    with pytest.raises(OwnUnit):
        judge_appeal(rating_id=row.pk, excluded=True, reason="属实", by=inside, now=at("03-12"))


def test_outsiders_see_and_do_nothing(watched: Watch) -> None:
    row = rated(watched)
    with pytest.raises(NotPermitted):
        contact(rating_id=row.pk, way="call", words="问", by=watched.wairen, now=RATED)
    with pytest.raises(NoSuchRating):
        rating_for(rating_id=row.pk, by=watched.wairen)
    assert not ratings_for(officer=watched.wairen, today=day("03-10")).exists()


def test_a_forced_rating_does_not_count_until_it_was_looked_into(watched: Watch) -> None:
    row = rated(watched, grade=1, forced=True)
    assert rates_of(first=day("03-01"), last=day("03-31")).counted == 0
    judge_forced(rating_id=row.pk, forced=False, reason="评价人说点错了", by=watched.chen_jing, now=at("03-12"))
    assert rates_of(first=day("03-01"), last=day("03-31")).good == 1


@pytest.mark.parametrize("default", [0, 1])
def test_silence_lapses_and_is_an_opinion_only_where_the_place_wants_it(watched: Watch, default: int) -> None:
    case = closed(watched.world)
    set_terms(place=CIVIL, figures={"rate_days": 5, "default_good": default}, by=watched.chen_jing, now=RATED)
    row = invite_case(project_no=case.project_no, now=RATED)
    assert row is not None
    assert (sweep_open(now=at("03-15")), sweep_open(now=at("03-16")), sweep_open(now=at("03-16"))) == (0, 1, 0)
    row.refresh_from_db()
    assert (row.state, row.is_default) == (State.EXPIRED, bool(default))
    found = rates_of(first=day("03-01"), last=day("03-31"))
    assert (found.asked, found.rated, found.counted, found.defaults) == (1, 0, 0, default)
    with pytest.raises(TooLate):
        rate(case=case, grade=1, account_id=1, now=at("03-17"))


def test_days_are_those_of_the_body_before_those_of_its_county(watched: Watch) -> None:
    by = watched.chen_jing
    set_terms(place=CIVIL, figures={"contact_days": 3}, by=by, now=RATED)
    assert rated(watched).contact_due_date == day("03-13")


def test_asked_twice_it_is_asked_once(watched: Watch) -> None:
    case = closed(watched.world)
    first, second = (invite_case(project_no=case.project_no, now=RATED) for _ in range(2))
    assert first == second
    assert first is not None
    assert [e.type for e in events_of(first.ref)] == ["ratings.RatingInvited"]


def test_a_case_that_goes_on_is_not_asked_about(watched: Watch) -> None:
    case = closed(watched.world)
    Case.objects.filter(pk=case.pk).update(state="reviewing")
    assert invite_case(project_no=case.project_no, now=RATED) is None


# ── at the window ──


def _visit(watch: Watch, **rest: str) -> Rating:
    return serve_visit(body_code=CIVIL, centre_code="C1", window_no="03", by=watch.sun_li, now=RATED, **rest)


def test_the_tablet_asks_for_the_newest_visit_for_half_an_hour(watched: Watch) -> None:
    _visit(watched)
    newest = _visit(watched)
    assert asked_at_window(centre_code="C1", window_no="03", now=RATED) == newest
    assert asked_at_window(centre_code="C1", window_no="04", now=RATED) is None
    assert asked_at_window(centre_code="C1", window_no="03", now=RATED + dt.timedelta(minutes=31)) is None


def test_a_visit_is_rated_with_the_reasons_of_the_counter(watched: Watch) -> None:
    row = _visit(watched)
    with pytest.raises(BadInput):
        rate_asked(rating_id=row.pk, grade=5, tags=["platform"], rater=Rater(), channel="device", now=RATED)
    row = rate_asked(rating_id=row.pk, grade=5, tags=["attitude"], rater=Rater(), channel="device", now=RATED)
    assert (row.state, row.tag_names, row.real_name) == (State.BAD, ["态度差"], False)
    assert rates_of(first=RATED.date(), last=RATED.date(), window=("C1", "03")).bad == 1


def test_whoever_served_does_not_rate(watched: Watch) -> None:
    row = _visit(watched, device="d1")
    for rater in (Rater(account_id=watched.sun_li.account_id), Rater(device="d1")):
        with pytest.raises(StaffRating):
            rate_asked(rating_id=row.pk, grade=1, rater=rater, channel="device", now=RATED)
    assert rate_asked(rating_id=row.pk, grade=1, rater=Rater(device="d2"), channel="device", now=RATED).grade == 1


def test_whoever_had_a_hand_in_the_case_does_not_rate_it(watched: Watch) -> None:
    case = closed(watched.world)
    with pytest.raises(StaffRating):
        rate(case=case, grade=1, account_id=watched.world.zhou_zheng.account_id, now=RATED)


@pytest.mark.django_db(transaction=True)
def test_two_channels_at_once_make_one_rating() -> None:
    watch = open_watch()
    case = closed(watch.world)
    asked = invite_case(project_no=case.project_no, now=RATED)
    assert asked is not None
    answers = together(
        lambda: rate(case=case, grade=1, account_id=watch.world.fang.account_id, now=RATED),
        lambda: rate_asked(rating_id=asked.pk, grade=2, rater=Rater(), channel="sms", now=RATED),
    )
    assert sorted(isinstance(answer, AlreadyRated) for answer in answers) == [False, True]
    assert Rating.objects.get().grade in {1, 2}


# ── who it was ──


def test_a_link_opens_one_rating_and_cannot_be_made_up(watched: Watch) -> None:
    row = rated(watched)
    assert rating_by_token(token_of(row)) == row
    for wrong in (
        "",
        "1",
        f"{row.pk}-",
        f"{row.pk}-{'0' * 20}",
        "-",
        "x-y",
        "²-a",
        f"{row.pk + 1}-{token_of(row)[-20:]}",
    ):
        with pytest.raises(NoSuchRating):
            rating_by_token(wrong)


def test_what_the_unit_sees_leads_to_nobody(watched: Watch) -> None:
    row = rated(watched, text="我叫王芳，电话 138 0000 0012，身份证 340123199112030028，加微信 fangfang88")
    seen = repr(rating_for(rating_id=row.pk, by=watched.sun_li))
    told = json.dumps([e.data | {"by": e.actor, "about": ""} for e in events_of(row.ref)], ensure_ascii=False)
    case = row.subject.removeprefix("case:")
    for secret in ("王芳", "0012", "340123199112030028", "fangfang88", case, str(watched.world.fang.ref)):
        assert secret not in seen
        assert secret not in told


def test_a_supervisor_sees_who_it_was_with_a_reason_on_record(watched: Watch) -> None:
    row = rated(watched)
    with pytest.raises(NotPermitted):
        reveal_rater(rating_id=row.pk, reason="想看", by=watched.sun_li, now=RATED)
    with pytest.raises(BadInput):
        reveal_rater(rating_id=row.pk, reason=" ", by=watched.chen_jing, now=RATED)
    shown = reveal_rater(rating_id=row.pk, reason="核实是否恶意差评", by=watched.chen_jing, now=RATED)
    assert (shown.name, shown.phone) == ("王芳", "13800000012")
    last = events_of(row.ref)[-1]
    assert (last.type, last.data["reason"]) == ("ratings.RaterRevealed", "核实是否恶意差评")
    assert "王芳" not in json.dumps(last.data, ensure_ascii=False)
