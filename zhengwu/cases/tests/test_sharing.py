"""让家人看进度: to whom, until when, and every look is read by the owner."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.public import (
    NoSuchCase,
    NoSuchShare,
    ProgressShare,
    SharedAlready,
    end_sharing,
    held_share,
    look_at_shared,
    look_of,
    looks_at,
    share_progress,
    shared_cases,
    shares_given,
    shares_held,
)
from zhengwu.cases.rules.sharing import MOST_DAYS, ShareWrong, check_share
from zhengwu.cases.tests.factories import (
    MONDAY,
    World,
    application,
    day,
    handed_in,
    open_world,
    submitted,
    together,
)
from zhengwu.kernel.public import events_of
from zhengwu.people.public import Account, NaturalPerson

UNTIL = day("04-01")
LATER = MONDAY + dt.timedelta(days=30)


def person(account: Account) -> NaturalPerson:
    assert account.person is not None
    return account.person


def test_days_and_oneself() -> None:
    today = day("03-02")
    for days, code in ((0, "share.over"), (MOST_DAYS + 1, "share.too_long"), (1, ""), (MOST_DAYS, "")):
        valid_to = today + dt.timedelta(days=days)
        if not code:
            check_share(owner_ref="person:1", viewer_ref="person:2", valid_to=valid_to, today=today)
            continue
        with pytest.raises(ShareWrong) as wrong:
            check_share(owner_ref="person:1", viewer_ref="person:2", valid_to=valid_to, today=today)
        assert wrong.value.errors[0].code == code
    with pytest.raises(ShareWrong):
        check_share(owner_ref="person:1", viewer_ref="person:1", valid_to=UNTIL, today=today)


def test_one_case_is_seen_until_its_last_day_and_every_look_is_kept(world: World) -> None:
    case, another = submitted(world), submitted(world)
    owner, viewer = person(world.fang_account), world.wairen_account
    share = share_progress(
        owner=owner,
        viewer=person(viewer),
        project_no=case.project_no,
        valid_to=UNTIL,
        by=world.fang_account.actor,
        now=MONDAY,
    )
    assert list(shared_cases(share)) == [case]
    assert look_at_shared(share_id=share.pk, project_no=case.project_no, account=viewer, now=MONDAY) == case
    with pytest.raises(NoSuchCase):
        look_at_shared(share_id=share.pk, project_no=another.project_no, account=viewer, now=MONDAY)
    for account, now in ((world.fang_account, MONDAY), (viewer, LATER)):
        with pytest.raises(NoSuchShare):
            look_at_shared(share_id=share.pk, project_no=case.project_no, account=account, now=now)
    (look,) = map(look_of, looks_at(person=owner))
    assert (look.family, look.project_no, look.body_name) == ("外人", case.project_no, "")
    assert [e.type for e in events_of(owner.ref)][-2:] == ["cases.ProgressShared", "cases.ProgressSeen"]


def test_all_cases_mean_those_to_come_but_not_a_firm_s(world: World) -> None:
    owner, viewer = person(world.fang_account), world.wairen_account
    handed_in(world, applicant=world.li_qiang, what=application(form={"name": "公司"}))
    share = share_progress(owner=owner, viewer=person(viewer), valid_to=UNTIL, by=world.fang_account.actor, now=MONDAY)
    assert not shared_cases(share).exists()
    assert list(shared_cases(held_share(share_id=share.pk, account=viewer, today=day("03-31")))) == []
    case = submitted(world)
    assert list(shared_cases(share)) == [case]
    end_sharing(share_id=share.pk, person=owner, by=world.fang_account.actor, now=MONDAY)
    assert not shares_held(person=person(viewer), today=day("03-02")).exists()
    assert shares_given(person=owner).count() == 1
    with pytest.raises(NoSuchShare):
        end_sharing(share_id=share.pk, person=owner, by=world.fang_account.actor, now=MONDAY)


def test_only_one_s_own_and_only_by_the_two_of_them(world: World) -> None:
    case = submitted(world)
    qiang = person(Account.objects.get(pk=world.li_qiang.account_id))
    by = world.fang_account.actor
    with pytest.raises(NoSuchCase):
        share_progress(
            owner=qiang,
            viewer=person(world.wairen_account),
            project_no=case.project_no,
            valid_to=UNTIL,
            by=by,
            now=MONDAY,
        )
    share = share_progress(
        owner=person(world.fang_account), viewer=person(world.wairen_account), valid_to=UNTIL, by=by, now=MONDAY
    )
    with pytest.raises(NoSuchShare):
        end_sharing(share_id=share.pk, person=qiang, by=by, now=MONDAY)
    end_sharing(share_id=share.pk, person=person(world.wairen_account), by=by, now=MONDAY)


@pytest.mark.django_db(transaction=True)
def test_shared_twice_at_once_is_shared_once() -> None:
    world = open_world()
    owner, viewer = person(world.fang_account), person(world.wairen_account)

    def share() -> object:
        return share_progress(owner=owner, viewer=viewer, valid_to=UNTIL, by=world.fang_account.actor, now=MONDAY)

    answers = together(share, share)
    assert sorted(type(answer).__name__ for answer in answers) == sorted(["ProgressShare", SharedAlready.__name__])
    assert ProgressShare.objects.count() == 1
    again = share_progress(
        owner=owner, viewer=viewer, valid_to=day("05-01"), by=world.fang_account.actor, now=LATER + dt.timedelta(days=1)
    )
    assert again.ended_at is None  # one that ran out makes room
