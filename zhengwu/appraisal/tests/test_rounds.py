"""考核: computed, computed again, objected to, corrected, final; every loss leads to its cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import override_settings

from zhengwu.appraisal.public import (
    AnsweredAlready,
    Mark,
    ObjectedAlready,
    ObjectingIsOver,
    Result,
    Round,
    RoundOutOfOrder,
    State,
    StillAsked,
    StillObjecting,
    Target,
    answer_objection,
    cancel_mark,
    compute_round,
    finalise_round,
    object_to_loss,
    publish_round,
    record_mark,
    results_for,
    ship_schemes,
    write_scheme,
)
from zhengwu.appraisal.rules.samples import BODY
from zhengwu.cases.tests.factories import CIVIL, COUNTY, ELSEWHERE, MONDAY, at, day
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of
from zhengwu.organisations.public import Officer, OwnUnit, appoint, create_post, grant, officer_for
from zhengwu.people.public import open_account
from zhengwu.ratings.public import contact, rectify
from zhengwu.ratings.tests.factories import Watch, rated

AFTER = at("04-07")
pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def home() -> Iterator[None]:
    with override_settings(HOME_DIVISION=COUNTY):
        yield


@dataclass(frozen=True)
class Cast:
    watch: Watch
    editor: Officer
    unit: Officer


@pytest.fixture
def cast(watched: Watch) -> Cast:
    ship_schemes(now=MONDAY)
    editor = _officer(
        "编辑", "app-editor", ELSEWHERE, ("appraisal.view", "appraisal.edit", "appraisal.judge"), over=None
    )
    return Cast(watched, editor, _officer("孙立", "app-unit", CIVIL, ("appraisal.view", "appraisal.judge"), over=CIVIL))


def _officer(name: str, username: str, body: str, actions: tuple[str, ...], *, over: str | None) -> Officer:
    post = create_post(body_code=body, code=username.upper(), name="考核岗", kind="head", by=SYSTEM, now=MONDAY)
    for action in actions:
        grant(post=post, action=action, body_code=over, by=SYSTEM, now=MONDAY)
    account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    found = officer_for(account, today=day("03-02"))
    assert found is not None
    return found


def late_bad_rating(watch: Watch) -> str:
    """Rated on 10 March, put right on 30 March: five days late."""
    row = rated(watch)
    contact(rating_id=row.pk, way="call", words="问了", by=watch.sun_li, now=at("03-11"))
    rectify(rating_id=row.pk, words="改了", by=watch.sun_li, now=at("03-30"))
    return row.ref


def computed(cast: Cast) -> Round:
    return compute_round(key="body", period="2026Q1", by=cast.editor, now=AFTER)


def result(one: Round, target: str = CIVIL) -> Result:
    return Result.objects.get(round=one, target=target, current=True)


def test_every_point_lost_leads_to_its_cause(cast: Cast) -> None:
    ref = late_bad_rating(cast.watch)
    found = result(computed(cast))
    assert [(loss.indicator, loss.ref, loss.hundredths) for loss in found.losses.all()] == [("late_ratings", ref, 500)]
    lines = {line["indicator"]: line["full"] - line["got"] for line in found.lines}
    assert lines == {"cards": 0, "late_ratings": 500, "on_time": 0, "good": 1500, "callback": 0, "praise": 1000}
    assert found.total == 8000
    assert result(computed(cast), ELSEWHERE).total == 10000


def test_computed_again_it_is_the_same(cast: Cast) -> None:
    late_bad_rating(cast.watch)
    first = result(computed(cast))
    assert result(computed(cast)) == first
    assert Result.objects.filter(target=CIVIL).count() == 1
    Result.objects.all().delete()
    assert result(computed(cast)).digest == first.digest, "from the facts alone"


def test_facts_that_change_make_a_new_revision_and_keep_the_old(cast: Cast) -> None:
    mark = recorded(cast)
    one = computed(cast)
    assert result(one).total == 10200
    cancel_mark(mark_id=mark.pk, reason="登记错了", by=cast.editor, now=AFTER)
    after = result(computed(cast))
    assert (after.revision, after.total) == (2, 10000)
    assert Result.objects.get(target=CIVIL, revision=1).total == 10200


def recorded(cast: Cast) -> Mark:
    return record_mark(
        target_kind=Target.BODY,
        target=CIVIL,
        body_code=CIVIL,
        source="praise",
        on=day("03-05"),
        words="锦旗一面",
        by=cast.editor,
        now=AFTER,
    )


def test_an_objection_upheld_corrects_the_result(cast: Cast) -> None:
    late_bad_rating(cast.watch)
    one = computed(cast)
    loss = result(one).losses.get()
    with pytest.raises(ObjectingIsOver):
        object_to_loss(loss_id=loss.pk, reason="停电三天", by=cast.unit, now=AFTER)
    publish_round(round_id=one.pk, by=cast.editor, now=AFTER)
    asked = object_to_loss(loss_id=loss.pk, reason="停电三天", by=cast.unit, now=AFTER)
    with pytest.raises(ObjectedAlready):
        object_to_loss(loss_id=loss.pk, reason="再说一次", by=cast.unit, now=AFTER)
    with pytest.raises(OwnUnit):
        answer_objection(objection_id=asked.pk, upheld=True, answer="属实", by=cast.unit, now=AFTER)
    later = at("04-20")
    with pytest.raises(StillAsked):
        finalise_round(round_id=one.pk, by=cast.editor, now=later)
    answer_objection(objection_id=asked.pk, upheld=True, answer="供电公司有证明", by=cast.editor, now=AFTER)
    with pytest.raises(AnsweredAlready):
        answer_objection(objection_id=asked.pk, upheld=True, answer="再答", by=cast.editor, now=AFTER)
    after = result(one)
    assert (after.revision, after.total, after.losses.get().waived) == (2, 8500, True)
    with pytest.raises(StillObjecting):
        finalise_round(round_id=one.pk, by=cast.editor, now=AFTER)
    assert finalise_round(round_id=one.pk, by=cast.editor, now=later).state == State.FINAL
    with pytest.raises(RoundOutOfOrder):
        compute_round(key="body", period="2026Q1", by=cast.editor, now=later)
    told = [event.type.partition(".")[2] for event in events_of("appraisal:body:2026Q1")]
    assert told == ["RoundComputed", "RoundPublished", "ResultObjected", "ResultObjectionAnswered", "RoundFinal"]


def test_a_period_is_scored_by_the_version_of_its_last_day(cast: Cast) -> None:
    from dataclasses import replace

    spec = replace(BODY, honour=100, cap=100)
    write_scheme(key="body", spec=spec, valid_from=day("04-01"), by=cast.editor, now=AFTER)
    assert computed(cast).version.version == 1
    later = compute_round(key="body", period="2026Q2", by=cast.editor, now=at("07-02"))
    assert later.version.version == 2


def test_refused(cast: Cast) -> None:
    with pytest.raises(NotPermitted):
        compute_round(key="body", period="2026Q1", by=cast.unit, now=AFTER)
    with pytest.raises(BadInput):
        compute_round(key="body", period="2026Q2", by=cast.editor, now=AFTER)
    one = computed(cast)
    assert [r.target for r in results_for(officer=cast.unit, round_id=one.pk)] == [CIVIL]


@pytest.mark.parametrize(("key", "period"), [("window", "2026-03"), ("post", "2026Q1"), ("person", "2026-03")])
def test_windows_posts_and_persons_are_scored_too(cast: Cast, key: str, period: str) -> None:
    one = compute_round(key=key, period=period, by=cast.editor, now=AFTER)
    assert all(found.total == 10000 for found in one.results.all())
    assert key == "window" or one.results.exists()
