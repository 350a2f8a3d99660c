"""Every page of the desk opens for who may and stays shut for who may not."""

from __future__ import annotations

import pytest
from django.urls import reverse

from zhengwu.cases.public import Case
from zhengwu.doors.desk.pages import PAGES
from zhengwu.doors.desk.tests.factories import accepted, applied, at_the_desk, received
from zhengwu.doors.ui.page import pages_of

pytestmark = pytest.mark.usefixtures("county")

#: URL name → who of the cast may open it.
READERS = {
    "desk": {"zhaomin", "sunli", "zhouzheng", "chenjing", "guanli"},
    "desk-export": {"zhaomin", "sunli", "zhouzheng", "chenjing", "guanli"},
    "desk-find": {"zhaomin", "sunli", "zhouzheng", "chenjing"},
    "desk-case": {"zhaomin", "sunli", "zhouzheng", "chenjing"},
    "desk-reveal": {"zhaomin", "sunli", "zhouzheng", "chenjing"},
    "desk-reception": {"zhaomin"},
    "desk-receive": {"zhaomin"},
    "desk-deliver": {"zhaomin"},
    "desk-close": {"zhaomin"},
    "desk-special-start": {"sunli", "zhouzheng"},
    "desk-special-end": {"sunli", "zhouzheng"},
    "desk-decide": {"zhouzheng"},
    "desk-extend": {"zhouzheng"},
}
WHOLE_DESK = {"desk", "desk-export", "desk-find"}
EVERYBODY = ("zhaomin", "sunli", "zhouzheng", "chenjing", "guanli", "wangfang", "wairen")
ELSEWHERE = {"desk-hat", "desk-batch", "desk-review", "desk-file", "desk-document"}


def address(name: str, case: Case) -> str:
    return reverse(name) if name in WHOLE_DESK else reverse(name, args=[case.project_no])


def test_no_page_is_forgotten_here() -> None:
    assert PAGES
    elsewhere = {name for name in map(str, (p.name for p in pages_of("desk"))) if name.startswith("desk-admin")}
    assert {str(p.name) for p in pages_of("desk")} == set(READERS) | ELSEWHERE | elsewhere


@pytest.mark.parametrize("username", EVERYBODY)
def test_who_may_open_what(username: str) -> None:
    cases, desk = (applied(), received(), accepted()), at_the_desk(username)
    for name, readers in READERS.items():
        for case in cases if name not in WHOLE_DESK else cases[:1]:
            status = desk.get(address(name, case)).status_code
            expected = {200, 302} if username in readers else {403}
            assert status in expected, f"{username} at {name} of a case {case.state}"


def test_a_stranger_is_asked_to_sign_in(client) -> None:  # type: ignore[no-untyped-def]
    case = applied()
    for name in READERS:
        answer = client.get(address(name, case))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in")


def test_a_number_nobody_has_is_not_found() -> None:
    desk = at_the_desk("zhaomin")
    for name in ("desk-case", "desk-receive", "desk-reception", "desk-deliver"):
        assert desk.get(reverse(name, args=["X" * 80])).status_code == 404


def test_reading_a_case_costs_the_same_at_every_length_of_its_story(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    case, desk = accepted(), at_the_desk("sunli")
    with django_assert_max_num_queries(45):
        assert desk.get(address("desk-case", case)).status_code == 200
