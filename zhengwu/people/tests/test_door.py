"""Tries and pauses, codes by phone, devices: what happens at the door."""

from __future__ import annotations

import datetime as dt
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import override_settings

from zhengwu.kernel.public import SYSTEM, events_of
from zhengwu.kernel.tests.outside import put_outside
from zhengwu.people.models import DeviceSession, PhoneCode, SignInTry
from zhengwu.people.operations.accounts.change_identity_level import LevelBasisMissing, change_identity_level
from zhengwu.people.operations.accounts.lock_account import LockedAlready, NotLocked, lock_account, unlock_account
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.operations.persons.register_person import register_person
from zhengwu.people.operations.signing_in.begin_session import begin_session
from zhengwu.people.operations.signing_in.begin_try import TriedTooOften, begin_try
from zhengwu.people.operations.signing_in.check_phone_code import CodeOver, CodeWrong, check_phone_code
from zhengwu.people.operations.signing_in.end_sessions import end_sessions
from zhengwu.people.operations.signing_in.end_tries import end_tries, lift_pause
from zhengwu.people.operations.signing_in.send_phone_code import AskedTooOften, NotAMobile, send_phone_code
from zhengwu.people.providers.sms import sms_provider
from zhengwu.people.providers.sms.aliyun import AliyunSms
from zhengwu.people.providers.sms.failing import SmsNotSent
from zhengwu.people.queries import devices_of, paused_until
from zhengwu.people.tests.factories import LI_QIANG, NOW, account, person

pytestmark = pytest.mark.django_db
MINUTE = dt.timedelta(minutes=1)


def try_once(name: str = "wangfang", place: str = "1.2.3.4", at: dt.datetime = NOW) -> None:
    begin_try(username=name, address=place, now=at)


# ── guessing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_sixth_wrong_try_waits_and_is_told_until_when() -> None:
    opened = account()
    for n in range(5):
        try_once(at=NOW + n * MINUTE)
    with pytest.raises(TriedTooOften, match="09:45"):
        try_once(at=NOW + 5 * MINUTE)
    assert paused_until(account=opened, now=NOW + 5 * MINUTE) == NOW + 15 * MINUTE
    assert events_of(opened.ref)[-1].type == "people.SignInPaused"
    try_once(at=NOW + 15 * MINUTE)


def test_from_another_address_the_account_waits_as_well_and_in_another_spelling() -> None:
    for _ in range(5):
        try_once()
    with pytest.raises(TriedTooOften):
        try_once(name=" WangFang ", place="5.6.7.8")


def test_names_nobody_has_wait_the_same() -> None:
    for _ in range(5):
        try_once(name="nobody")
    with pytest.raises(TriedTooOften):
        try_once(name="nobody")


def test_one_password_sprayed_over_many_accounts_is_caught() -> None:
    for n in range(20):
        try_once(name=f"name{n}")
    with pytest.raises(TriedTooOften):
        try_once(name="one-more")
    try_once(name="one-more", place="5.6.7.8")


def test_the_right_password_takes_the_accounts_own_tries_back_and_no_others() -> None:
    for _ in range(4):
        try_once()
        try_once(name="liqiang")
    end_tries(username="wangfang")
    for _ in range(5):
        try_once()
    try_once(name="liqiang")
    with pytest.raises(TriedTooOften):
        try_once(name="liqiang")


def test_an_administrator_lifts_a_pause() -> None:
    opened = account()
    for _ in range(5):
        try_once()
    lift_pause(account=opened, by=SYSTEM, now=NOW)
    lift_pause(account=opened, by=SYSTEM, now=NOW)
    try_once()
    assert [e.type for e in events_of(opened.ref)].count("people.SignInPauseLifted") == 1


def test_old_tries_are_thrown_away_and_none_says_who_it_was() -> None:
    try_once(at=NOW - dt.timedelta(days=1))
    try_once()
    kept = SignInTry.objects.get()
    assert "wangfang" not in f"{kept.account_key}{kept.address_key}"
    assert "1.2.3.4" not in kept.address_key


