"""What is hidden from logs, and what is left alone."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.masking import IDENTITY, PHONE, SECRET, hide, hide_in, is_identity_number

NUMBER, MOBILE = "340123199112030028", "13800000012"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"申请人 {NUMBER}", f"申请人 {IDENTITY}"),
        (f"id={NUMBER},phone={MOBILE}", f"id={IDENTITY},phone={PHONE}"),
        ("340123 19911203 0028", IDENTITY),
        ("11010519491231002X和11010519491231002x", f"{IDENTITY}和{IDENTITY}"),
        (f"电话{MOBILE}。", f"电话{PHONE}。"),
        ("+86 138 0000 0012", PHONE),
        ("138-0000-0012", PHONE),
        ("Authorization: Bearer eyJhbGciOi.J9_x", f"Authorization: {SECRET} {SECRET}"),
        ("sent Bearer abcdefgh12345", f"sent Bearer {SECRET}"),
        ("{'password': 'correct horse'}", f"{{'password': '{SECRET} horse'}}"),
        ("?token=abc.def&page=2", f"?token={SECRET}&page=2"),
        ("Cookie: sessionid=aaaa; csrftoken=bbbb", f"Cookie: {SECRET}; csrftoken={SECRET}"),
        ("postgresql://zw:geheim@db/zw", f"postgresql://zw:{SECRET}@db/zw"),
        ("SEAL_PKCS11_PIN=1234", f"SEAL_PKCS11_PIN={SECRET}"),
        ('X-Query-Password: "abc"', f'X-Query-Password: "{SECRET}"'),
        (
            "DETAIL:  Key (username, phone)=(王芳, 1) already exists.",
            f"DETAIL:  Key (username, phone)=({SECRET}) already exists.",
        ),
        ("DETAIL:  Failing row contains (1, 王芳, \\x01).", f"DETAIL:  Failing row contains ({SECRET})."),
    ],
)
def test_what_tells_of_a_person_or_opens_a_door_is_hidden(text: str, hidden: str) -> None:
    assert hide(text) == hidden
    assert hide(hidden) == hidden, "once is enough"


@pytest.mark.parametrize(
    "text",
    [
        "11340123MA0000023E4000714001000202611240001",  # the number of a case
        "340123199112030029",  # its last digit is wrong: no identity number
        "2605-340123-04-01-100018",
        "91340123MA00001542",  # the code of a company is public
        "2026-11-24T02:00:00.123456+00:00",
        "1764208800123",  # milliseconds
        "cases.CaseSubmitted seq=13 event_id=998877",
        "12345 和 0551-68841234",
        "token expired",
        "keyword argument 'form'",
    ],
)
def test_numbers_of_things_stay(text: str) -> None:
    assert hide(text) == text


@given(
    place=st.from_regex(r"\A[1-9]\d{5}\Z"),
    day=st.dates(),
    serial=st.integers(0, 999),
    before=st.sampled_from(["", "x", "身份证", '{"id": "', " "]),
    after=st.sampled_from(["", "，", '"}', " ", "\n"]),
)
def test_every_identity_number_is_hidden_wherever_it_stands(
    place: str, day: Any, serial: int, before: str, after: str
) -> None:
    beginning = f"{re.sub('[^0-9]', '1', place)}{1900 + day.year % 130:04d}{day:%m%d}{serial:03d}"
    numbers = [f"{beginning}{last}" for last in "0123456789X" if is_identity_number(f"{beginning}{last}")]
    assert len(numbers) == 1
    assert numbers[0] not in hide(f"{before}{numbers[0]}{after}")


@given(st.from_regex(r"\A1[3-9][0-9]{9}\Z"))
def test_every_mobile_number_is_hidden(number: str) -> None:
    assert number not in hide(f"给 {number} 发")


def test_values_of_every_shape() -> None:
    class Person:
        def __str__(self) -> str:
            return NUMBER

    told = hide_in(
        {
            "event": MOBILE,
            "ids": [1, 2.5, None, True, int(MOBILE)],
            "inner": {"password": "x", "phone": MOBILE},
            "who": Person(),
            "both": (NUMBER, 13_800_000_012),
        }
    )
    written = json.dumps(told, ensure_ascii=False)
    assert NUMBER not in written
    assert MOBILE not in written
    assert told["inner"]["password"] == SECRET
    assert told["ids"][:4] == [1, 2.5, None, True]
