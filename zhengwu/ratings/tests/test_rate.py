"""评价: rate what is over, once, and unseen by those who are rated."""

from __future__ import annotations

import json

import pytest

from zhengwu.cases.public import OVER, Case, State
from zhengwu.cases.tests.factories import World, at, closed, open_world, reviewing, together
from zhengwu.kernel.public import BadInput, events_of, verify
from zhengwu.kernel.tests.factories import naughtiest_strings
from zhengwu.ratings.public import AlreadyRated, NotOverYet, Rating, rate, rating_of

FANG, LATER = 4711, at("03-10")


@pytest.fixture
def world(office: World) -> World:
    return office


def test_one_word_on_one_matter(world: World) -> None:
    case = closed(world)
    rate(case=case, grade=5, tags=["办得慢", "slow"], text=" 等了太久\r\n真的 ", account_id=FANG, now=LATER)
    rating = rating_of(subject=case.subject)
    assert rating is not None
    assert (rating.grade, rating.tags, rating.text) == (5, ["slow"], "等了太久\n真的")
    assert (rating.body_code, rating.task_code, rating.rated_at) == (case.body.code, case.task_code, LATER)


@pytest.mark.parametrize(("grade", "bad"), [(1, False), (3, False), (4, True), (5, True)])
def test_a_bad_word_calls_for_somebody(world: World, grade: int, bad: bool) -> None:
    case = closed(world)
    row = rate(case=case, grade=grade, tags=["slow"], account_id=FANG, now=LATER)
    assert events_of(row.ref)[0].data["bad"] is bad


def test_the_rater_and_the_words_are_not_in_the_chain_officers_read(world: World) -> None:
    case = closed(world)
    row = rate(case=case, grade=4, tags=["platform"], text="那位办事员很凶", account_id=FANG, now=LATER)
    event = events_of(row.ref)[0]
    assert not [one for one in events_of(case.subject) if one.type.startswith("ratings.")], "nor in that of the case"
    assert event.type == "ratings.ServiceRated"
    assert (event.actor, event.actor_name) == ("rater", "评价人")
    said = json.dumps([event.data, event.actor, event.actor_name], ensure_ascii=False)
    for secret in (str(FANG), "王芳", world.fang.ref, "凶"):
        assert secret not in said
    assert list(verify()) == []


def test_only_once_whoever_tries_again(world: World) -> None:
    case = closed(world)
    row = rate(case=case, grade=1, account_id=FANG, now=LATER)
    before = len(events_of(row.ref))
    for account in (FANG, 9):
        with pytest.raises(AlreadyRated):
            rate(case=case, grade=5, tags=["slow"], account_id=account, now=LATER)
    assert Rating.objects.get().grade == 1
    assert len(events_of(row.ref)) == before


@pytest.mark.parametrize("state", sorted(State))
def test_only_what_is_over(world: World, state: State) -> None:
    case = closed(world) if state in OVER else reviewing(world)
    Case.objects.filter(pk=case.pk).update(state=state)
    case.refresh_from_db()
    if state in OVER:
        assert rate(case=case, grade=2, account_id=FANG, now=LATER).grade == 2
        return
    with pytest.raises(NotOverYet):
        rate(case=case, grade=2, account_id=FANG, now=LATER)
    assert rating_of(subject=case.subject) is None


def test_words_are_kept_or_refused(world: World) -> None:
    case = closed(world)
    for text in naughtiest_strings():
        try:
            kept = rate(case=case, grade=3, text=text, account_id=FANG, now=LATER)
        except BadInput:
            continue
        kept.refresh_from_db()
        assert kept.text.split() == kept.text.strip().split()
        kept.delete()
    with pytest.raises(BadInput):
        rate(case=case, grade=3, text="字" * 2001, account_id=FANG, now=LATER)


@pytest.mark.django_db(transaction=True)
def test_pressed_twice_at_once_it_counts_once() -> None:
    case = closed(open_world())
    answers = together(*[lambda: rate(case=case, grade=5, tags=["slow"], account_id=FANG, now=LATER)] * 2)
    assert sorted(isinstance(answer, AlreadyRated) for answer in answers) == [False, True]
    assert [e.type for e in events_of(Rating.objects.get().ref)].count("ratings.ServiceRated") == 1
