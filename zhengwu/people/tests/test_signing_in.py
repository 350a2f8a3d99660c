"""Signing in goes through the account library to our accounts."""

from __future__ import annotations

import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory

from zhengwu.people.tests.factories import account

pytestmark = pytest.mark.django_db

REQUEST = RequestFactory().post("/sign-in")


@pytest.mark.parametrize("typed", ["wangfang", "WangFang"])
def test_wang_fang_signs_in(typed: str) -> None:
    opened = account(password="demo-2026")
    assert authenticate(REQUEST, username=typed, password="demo-2026") == opened


@pytest.mark.parametrize(
    ("username", "password"), [("wangfang", "wrong"), ("wangfang", ""), ("wairen", "demo-2026"), ("", "demo-2026")]
)
def test_nobody_else_does(username: str, password: str) -> None:
    account(password="demo-2026")
    assert authenticate(REQUEST, username=username, password=password) is None


def test_a_locked_account_does_not() -> None:
    opened = account(password="demo-2026")
    opened.is_active = False
    opened.save()
    assert authenticate(REQUEST, username="wangfang", password="demo-2026") is None


def test_an_account_without_a_password_does_not() -> None:
    account()
    assert authenticate(REQUEST, username="wangfang", password="") is None
