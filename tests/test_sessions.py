"""Sessions: found by their key while they last; what nobody gave out opens nothing and breaks nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.people.models import Account
from zhengwu.people.tests import factories as people
from zhengwu.site.sessions import SessionStore

pytestmark = pytest.mark.django_db


def kept() -> SessionStore:
    session = SessionStore()
    session["chosen"] = "甲"
    session.save()
    return session


def test_a_session_is_read_by_us_and_by_django_alike() -> None:
    key = kept().session_key
    assert SessionStore(key)["chosen"] == db.SessionStore(key)["chosen"] == "甲"
    theirs = db.SessionStore()
    theirs["chosen"] = "乙"
    theirs.save()
    assert SessionStore(theirs.session_key)["chosen"] == "乙"


def test_one_that_is_over_or_ended_is_nobodys() -> None:
    session = kept()
    Session.objects.update(expire_date=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    again = SessionStore(session.session_key)
    assert again.get("chosen") is None
    assert again.session_key is None
    Session.objects.all().delete()
    assert SessionStore(session.session_key).get("chosen") is None


@pytest.mark.parametrize("cookie", ['"abcdefgh\\000abcd"', "x" * 5000, "ABCDEFGHIJKL", "'; DROP TABLE event; --", '""'])
def test_a_cookie_nobody_gave_out_leads_to_sign_in(cookie: str) -> None:
    answer = Client().get("/desk", headers={"cookie": f"sessionid={cookie}"})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in")


def test_an_account_is_found_by_its_key_as_ever() -> None:
    person = people.person()
    account = people.account(person=person)
    other = people.account("liqiang", "李强")
    with CaptureQueriesContext(connection) as asked:
        assert Account.objects.get(pk=account.pk) == Account.objects.get(pk=str(account.pk)) == account
    assert len(asked) == 2
    assert Account.objects.get(pk=account.pk).username == account.username
    for unknown in (-1, 10**30):
        with pytest.raises(Account.DoesNotExist):
            Account.objects.get(pk=unknown)
    with pytest.raises(ValueError, match="number"):
        Account.objects.get(pk="abc")
    assert person.accounts.get(pk=account.pk) == account
    with pytest.raises(Account.DoesNotExist):  # a relation knows only its own
        person.accounts.get(pk=other.pk)
