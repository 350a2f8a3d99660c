"""应急账号 from the envelope to the auditor's page, and what administrators did."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, account, at_the_desk, officer
from zhengwu.kernel.public import events_of, pinned_time
from zhengwu.notices.public import notify
from zhengwu.organisations.public import posts_for_emergency

pytestmark = pytest.mark.usefixtures("county")
WHY = "统一认证坏了，管理员都登不进来"
FORM = {"username": "yingji-01", "display_name": "应急账号", "keeper": "chenjing"}


def words(answer: Any) -> str:
    return str(answer.content.decode())


def envelope() -> str:
    """The password that was printed."""
    desk = at_the_desk("guanli")
    post = posts_for_emergency(by=officer("guanli"))[0]
    assert desk.post("/desk/admin/emergency/seal", FORM | {"post": "", "keeper": "x"}).status_code == 422
    assert desk.post("/desk/admin/emergency/seal", FORM | {"post": post.pk, "keeper": "guanli"}).status_code == 409
    shown = desk.post("/desk/admin/emergency/seal", FORM | {"post": post.pk})
    found = re.search(r"\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b", words(shown))
    assert found
    assert "no-store" in shown["Cache-Control"]
    assert found[0] not in words(desk.get("/desk/admin/emergency"))
    assert "封存着" in words(desk.get("/desk/admin/emergency"))
    return found[0]


def entered(password: str) -> Client:
    client = Client()
    assert client.post("/sign-in", {"login": "yingji-01", "password": password}).status_code == 302
    return client


def test_a_sealed_account_reaches_one_page_and_no_other_system() -> None:
    client = entered(envelope())
    for address in ("/desk", "/desk/admin/accounts", "/my", "/my/security/password"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (302, reverse("my-emergency")), address
    there = {"client_id": "x", "redirect_uri": "https://s.example/cb"}
    assert client.get("/sso/authorize", there).status_code == 403


def test_with_a_reason_it_opens_the_others_are_told_and_the_auditor_sees_all_of_it() -> None:
    client = entered(envelope())
    assert client.post("/my/emergency", {"reason": "急", "hours": "1"}).status_code == 422
    assert client.post("/my/emergency", {"reason": WHY, "hours": "99"}).status_code == 422
    assert client.post("/my/emergency", {"reason": WHY, "hours": "2"})["Location"] == "/desk"
    opened = account("yingji-01")
    told = {notice.account_id for notice in notify(event=events_of(opened.ref)[-1], now=NOW)}
    assert {account("guanli").pk, account("chenjing").pk} <= told
    assert opened.pk not in told
    locked = reverse("desk-admin-account-act", args=[account("wairen").pk, "lock"])
    with override_settings(SECOND_FACTOR_POSTS=frozenset({"admin"})):
        assert client.post(locked, {"reason": "演示"}).status_code == 302, "the envelope is what one has"
    chen = at_the_desk("chenjing")
    seen = words(chen.get("/desk/admin/audit?kind=emergency&until=2026-11-24"))
    assert "启封应急账号" in seen
    assert WHY in seen
    assert "停用账号" in seen, "everything it did"
    assert "应急账号" in words(chen.get("/desk/admin/audit?kind=accounts&until=2026-11-24"))
    assert client.post("/my/emergency", {"do": "close"}).status_code == 302
    assert client.get("/desk")["Location"].startswith("/sign-in")
    assert Client().post("/sign-in", {"login": "yingji-01", "password": "x"}).status_code != 302


def test_when_its_hours_are_over_the_next_press_ends_it() -> None:
    client = entered(envelope())
    client.post("/my/emergency", {"reason": WHY, "hours": "1"})
    assert client.get("/desk/admin/accounts").status_code == 200
    with pinned_time(NOW + dt.timedelta(hours=1)):
        assert client.get("/desk/admin/accounts")["Location"] == reverse("my-emergency")
        assert client.get("/my/emergency")["Location"] == reverse("sign-in")
    assert not account("yingji-01").is_active


def test_accounts_of_every_day_have_no_such_page() -> None:
    assert at_the_desk("guanli").get("/my/emergency").status_code == 404


def test_what_administrators_did_is_listed_by_kind_and_day(django_assert_max_num_queries: Any) -> None:
    desk, chen = at_the_desk("guanli"), at_the_desk("chenjing")
    act = reverse("desk-admin-account-act", args=[account("zhaomin").pk, "lock"])
    assert desk.post(act, {"reason": "调离"}).status_code == 302
    assert desk.get("/desk/admin/sheets/posts/export.xlsx").status_code == 200
    with django_assert_max_num_queries(12):
        page = words(chen.get("/desk/admin/audit?until=2026-11-24"))
    assert "调离" in page
    assert "系统管理岗" in page, "the demonstration's administrator is two of the three, and the auditor is told"
    assert "/desk/admin/sheets/posts/export.xlsx" in page
    looks = words(chen.get("/desk/admin/audit?kind=looks&until=2026-11-24"))
    assert "调离" not in looks
    assert "export.xlsx" in looks
    for query in ("kind=x", "before=x", "before=99999999999999999999", "since=x&until=9999-99-99", "who=%25"):
        assert chen.get(f"/desk/admin/audit?{query}").status_code == 200
    assert "调离" not in words(chen.get("/desk/admin/audit?since=2026-10-01&until=2026-10-02"))


def test_administrators_do_not_read_the_record_of_administrators() -> None:
    assert at_the_desk("guanli").get("/desk/admin/audit").status_code == 403