@pytest.mark.django_db(transaction=True)
def test_many_tries_at_once_cannot_outrun_the_limit() -> None:
    def attempt(_: int) -> bool:
        try:
            try_once()
        except TriedTooOften:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=8) as attackers:
        assert sum(attackers.map(attempt, range(12))) == 5


@override_settings(SIGN_IN_LIMITS={"of_account": 2})
def test_an_installation_sets_its_own_limits() -> None:
    try_once()
    try_once()
    with pytest.raises(TriedTooOften):
        try_once()


# ── codes by phone ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def sent(caplog: pytest.LogCaptureFixture, django_capture_on_commit_callbacks: Any) -> Any:
    """Ask for a code; the code that came, or "" when none was sent."""

    def ask(phone: str = "13800000012", at: dt.datetime = NOW) -> tuple[int, str]:
        caplog.clear()
        with django_capture_on_commit_callbacks(execute=True), caplog.at_level(logging.WARNING, "zhengwu.sms"):
            kept = send_phone_code(phone=phone, address="1.2.3.4", now=at)
        found = re.search(r"验证码是 (\d{6})", caplog.text)
        return kept, found[1] if found else ""

    return ask


def test_the_code_from_the_log_signs_in_once(sent: Any) -> None:
    opened = account(person=person())
    kept, code = sent()
    assert check_phone_code(code_id=kept, code=f" {code[:3]} {code[3:]} ", now=NOW) == [opened]
    with pytest.raises(CodeOver):
        check_phone_code(code_id=kept, code=code, now=NOW)


def test_five_wrong_codes_end_it(sent: Any) -> None:
    account(person=person())
    kept, code = sent()
    for _ in range(5):
        with pytest.raises(CodeWrong):
            check_phone_code(code_id=kept, code="000000" if code != "000000" else "111111", now=NOW)
    with pytest.raises(CodeOver):
        check_phone_code(code_id=kept, code=code, now=NOW)


def test_five_minutes_end_it(sent: Any) -> None:
    account(person=person())
    kept, code = sent()
    with pytest.raises(CodeOver):
        check_phone_code(code_id=kept, code=code, now=NOW + 5 * MINUTE)
    assert check_phone_code(code_id=kept, code=code, now=NOW + 4 * MINUTE)


def test_a_number_nobody_has_gets_no_message_and_the_same_answer(sent: Any) -> None:
    kept, code = sent("13900000000")
    assert code == ""
    with pytest.raises(CodeWrong):
        check_phone_code(code_id=kept, code="123456", now=NOW)


def test_a_landline_gets_none() -> None:
    with pytest.raises(NotAMobile):
        send_phone_code(phone="0551-68841234", address="1.2.3.4", now=NOW)


def test_nobody_is_flooded_with_messages(sent: Any) -> None:
    sent()
    with pytest.raises(AskedTooOften, match="09:31"):
        sent()
    sent(at=NOW + MINUTE)


def test_only_a_digest_is_kept(sent: Any) -> None:
    account(person=person())
    kept, code = sent()
    row = PhoneCode.objects.get(pk=kept)
    assert code not in f"{row.code_digest}{row.phone_index}"
    assert len(row.code_digest) == 64


def test_several_accounts_of_one_phone_are_all_found(sent: Any) -> None:
    first = account(person=person())
    second = account("liqiang", "李强", person=person("李强", LI_QIANG))
    kept, code = sent()
    assert check_phone_code(code_id=kept, code=code, now=NOW) == [first, second]


def test_the_index_follows_the_phone() -> None:
    fang = person()
    before = fang.phone_index
    assert before
    register_person(name="王芳", id_number=fang.id_number, phone="13933334444", by=SYSTEM, now=NOW)
    fang.refresh_from_db()
    assert fang.phone_index != before


def test_the_demonstration_says_that_it_is_one() -> None:
    assert sms_provider().demonstration
    with override_settings(SMS_PROVIDER="aliyun"):
        assert not sms_provider().demonstration


