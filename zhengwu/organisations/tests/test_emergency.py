"""应急账号: sealed by two, opened with a reason, good for hours, told to the others, and gone afterwards."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, StoredEvent, events_of
from zhengwu.organisations.models import Appointment
from zhengwu.organisations.operations.emergency.close_emergency import close_emergencies, close_emergency
from zhengwu.organisations.operations.emergency.open_emergency import NotSealed, open_emergency
from zhengwu.organisations.operations.emergency.seal_emergency import (
    KeeperWrong,
    NotAnEmergencyAccount,
    seal_emergency,
)
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_export import record_export
from zhengwu.organisations.queries.administration import administrative_events, emergency_events
from zhengwu.organisations.tests.factories import NOW, County
from zhengwu.people.public import Account

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)
WHY = "统一认证坏了，管理员都登不进来"
OPENED = "organisations.EmergencyOpened"


@pytest.fixture
def town(staffed: County) -> County:
    grant(post=staffed.posts["ADMIN"], action="accounts.edit", by=SYSTEM, now=NOW)
    return staffed


def sealed(town: County, **differs: Any) -> tuple[Account, str]:
    asked: dict[str, Any] = {
        "username": "yingji-01",
        "display_name": "应急账号",
        "post": town.posts["ADMIN"],
        "keeper": "chenjing",
        "by": town.at_work("管理员"),
        "now": NOW,
    }
    return seal_emergency(**(asked | differs))


def told(account: Account) -> list[str]:
    return [event.type.partition(".")[2] for event in events_of(account.ref)]


def test_two_people_seal_it_and_it_reaches_nothing(town: County) -> None:
    account, password = sealed(town)
    assert account.check_password(password)
    assert account.is_shut(NOW)
    assert Appointment.objects.get(account=account).role == "B"
    assert events_of(account.ref)[-1].data["keeper_id"] == town.accounts["陈静"].pk
    assert password not in str([event.data for event in events_of(account.ref)])


@pytest.mark.parametrize("keeper", ["", "guanli", "niemand", "wangfang"])
def test_one_person_alone_seals_nothing(town: County, keeper: str) -> None:
    with pytest.raises(KeeperWrong):
        sealed(town, keeper=keeper)


def test_whoever_may_not_look_after_accounts_seals_nothing(town: County) -> None:
    with pytest.raises(NotPermitted):
        sealed(town, by=town.at_work("赵敏"))


def test_an_account_of_every_day_is_not_made_one(town: County) -> None:
    with pytest.raises(NotAnEmergencyAccount):
        sealed(town, username="sunli")


def test_it_opens_once_with_a_reason_for_some_hours(town: County, settings: Any) -> None:
    settings.EMERGENCY_HOURS = 4
    account, _ = sealed(town)
    for reason, hours in (("", 1), ("试试", 1), (WHY, 0), (WHY, 5)):
        with pytest.raises(BadInput):
            open_emergency(account=account, reason=reason, hours=hours, now=NOW)
    until = open_emergency(account=account, reason=WHY, hours=2, now=NOW)
    assert until == NOW + 2 * HOUR
    account.refresh_from_db()
    assert [account.is_shut(NOW + n * HOUR) for n in (0, 1, 2)] == [False, False, True]
    with pytest.raises(NotSealed):
        open_emergency(account=account, reason=WHY, hours=1, now=NOW)
    assert told(account)[-1] == "EmergencyOpened"


def test_afterwards_it_is_locked_its_password_gone_and_it_can_be_sealed_anew(town: County) -> None:
    account, password = sealed(town)
    open_emergency(account=account, reason=WHY, hours=1, now=NOW)
    assert close_emergencies(now=NOW + HOUR / 2) == 0
    assert close_emergencies(now=NOW + HOUR) == 1
    assert close_emergencies(now=NOW + HOUR) == 0, "twice closes nothing twice"
    account.refresh_from_db()
    assert not account.is_active
    assert not account.check_password(password)
    assert events_of(account.ref)[-1].data["over"] is True
    again, another = sealed(town, now=NOW + 2 * HOUR)
    assert (again.pk, again.is_active, again.is_shut(NOW + 2 * HOUR)) == (account.pk, True, True)
    assert another != password


def test_a_sealed_one_is_not_closed_and_an_ordinary_one_neither(town: County) -> None:
    account, _ = sealed(town)
    assert not close_emergency(account=account, by=SYSTEM, now=NOW)
    assert not close_emergency(account=town.accounts["赵敏"], by=SYSTEM, now=NOW)


def test_the_auditor_reads_what_administrators_did_and_what_was_done_in_an_emergency(town: County) -> None:
    account, _ = sealed(town)
    open_emergency(account=account, reason=WHY, hours=1, now=NOW)
    account.refresh_from_db()
    officer = town.at_work("管理员")
    record_export(what="/desk/admin/sheets/posts/export.xlsx", by=officer, now=NOW)
    chen = town.at_work("陈静")
    span: dict[str, Any] = {"since": NOW - HOUR, "until": NOW + HOUR}
    types = ("organisations.EmergencySealed", OPENED, "organisations.RecordsExported")

    def seen(**more: Any) -> list[StoredEvent]:
        return administrative_events(types=types, by=chen, **span, **more)

    assert [event.type for event in seen()] == list(reversed(types[:1] + types[1:]))
    assert {event.actor_name for event in seen(who="管理")} == {"管理员"}
    assert seen(who="niemand") == []
    first = seen(limit=1)
    assert [event.pk for event in seen(before=first[0].pk)] == [event.pk for event in seen()[1:]]
    assert [event.type for event in emergency_events(by=chen, **span)] == [OPENED]
    assert administrative_events(types=types, by=chen, since=NOW + HOUR, until=NOW + 2 * HOUR) == []


def test_of_another_county_the_auditor_reads_nothing(town: County, django_assert_num_queries: Any) -> None:
    chen = town.at_work("陈静")
    grant(post=town.posts["HEAD"], action="cases.hear", by=town.accounts["外人"].actor, now=NOW)
    with django_assert_num_queries(2):
        found = administrative_events(
            types=("organisations.ActionGranted",), by=chen, since=NOW - HOUR, until=NOW + HOUR
        )
    assert found == [], "外人 holds no post within her reach"
