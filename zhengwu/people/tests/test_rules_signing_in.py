"""Pauses, devices, codes, subjects: the rules, by tables and properties."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.people.providers.sms.aliyun.signing import signature
from zhengwu.people.rules.device import device_words, place_words
from zhengwu.people.rules.phone_code import APART, next_code_from
from zhengwu.people.rules.subject import make_subject, read_subject
from zhengwu.people.rules.tries import TryLimits, pause_until

NOW = dt.datetime(2026, 3, 2, 1, 30, tzinfo=dt.UTC)
LIMITS = TryLimits(of_account=3, accounts_from_address=4, from_address=6, minutes=15)
MINUTE = dt.timedelta(minutes=1)


def ago(*minutes: int) -> list[dt.datetime]:
    return [NOW - minute * MINUTE for minute in minutes]


@pytest.mark.parametrize(
    ("mine", "theirs", "waits"),
    [
        ([], [], None),
        ([1, 2], [], None),
        ([1, 2, 3], [], 12),  # until the third last is fifteen minutes old
        ([1, 2, 3, 14], [], 12),
        ([1, 2, 20], [], None),  # forgotten
        ([], [(1, "a"), (2, "b"), (3, "c")], None),
        ([], [(1, "a"), (2, "b"), (3, "c"), (9, "d")], 6),  # four names from one address: spraying
        ([], [(1, "a"), (2, "b"), (3, "c"), (9, "c")], None),
        ([], [(n, "a") for n in range(1, 7)], 9),  # six tries from one address
        ([1, 2, 3], [(1, "a"), (2, "b"), (3, "c"), (9, "d")], 12),  # the longer of two
    ],
)
def test_how_long_one_waits(mine: list[int], theirs: list[tuple[int, str]], waits: int | None) -> None:
    until = pause_until(
        of_account=ago(*mine),
        from_address=[(NOW - n * MINUTE, who) for n, who in theirs],
        limits=LIMITS,
        now=NOW,
    )
    assert until == (None if waits is None else NOW + waits * MINUTE)


@given(st.lists(st.integers(0, 60), max_size=30), st.lists(st.tuples(st.integers(0, 60), st.sampled_from("abcdef"))))
def test_a_pause_ends_by_itself_and_more_tries_never_shorten_it(mine: list[int], theirs: list[tuple[int, str]]) -> None:
    address = [(NOW - n * MINUTE, who) for n, who in theirs]
    until = pause_until(of_account=ago(*mine), from_address=address, limits=LIMITS, now=NOW)
    one_more = pause_until(of_account=ago(*mine, 0), from_address=address, limits=LIMITS, now=NOW)
    if until is not None:
        assert NOW < until <= NOW + LIMITS.window
        assert one_more is not None
        assert one_more >= until
        assert pause_until(of_account=ago(*mine), from_address=address, limits=LIMITS, now=until) is None


@pytest.mark.parametrize(
    ("sent", "asked", "waits"),
    [
        ([], [], None),
        ([0], [], 1),
        ([1], [], None),
        ([2, 3, 4, 5, 6], [], 54),  # five within the hour
        ([2, 3, 4, 5], [], None),
        ([], [10] * 30, 50),
    ],
)
def test_how_often_a_code_may_be_asked_for(sent: list[int], asked: list[int], waits: int | None) -> None:
    until = next_code_from(to_number=ago(*sent), from_address=ago(*asked), now=NOW)
    assert until == (None if waits is None else NOW + waits * MINUTE)
    assert dt.timedelta(minutes=1) == APART


EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML) Chrome/120 Safari/537.36 Edg/120"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (EDGE, ("Windows 电脑", "Edge")),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1", ("iPhone", "Safari")),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8.0", ("安卓手机", "微信")),
        ("curl/8", ("", "")),
        ("", ("", "")),
    ],
)
def test_what_a_browser_says_in_words(said: str, words: tuple[str, str]) -> None:
    assert device_words(said) == words


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("127.0.0.1", "本机"),
        ("10.1.2.3", "内网"),
        ("114.88.7.9", "114.88.*.*"),
        ("240e:1f2::1", "240e:01f2:*"),
        ("", ""),
        ("x", ""),
    ],
)
def test_an_address_is_told_too_little_to_follow(address: str, words: str) -> None:
    assert place_words(address) == words


def test_the_signature_of_the_vendors_own_example() -> None:
    """The worked example of SendSms in the vendor's documentation of its signature."""
    parameters = {
        "SignatureMethod": "HMAC-SHA1",
        "SignatureNonce": "45e25e9b-0a6f-4070-8c85-2956eda1b466",
        "AccessKeyId": "testId",
        "SignatureVersion": "1.0",
        "Timestamp": "2017-07-12T02:42:19Z",
        "Format": "XML",
        "Action": "SendSms",
        "Version": "2017-05-25",
        "RegionId": "cn-hangzhou",
        "PhoneNumbers": "15300000001",
        "SignName": "阿里云短信测试专用",
        "TemplateParam": '{"customer":"test"}',
        "TemplateCode": "SMS_71390007",
        "OutId": "123",
    }
    assert signature(parameters, secret="testSecret") == "zJDF+Lrzhj/ThnlvIToysFRq6t4="


def digest(purpose: str, text: str) -> str:
    return hashlib.sha256(f"{purpose}|{text}".encode()).hexdigest()


@given(st.integers(0, 2**63 - 1), st.text(max_size=20))
def test_a_subject_leads_back_to_its_account_at_its_audience_only(account_id: int, audience: str) -> None:
    subject = make_subject(account_id=account_id, audience=audience, digest=digest)
    assert read_subject(subject, audience=audience, digest=digest) == account_id
    assert read_subject(subject, audience=f"{audience}2", digest=digest) is None


@given(st.text(alphabet="0123456789abcdefg", max_size=60))
def test_what_we_did_not_make_means_nobody(made_up: str) -> None:
    assert read_subject(made_up, audience="a", digest=digest) is None