def test_the_vendor_is_asked_as_documented_and_its_refusal_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, str] = {}
    answers = [  # as the vendor's documentation shows them
        {"Code": "OK", "Message": "OK", "RequestId": "F655A8D5", "BizId": "9006"},
        {"Code": "isv.BUSINESS_LIMIT_CONTROL"},
    ]

    def vendor(_method: str, address: str, sent: dict[str, Any]) -> dict[str, str]:
        assert address == "https://dysmsapi.aliyuncs.com/"
        asked.update(sent["params"])
        return answers.pop(0)

    put_outside(monkeypatch, vendor)
    AliyunSms().send_code(phone="13800000012", code="123456")
    assert asked["Action"] == "SendSms"
    assert asked["TemplateParam"] == '{"code": "123456"}'
    assert asked["Signature"]
    with pytest.raises(SmsNotSent, match="BUSINESS_LIMIT"):
        AliyunSms().send_code(phone="13800000012", code="123456")


# ── devices ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def device(opened: Any, at: dt.datetime = NOW) -> str:
    store = SessionStore()
    store.create()
    key = str(store.session_key)
    begin_session(account=opened, session_key=key, user_agent="Firefox on Linux", address="10.0.0.1", now=at)
    return key


def test_devices_are_listed_in_one_statement(django_assert_num_queries: Any) -> None:
    opened, other = account(), account("liqiang", "李强")
    old, here = device(opened, NOW - MINUTE), device(opened, NOW - 2 * MINUTE)
    device(other)
    with django_assert_num_queries(1):
        found = devices_of(account=opened, session_key=here, now=dt.datetime.now(dt.UTC))  # noqa: TID251  sessions are real
    assert [(d.current, d.place, d.browser) for d in found] == [(True, "内网", "Firefox"), (False, "内网", "Firefox")]
    SessionStore(old).delete()
    assert len(devices_of(account=opened, session_key=here, now=dt.datetime.now(dt.UTC))) == 1  # noqa: TID251


def test_others_are_signed_out_one_or_all_and_never_somebody_elses() -> None:
    opened, other = account(), account("liqiang", "李强")
    here, there, theirs = device(opened), device(opened), device(other)
    foreign = DeviceSession.objects.get(session_key=theirs).pk
    assert end_sessions(account=opened, only=foreign, by=SYSTEM, now=NOW) == 0
    assert end_sessions(account=opened, except_key=here, by=SYSTEM, now=NOW) == 1
    assert not SessionStore().exists(there)
    assert SessionStore().exists(here)
    assert SessionStore().exists(theirs)


def test_another_password_signs_every_device_out() -> None:
    opened = account(password="demo-2026")
    key = device(opened)
    set_password(account=opened, password="demo-2027", by=SYSTEM, now=NOW)
    assert not SessionStore().exists(key)


def test_locking_signs_out_and_is_undone() -> None:
    opened = account()
    key = device(opened)
    lock_account(account=opened, reason="手机被盗", by=SYSTEM, now=NOW)
    assert not SessionStore().exists(key)
    with pytest.raises(LockedAlready):
        lock_account(account=opened, reason="再停一次", by=SYSTEM, now=NOW)
    unlock_account(account=opened, reason="找回来了", by=SYSTEM, now=NOW)
    with pytest.raises(NotLocked):
        unlock_account(account=opened, reason="再启用", by=SYSTEM, now=NOW)
    assert [e.type for e in events_of(opened.ref)][-2:] == ["people.AccountLocked", "people.AccountUnlocked"]


def test_a_level_needs_a_basis_and_the_same_one_changes_nothing() -> None:
    opened = account(person=person())
    with pytest.raises(LevelBasisMissing):
        change_identity_level(account=opened, level=5, basis=" ", by=SYSTEM, now=NOW)
    change_identity_level(account=opened, level=5, basis="窗口现场核验", by=SYSTEM, now=NOW)
    change_identity_level(account=opened, level=5, basis="又核验一次", by=SYSTEM, now=NOW)
    changed = [e for e in events_of(opened.ref) if e.type == "people.IdentityLevelChanged"]
    assert [e.data["new"] for e in changed] == [5]
