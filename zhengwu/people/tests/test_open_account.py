"""Opening accounts and signing in."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, StoredEvent
from zhengwu.people.models import Account
from zhengwu.people.operations.accounts.open_account import UsernameTaken, open_account
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.queries import account_by_username
from zhengwu.people.tests.factories import NOW, account, person

pytestmark = pytest.mark.django_db


def test_wang_fang_opens_an_account_and_signs_in_with_it() -> None:
    opened = open_account(
        username="WangFang",
        display_name="王芳",
        password="demo-2026",
        person=person(),
        identity_level=4,
        by=SYSTEM,
        now=NOW,
    )
    assert opened.username == "wangfang"
    assert opened.check_password("demo-2026")
    assert "demo-2026" not in opened.password
    assert Account.objects.get_by_natural_key(" ＷａｎｇＦａｎｇ ") == opened
    assert (opened.actor.ref, opened.actor.name) == (f"account:{opened.pk}", "王芳")
    assert StoredEvent.objects.get(type="people.AccountOpened").data == {
        "account_id": opened.pk,
        "username": "wangfang",
        "person_ref": opened.person.ref if opened.person else "",
        "identity_level": 4,
        "is_staff": False,
    }


def test_opening_again_changes_nothing_not_even_the_password() -> None:
    first = account(password="first-word")
    again = account(password="other-word")
    assert again == first
    assert again.check_password("first-word")
    assert StoredEvent.objects.filter(type="people.AccountOpened").count() == 1


def test_a_name_somebody_else_signs_in_with_is_taken() -> None:
    account()
    with pytest.raises(UsernameTaken, match="wangfang"):
        account(username="WANGFANG", display_name="外人")


def test_without_a_password_nobody_signs_in_with_one() -> None:
    opened = account()
    assert not opened.has_usable_password()
    assert not opened.check_password("")


def test_a_password_is_set_once() -> None:
    opened = account(password="first-word")
    set_password(account=opened, password="other-word", by=opened.actor, now=NOW)
    set_password(account=opened, password="other-word", by=opened.actor, now=NOW)
    assert Account.objects.get().check_password("other-word")
    assert StoredEvent.objects.filter(type="people.PasswordSet").count() == 1
    assert "other-word" not in str([event.data for event in StoredEvent.objects.all()])


@pytest.mark.parametrize("typed", ["nobody", "", "a\x00b", "'; --", "😀", "\ud800"])
def test_whatever_is_typed_at_the_door_is_just_not_found(typed: str) -> None:
    account()
    assert account_by_username(username=typed) is None


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        open_account(username=" ", display_name="😀", identity_level=1, by=SYSTEM, now=NOW)
    assert [error.code for error in caught.value.errors] == [
        "username.missing",
        "name.symbol",
        "account.identity_level",
    ]


def test_the_manager_other_parts_call() -> None:
    made = Account.objects.create_user("Zhao.Min", password="demo-2026", display_name="赵敏")
    assert made.username == "zhao.min"
    assert made.email == ""
    assert made.check_password("demo-2026")


@pytest.mark.parametrize(("field", "value"), [("identity_level", 1), ("identity_level", 6), ("username", "")])
def test_the_table_itself_refuses_what_cannot_be(field: str, value: object) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.create(**{"username": "x", "display_name": "外人", field: value})


def test_two_spellings_are_one_username_in_the_table_too() -> None:
    account()
    with pytest.raises(IntegrityError, match="account_username_any_case"), transaction.atomic():
        Account.objects.create(username="WangFang", display_name="外人")
