"""No page asks the database more than thirty times; knowing who asks and what they may costs three of them: the session, the
account, its posts with their grants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.kernel.public import pinned_time
from zhengwu.people.public import declare_kin

AT_MOST = 3
#: A page, whatever it shows.
MOST = 30
#: Statements that begin with one of these are there to know who asks and what they may.
_WHO = re.compile(
    r'\bFROM "?(django_session|people_account|people_kinship|people_mandate|people_naturalperson|people_legalperson|seen|'
    r"organisations_(?:appointment|grant))\b"
)


@pytest.fixture(autouse=True)
def county(the_county: None) -> Iterator[None]:
    with pinned_time(desk.NOW):
        yield


def asked_who(answered: CaptureQueriesContext) -> list[str]:
    """Statements that read these tables themselves, and do not only look into them from inside a condition."""
    return [query["sql"] for query in answered.captured_queries if _WHO.search(_without_parentheses(query["sql"]))]


def _without_parentheses(sql: str) -> str:
    while (flatter := re.sub(r"\([^()]*\)", " ", sql)) != sql:
        sql = flatter
    return sql


PAGES = [
    ("zhaomin", "/desk", 3),
    ("zhaomin", "/desk/find?q=王", 3),
    ("sunli", "/desk/cases/{case}", 3),
    ("guanli", "/desk/admin", 3),
    ("wangfang", "/my/cases/{case}", 2),
    ("wangfang", "/items/{task}", 2),
]


@pytest.mark.parametrize(("who", "address", "statements"), PAGES)
def test_a_page_learns_who_asks_in_three_statements(who: str, address: str, statements: int) -> None:
    account, case = desk.account(who), desk.accepted()
    declare_kin(account=account, name="外人", relation="spouse", id_number="340123197903020054", now=desk.NOW)
    client = desk.at_the_desk(who)
    with CaptureQueriesContext(
        connection,
    ) as answered:
        answer = client.get(address.format(case=case.project_no, task=case.task_code))
    assert answer.status_code == 200
    asked = asked_who(answered)
    assert len(asked) == statements <= AT_MOST, "\n".join(asked)


@pytest.mark.parametrize(
    ("who", "address"),
    [
        *((who, address) for who, address, _statements in PAGES),
        *(("", address) for address in ("/", "/search?q=失业登记", "/items/{task}", "/verify")),
        *(("wangfang", address) for address in ("/my", "/my/certificates", "/my/messages")),
        ("zhaomin", "/desk/cases/{case}"),
        *(
            ("chenjing", address)
            for address in ("/desk/supervision/board", "/desk/supervision/cards", "/desk/cases/{case}")
        ),
    ],
)
def test_no_page_asks_more_than_thirty_times(who: str, address: str) -> None:
    case = desk.accepted()
    client = desk.at_the_desk(who) if who else Client()
    path = address.format(case=case.project_no, task=case.task_code)
    client.get(path)  # what a process learns once (calendars, the look of a form) is known
    with CaptureQueriesContext(connection) as answered:
        assert client.get(path).status_code == 200
    assert len(answered) <= MOST, "\n".join(query["sql"][:200] for query in answered.captured_queries)


def test_a_stranger_costs_no_statement() -> None:
    with CaptureQueriesContext(connection) as answered:
        assert Client().get("/").status_code == 200
    assert asked_who(answered) == []


def test_an_endpoint_learns_it_in_two() -> None:
    client = Client(headers={"Authorization": f"Bearer {token_for(desk.account('zhaomin'))}"})
    with CaptureQueriesContext(connection) as answered:
        assert client.get("/api/v1/desk/tasks").status_code == 200
    assert len(asked_who(answered)) == 2


def _as_program(who: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {token_for(desk.account(who))}"})


@pytest.mark.parametrize(("who", "address"), [("wangfang", "/api/v1/cases/{case}"), ("sunli", "/api/v1/desk/tasks")])
def test_an_endpoint_asks_no_more_than_a_page(who: str, address: str) -> None:
    case = desk.accepted()
    path, program = address.format(case=case.project_no), _as_program(who)
    program.get(path)
    with CaptureQueriesContext(connection) as answered:
        assert program.get(path).status_code == 200
    assert len(answered) <= MOST, "\n".join(query["sql"][:200] for query in answered.captured_queries)


def test_a_list_of_many_asks_no_more_than_a_list_of_one() -> None:
    program = _as_program("sunli")
    numbers, told = [desk.accepted().project_no], []
    for more in (0, 4):
        numbers += [desk.accepted().project_no for _ in range(more)]
        with CaptureQueriesContext(connection) as answered:
            listed = program.get("/api/v1/desk/tasks").json()
        assert {task["project_no"] for task in listed["items"]} >= set(numbers)
        told.append(len(answered))
    assert told[0] == told[1]


def test_pages_of_the_work_join_without_gap() -> None:
    program, numbers = _as_program("sunli"), {desk.accepted().project_no for _ in range(5)}
    whole = program.get("/api/v1/desk/tasks").json()
    seen: list[dict[str, Any]] = []
    page: dict[str, Any] = {"next": ""}
    while page["next"] is not None:
        page = program.get(f"/api/v1/desk/tasks?limit=2&cursor={page['next']}").json()
        assert page["total"] == whole["total"] == len(whole["items"])
        seen += page["items"]
    assert seen == whole["items"]
    assert {task["project_no"] for task in seen} >= numbers
