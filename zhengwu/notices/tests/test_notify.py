"""Who is told, of what, in which words: once each."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.public import GivenMaterial, accept, supply, withdraw
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    World,
    a_file,
    application,
    at,
    correcting,
    decided,
    handed_in,
    received,
    submitted,
)
from zhengwu.kernel.public import events_of, pinned_time, relay
from zhengwu.notices.models import Notice, NoticeSending
from zhengwu.notices.operations.choose_channels import NoAddressYet, choose_channels
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.queries import choice_of, messages_of, unread_of
from zhengwu.notices.tests.factories import by_kind, outside, tell_all
from zhengwu.people.public import Account, lock_account


def test_a_case_is_told_step_by_step_and_never_twice(world: World) -> None:
    case = decided(world)
    me = world.fang_account.ref
    tell_all(case, MONDAY)
    assert by_kind(case) == {kind: [me] for kind in ("submitted", "received", "accepted", "decided")}
    before = Notice.objects.count(), NoticeSending.objects.count()
    assert tell_all(case, MONDAY) == []
    assert (Notice.objects.count(), NoticeSending.objects.count()) == before
    told = Notice.objects.get(kind="decided")
    assert (told.title, told.title_en) == ("“租房补贴”有了决定：准予", "“租房补贴” was decided: granted")
    assert unread_of(account=world.fang_account) == 4
    assert not messages_of(account=world.wairen_account).exists()


def test_a_short_message_says_nothing_but_the_end_of_the_number(world: World) -> None:
    case = decided(world)
    tell_all(case, MONDAY)
    for sending in outside(case):
        assert case.project_no[-4:] in sending.text
        for word in (case.project_no, case.item_name, case.body.short_name, "王芳", "准予"):
            assert word not in sending.text


def test_the_relay_hears_and_leads_into_the_queue(world: World) -> None:
    case = submitted(world)
    with pinned_time(at("03-02", 23)):
        assert relay(now=at("03-02", 23)) >= 1
    (sms,) = outside(case)
    assert (sms.channel, sms.state, sms.address) == ("sms", "queued", world.fang.phone)
    assert sms.next_at == at("03-03", 8)  # eleven at night waits for the morning


def test_principal_and_agent_are_told_and_the_officer_hears_of_what_comes_back(world: World) -> None:
    firm = handed_in(world, applicant=world.li_qiang, what=application(form={"name": "公司"})).case
    tell_all(firm, MONDAY)
    assert by_kind(firm) == {"submitted": [f"account:{world.li_qiang.account_id}"]}
    case = correcting(world, HOUSEHOLD)
    given = GivenMaterial(name=HOUSEHOLD, file_id=a_file(world).pk)
    supply(
        project_no=case.project_no,
        materials=[given],
        account_id=world.fang_account.pk,
        by=world.fang_account.actor,
        now=MONDAY,
    )
    tell_all(case, MONDAY)
    told = by_kind(case)
    officer = f"account:{world.zhao_min.account_id}"
    assert told["supplied"] == [officer]
    assert told["correction"] == [world.fang_account.ref]
    notice = Notice.objects.get(kind="supplied")
    assert notice.at_work
    assert not notice.sendings.exclude(channel="web").exists()
    zhao = Account.objects.get(pk=world.zhao_min.account_id)
    assert unread_of(account=zhao, at_work=True) == 1
    assert unread_of(account=zhao) == 0


def test_whoever_did_it_is_not_told_and_whoever_has_no_account_gets_a_short_message(world: World) -> None:
    case = received(world)
    withdraw(project_no=case.project_no, reason="不办了", by=world.fang_account.actor, now=MONDAY)
    tell_all(case, MONDAY)
    assert by_kind(case)["withdrawn"] == [f"account:{world.zhao_min.account_id}"]
    lock_account(account=world.fang_account, reason="丢了手机", by=world.fang_account.actor, now=MONDAY)
    another = accept(project_no=received(world).project_no, by=world.zhao_min, now=MONDAY)
    tell_all(another, MONDAY)
    assert by_kind(another)["accepted"] == ["phone"]
    assert {s.channel for s in NoticeSending.objects.filter(notice__project_no=another.project_no)} == {"sms"}


def test_people_choose_how_they_are_told(world: World) -> None:
    chosen: dict[str, Any] = {
        "account": world.fang_account,
        "language": "en",
        "quiet_from": 0,
        "quiet_to": 0,
        "now": MONDAY,
    }
    with pytest.raises(NoAddressYet):
        choose_channels(sms=False, email=True, **chosen)
    choose_channels(sms=True, email=False, **chosen)
    night = at("03-02", 23)
    first = submitted(world)
    tell_all(first, night)
    (sms,) = outside(first)
    assert sms.next_at == night
    assert "was handed in" in sms.text
    choose_channels(sms=False, email=False, **chosen)
    second = submitted(world)
    tell_all(second, night)
    assert outside(second) == []
    assert unread_of(account=world.fang_account) == 2
    assert choice_of(account_id=world.wairen_account.pk).sms  # a choice is one's own


def test_what_the_table_does_not_name_tells_nobody(world: World) -> None:
    case = decided(world)
    others = [e for e in events_of(case.subject) if e.type.startswith("flows.")]
    assert others
    assert not any(notify(event=event, now=MONDAY) for event in others)
