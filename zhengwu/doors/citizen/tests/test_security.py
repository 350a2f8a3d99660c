"""登录与安全: devices, passwords, one-time codes, being asked again; and what stands between a stranger and all that."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from zhengwu.doors.citizen.tests.factories import NOW, PASSWORD, account, signed_in
from zhengwu.kernel.public import SYSTEM, events_of, pinned_time
from zhengwu.organisations.public import officer_for, reset_password
from zhengwu.people.public import Device, devices_of, register_person

pytestmark = pytest.mark.usefixtures("county")
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
#: Open to people and companies alike.
BOTH = "11340123MA0000074N4002016942000"
NEW = "一句自己才知道的话"


def entered(username: str = "wangfang", password: str = PASSWORD, **more: str) -> Client:
    """A browser that signed in by the form."""
    client = Client(headers={"User-Agent": FIREFOX})
    answer = client.post("/sign-in", {"login": username, "password": password, **more})
    assert answer.status_code == 302, answer.content.decode()[:400]
    return client


def devices(username: str) -> list[Device]:
    return devices_of(account=account(username), session_key="", now=NOW)


def code_now(secret: str) -> str:
    return str(totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))))


def with_totp(username: str) -> tuple[Client, str]:
    """Signed in, and a one-time code set up; its secret."""
    client = entered(username)
    page = client.get("/my/security/totp").content.decode()
    found = re.search(r'class="code">([A-Z2-7 ]+)<', page)
    assert found
    secret = found[1].replace(" ", "")
    answer = client.post("/my/security/totp", {"code": code_now(secret)})
    assert answer.status_code == 200, "the recovery codes"
    return client, secret


# ── sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_session_planted_before_signing_in_is_worth_nothing(client: Client) -> None:
    client.get("/sign-in/code")
    session = client.session
    session["planted"] = True
    session.save()
    planted = str(session.session_key)
    client.cookies["sessionid"] = planted
    client.post("/sign-in", {"login": "wangfang", "password": PASSWORD})
    assert client.session.session_key != planted
    stranger = Client()
    stranger.cookies["sessionid"] = planted
    assert stranger.get("/my").status_code == 302


def test_devices_are_shown_in_words_and_signed_out() -> None:
    here, there = entered(), entered()
    page = here.get("/my/security").content.decode()
    assert page.count("Linux 电脑上的Firefox") >= 2
    assert "本机" in page
    assert "正在用" in page
    here.post("/my/security/devices/end")
    assert there.get("/my").status_code == 302
    assert here.get("/my").status_code == 200


def test_one_cannot_sign_out_somebody_elses_device() -> None:
    mine = entered()
    other = entered("liqiang")
    assert "退出其他所有设备" not in other.get("/my/security").content.decode()
    (theirs,) = devices("wangfang")
    other.post("/my/security/devices/end", {"device": theirs.id})
    assert mine.get("/my").status_code == 200


def test_noting_the_device_costs_pages_nothing() -> None:
    counts = []
    for one in (entered(), signed_in()):
        one.get("/halls")
        with CaptureQueriesContext(connection) as asked:
            one.get("/halls")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_device_is_noted_as_seen_every_few_minutes_only() -> None:
    client = entered()
    for minutes, noted in ((5, 0), (11, 11), (15, 11)):
        with pinned_time(NOW + dt.timedelta(minutes=minutes)):
            client.get("/my")
        assert devices("wangfang")[0].last_seen_at == NOW + dt.timedelta(minutes=noted)


# ── passwords ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_password_signs_every_other_device_out() -> None:
    here, there = entered(), entered()
    wrong = here.post("/my/security/password", {"old": "falsch", "new": NEW})
    assert wrong.status_code == 422
    done = here.post("/my/security/password", {"old": PASSWORD, "new": NEW})
    assert done["Location"] == "/my/security"
    assert here.get("/my").status_code == 200
    assert there.get("/my").status_code == 302
    assert entered(password=NEW)
    assert "Firefox" in here.get("/my/security").content.decode()


@pytest.mark.parametrize("weak", ["x", "12345678", "password1", "wangfang1", PASSWORD])
def test_a_weak_password_is_refused_with_a_reason(weak: str) -> None:
    answer = entered().post("/my/security/password", {"old": PASSWORD, "new": weak})
    assert answer.status_code == 422
    assert answer.context["page"].errors[0].text.endswith("。")


def test_whoever_has_an_initial_password_chooses_their_own_first() -> None:
    guanli = officer_for(account("guanli"), today=dt.date(2026, 11, 24))
    assert guanli is not None
    initial = reset_password(account=account("zhaomin"), by=guanli, now=NOW)
    client = entered("zhaomin", initial)
    for where in ("/desk", "/my", "/my/security"):
        assert client.get(where)["Location"] == "/my/security/password"
    client.post("/my/security/password", {"old": initial, "new": NEW})
    assert client.get("/desk").status_code == 200


def test_guessing_is_stopped_and_says_until_when(client: Client) -> None:
    for _ in range(5):
        assert client.post("/sign-in", {"login": "wangfang", "password": "falsch"}).status_code == 422
    answer = client.post("/sign-in", {"login": "wangfang", "password": PASSWORD})
    assert answer.status_code == 429
    assert "10:15" in answer.content.decode()


# ── codes by phone ──────────────────────────────────────────────────────────────────────────────────────────────────


def phone_code(client: Client, phone: str, caplog: Any, callbacks: Any, **more: str) -> str:
    caplog.clear()
    with callbacks(execute=True), caplog.at_level(logging.WARNING, "zhengwu.sms"):
        answer = client.post("/sign-in/code", {"do": "send", "phone": phone, **more})
    assert answer.status_code == 302
    found = re.search(r"验证码是 (\d{6})", caplog.text)
    return found[1] if found else ""


def test_signing_in_by_phone_and_setting_a_password_without_the_old_one(
    client: Client, caplog: Any, django_capture_on_commit_callbacks: Any
) -> None:
    code = phone_code(client, "13800000012", caplog, django_capture_on_commit_callbacks)
    wrong = client.post("/sign-in/code", {"do": "check", "code": "1"})
    assert wrong.status_code == 422
    done = client.post("/sign-in/code", {"do": "check", "code": code, "next": "/my/security/password"})
    assert done["Location"] == "/my/security/password"
    assert client.post("/my/security/password", {"new": NEW}).status_code == 302
    assert entered(password=NEW)


def test_a_number_nobody_has_is_answered_the_same(
    client: Client, caplog: Any, django_capture_on_commit_callbacks: Any
) -> None:
    said = []
    for phone in ("13800000012", "13999999999"):
        client = Client()
        phone_code(client, phone, caplog, django_capture_on_commit_callbacks)
        page = client.get("/sign-in/code").content.decode()
        said.append(re.sub(r'(nonce|value)="[^"]*"', "", page))
    assert said[0] == said[1]


def test_of_several_accounts_on_a_phone_one_is_chosen(
    client: Client, caplog: Any, django_capture_on_commit_callbacks: Any
) -> None:
    li = account("liqiang").person
    assert li is not None
    register_person(name=li.name, id_number=li.id_number, phone="13800000012", by=SYSTEM, now=NOW)
    code = phone_code(client, "13800000012", caplog, django_capture_on_commit_callbacks)
    page = client.post("/sign-in/code", {"do": "check", "code": code})
    assert "李强" in page.content.decode()
    assert "王芳" in page.content.decode()
    stranger = client.post("/sign-in/code", {"do": "choose", "account": account("wairen").pk})
    assert stranger.status_code == 422, "only those of this phone"
    client.post("/sign-in/code", {"do": "choose", "account": account("liqiang").pk})
    assert client.session["_auth_user_id"] == str(account("liqiang").pk)


# ── one-time codes ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_whoever_has_a_one_time_code_is_asked_for_it() -> None:
    _, secret = with_totp("zhaomin")
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in stored, "sealed"
    client = Client()
    half = client.post("/sign-in", {"login": "zhaomin", "password": PASSWORD})
    assert half["Location"] == "/sign-in/second"
    assert client.get("/desk").status_code == 302, "not in yet"
    assert client.post("/sign-in/second", {"code": "000000"}).status_code == 422
    code = code_now(secret)
    assert client.post("/sign-in/second", {"code": code})["Location"] == "/desk"
    again = Client()
    again.post("/sign-in", {"login": "zhaomin", "password": PASSWORD})
    assert again.post("/sign-in/second", {"code": code}).status_code == 422, "a code works once"
    assert [e.type for e in events_of(account("zhaomin").ref)][-1] == "people.SecondFactorAdded"


def test_a_recovery_code_lets_in_once() -> None:
    with_totp("zhaomin")
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    for expected in (302, 422):
        client = Client()
        client.post("/sign-in", {"login": "zhaomin", "password": PASSWORD})
        assert client.post("/sign-in/second", {"code": codes[0]}).status_code == expected


def test_guessing_one_time_codes_is_stopped() -> None:
    with_totp("zhaomin")
    client = Client()
    client.post("/sign-in", {"login": "zhaomin", "password": PASSWORD})
    assert [client.post("/sign-in/second", {"code": "000000"}).status_code for _ in range(6)] == [422] * 5 + [429]


@override_settings(SECOND_FACTOR_POSTS=frozenset({"supervisor", "admin"}))
def test_supervisors_and_administrators_set_it_up_before_anything_else() -> None:
    for username, asked in (("chenjing", True), ("guanli", True), ("zhaomin", False)):
        answer = entered(username).get("/desk")
        assert (answer.status_code == 302) is asked, username
        if asked:
            assert answer["Location"] == "/my/security/totp?next=/desk"
    client, _ = with_totp("guanli")
    assert client.get("/desk").status_code == 200


# ── being asked again ───────────────────────────────────────────────────────────────────────────────────────────────


def test_after_ten_minutes_something_delicate_asks_again_and_leads_back() -> None:
    client = entered()
    assert client.get("/my/security/passkeys/add").status_code == 200
    with pinned_time(NOW + dt.timedelta(minutes=11)):
        sent = client.get("/my/security/passkeys/add")
        assert sent["Location"] == "/sign-in/again?next=/my/security/passkeys/add"
        there = {"next": "/my/security/passkeys/add"}
        assert client.post("/sign-in/again", {"password": "falsch", **there}).status_code == 422
        back = client.post("/sign-in/again", {"password": PASSWORD, **there})
        assert back["Location"] == "/my/security/passkeys/add"
        assert client.get("/my/security/passkeys/add").status_code == 200


def test_it_leads_nowhere_else() -> None:
    client = entered()
    for elsewhere in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        answer = client.post("/sign-in/again", {"password": PASSWORD, "next": elsewhere})
        assert answer["Location"] == "/my/security"


# ── in whose name ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_press_puts_on_the_companys_name_and_every_page_shows_it() -> None:
    client = entered("liqiang")
    page = client.get("/halls").content.decode()
    assert "以李强办理" in page
    company = re.search(r'name="ref" value="(legal:\d+)"', page)
    assert company
    answer = client.post("/my/acting", {"ref": company[1], "next": "/halls"})
    assert answer["Location"] == "/halls"
    for where in ("/", "/halls", "/my"):
        assert "以合肥派河餐饮管理有限公司办理" in client.get(where).content.decode(), where


def test_the_name_put_on_is_the_one_that_applies() -> None:
    client = entered("liqiang")
    assert "这次替谁办" in client.get(f"/items/{BOTH}/apply").content.decode()
    company = next(ref for ref, _, own in client.session["acting_names"] if not own)
    client.post("/my/acting", {"ref": company})
    led = client.get(f"/items/{BOTH}/apply")
    assert led["Location"].startswith("/apply/")
    assert client.get("/my").content.decode().count("接着填") == 1
    oneself = next(ref for ref, _, own in client.session["acting_names"] if own)
    client.post("/my/acting", {"ref": oneself})
    assert "接着填" not in client.get("/my").content.decode(), "the company's draft is not one's own"


def test_nobody_puts_on_a_name_that_is_not_theirs() -> None:
    client = entered("wairen")
    for ref in ("legal:1", f"person:{account('wangfang').person_id}", "x"):
        assert client.post("/my/acting", {"ref": ref}).status_code == 403
    assert "acting_for" not in client.session


def test_leaving_to_another_site_is_not_possible_with_it() -> None:
    answer = entered("liqiang").post("/my/acting", {"ref": "", "next": "https://evil.example/"})
    assert answer["Location"] == "/my"
