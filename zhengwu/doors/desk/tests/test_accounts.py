"""账号 and 单点登录 on the desk; and a full number is shown only to whoever has just said who they are."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, PASSWORD, accepted, account, at_the_desk, just_proved, officer
from zhengwu.kernel.public import SYSTEM, NotPermitted, pinned_time
from zhengwu.organisations.public import (
    NoSuchAccount,
    OwnAccount,
    account_for_admin,
    accounts_for,
    appoint,
    create_body,
    create_post,
    lock_account,
    reset_password,
)
from zhengwu.people.public import TriedTooOften, begin_try, complete_uscc, open_account

pytestmark = pytest.mark.usefixtures("county")
CITY = complete_uscc("11340100MA000777")


def act(what: str, username: str = "zhaomin") -> str:
    return reverse("desk-admin-account-act", args=[account(username).pk, what])


def words(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_list_finds_filters_and_costs_the_same_for_many(django_assert_max_num_queries: Any) -> None:
    desk = at_the_desk("guanli")
    for n in range(60):
        open_account(username=f"staff{n:02}", display_name="外人", is_staff=True, by=SYSTEM, now=NOW)
    with django_assert_max_num_queries(8):
        page = desk.get("/desk/admin/accounts")
    assert "第 1–20" in words(page)
    assert "zhaomin" in words(desk.get("/desk/admin/accounts?q=赵"))
    people = words(desk.get("/desk/admin/accounts?kind=people"))
    assert "wangfang" in people
    assert "zhaomin" not in people
    assert desk.get("/desk/admin/accounts?page=99999999&kind=x").status_code == 200


def test_a_work_account_is_opened_and_its_password_shown_once() -> None:
    desk = at_the_desk("guanli")
    wrong = desk.post("/desk/admin/accounts/open", {"kind": "staff", "username": "", "display_name": ""})
    assert wrong.status_code == 422
    shown = desk.post("/desk/admin/accounts/open", {"kind": "staff", "username": "Xin.Ren", "display_name": "外人"})
    found = re.search(r"\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b", words(shown))
    assert found
    entered = Client().post("/sign-in", {"login": "xin.ren", "password": found[0]})
    assert entered.status_code == 302
    assert found[0] not in words(desk.get(reverse("desk-admin-account", args=[account("xin.ren").pk])))
    taken = desk.post("/desk/admin/accounts/open", {"kind": "staff", "username": "zhaomin", "display_name": "赵敏"})
    assert taken.status_code == 409


def test_a_personal_account_belongs_to_somebody_registered() -> None:
    desk = at_the_desk("guanli")
    form = {"kind": "person", "username": "fang2", "id_type": "resident_id"}
    assert desk.post("/desk/admin/accounts/open", form | {"id_number": "340123197903020011"}).status_code == 422
    assert desk.post("/desk/admin/accounts/open", form | {"id_number": "340123199112030028"}).status_code == 200
    assert account("fang2").person == account("wangfang").person


def test_locked_unlocked_and_on_record() -> None:
    desk, fang = at_the_desk("guanli"), Client()
    fang.post("/sign-in", {"login": "wangfang", "password": PASSWORD})
    assert desk.post(act("lock", "wangfang"), {"reason": ""}).status_code == 422
    assert desk.post(act("lock", "wangfang"), {"reason": "手机被盗"}).status_code == 302
    assert fang.get("/my").status_code == 302
    record = words(desk.get(reverse("desk-admin-account", args=[account("wangfang").pk])))
    assert "手机被盗" in record
    assert "340123199112030028" not in record
    assert desk.post(act("unlock", "wangfang"), {"reason": "找回来了"}).status_code == 302


def test_a_pause_is_seen_and_lifted() -> None:
    for _ in range(5):
        begin_try(username="zhaomin", address="1.2.3.4", now=NOW)
    desk = at_the_desk("guanli")
    record = reverse("desk-admin-account", args=[account("zhaomin").pk])
    with pinned_time(NOW):
        assert "密码错得太多" in words(desk.get(record))
        assert "试错太多" in words(desk.get("/desk/admin/accounts?q=zhaomin"))
        with pytest.raises(TriedTooOften):
            begin_try(username="zhaomin", address="1.2.3.4", now=NOW)
        desk.post(act("lift-pause"))
        begin_try(username="zhaomin", address="1.2.3.4", now=NOW)


def test_a_level_is_changed_on_a_basis() -> None:
    desk = at_the_desk("guanli")
    assert desk.post(act("identity-level", "wangfang"), {"level": "5", "basis": ""}).status_code == 422
    assert desk.post(act("identity-level", "wangfang"), {"level": "9", "basis": "x"}).status_code == 422
    desk.post(act("identity-level", "wangfang"), {"level": "5", "basis": "窗口现场核验"})
    assert account("wangfang").identity_level == 5


def test_one_post_out_of_reach_is_enough_to_refuse() -> None:
    """Whoever could set the password of a higher officer could act in their name."""
    body = create_body(code=CITY, name="合肥市演示局", division_code="340100000000", by=SYSTEM, now=NOW)
    higher = create_post(body_code=body.code, code="HIGH", name="市局岗", kind="head", by=SYSTEM, now=NOW)
    appoint(post=higher, account=account("zhouzheng"), valid_from=dt.date(2026, 1, 1), by=SYSTEM, now=NOW)
    guanli, zhou = officer("guanli"), account("zhouzheng")
    assert zhou not in accounts_for(by=guanli, today=NOW.date())
    with pytest.raises(NoSuchAccount):
        account_for_admin(account_id=zhou.pk, by=guanli, today=NOW.date())
    with pytest.raises(NotPermitted):
        reset_password(account=zhou, by=guanli, now=NOW)
    assert at_the_desk("guanli").post(act("reset-password", "zhouzheng")).status_code == 404


def test_an_administrator_cannot_lock_themselves_out() -> None:
    with pytest.raises(OwnAccount):
        lock_account(account=account("guanli"), reason="试试", by=officer("guanli"), now=NOW)


@pytest.mark.parametrize("username", ["zhaomin", "chenjing", "wangfang"])
def test_nobody_else_looks_after_accounts(username: str) -> None:
    desk = at_the_desk(username)
    for where in ("/desk/admin/accounts", "/desk/admin/accounts/open", act("reset-password"), "/desk/admin/systems"):
        assert desk.get(where).status_code == 403
        assert desk.post(where).status_code in {403, 405}


def test_a_system_is_registered_paused_and_gets_another_secret() -> None:
    desk = at_the_desk("guanli")
    form = {
        "name": "不动产登记系统",
        "redirect_uris": "https://land.example.org/cb\n",
        "scopes": ["profile"],
        "trusted": "no",
    }
    for bad in ("http://land.example.org/cb", "https://*.example.org/", "javascript:alert(1)", ""):
        assert desk.post("/desk/admin/systems/register", form | {"redirect_uris": bad}).status_code == 422
    shown = words(desk.post("/desk/admin/systems/register", form))
    secret = re.search(r"\b[0-9a-f]{64}\b", shown)
    client_id = re.search(r"\b[0-9a-f]{32}\b", shown)
    assert secret
    assert client_id
    record = reverse("desk-admin-system", args=[client_id[0]])
    assert secret[0] not in words(desk.get(record))
    assert "不动产登记系统" in words(desk.get("/desk/admin/systems?q=不动产"))
    renewed = words(desk.post(f"{record}/renew-secret"))
    assert re.search(r"\b[0-9a-f]{64}\b", renewed)
    assert secret[0] not in renewed
    assert desk.post(f"{record}/pause", {"reason": ""}).status_code == 422
    assert desk.post(f"{record}/pause", {"reason": "检修"}).status_code == 302
    assert "已停用" in words(desk.get(record))


def test_a_full_number_asks_again_who_one_is_and_keeps_the_reason() -> None:
    where = reverse("desk-reveal", args=[accepted().project_no])
    zhao = Client()
    zhao.force_login(account("zhaomin"))
    assert zhao.get(where)["Location"] == f"/sign-in/again?next={where}"
    just_proved(zhao, now=NOW - dt.timedelta(hours=1))
    with pinned_time(NOW):
        sent = zhao.post(where, {"do": "act", "reason": "到公安系统核对户籍"})
        assert sent["Location"] == f"/sign-in/again?next={where}"
        assert zhao.post("/sign-in/again", {"password": PASSWORD, "next": where})["Location"] == where
        page = words(zhao.get(where))
        assert "到公安系统核对户籍" in page
        assert "340123199112030028" not in page, "only the button shows it"
        assert "340123199112030028" in words(zhao.post(where, {"do": "act", "reason": "到公安系统核对户籍"}))
