"""What a program hears when it calls wrongly: a problem in plain words, never a crash, never the framework's own words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from ninja import Schema

from zhengwu.doors.api_v1.api import api
from zhengwu.doors.api_v1.pagination import one_page
from zhengwu.doors.api_v1.tests.conftest import Caller
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import Account

CASE = "/api/v1/cases/11340123MA0000066U4341009901000202611240001"
DESK = CASE.replace("/cases/", "/desk/cases/")


def problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["detail"]
    return body


def test_a_verb_the_address_does_not_take_is_a_problem_that_names_those_it_takes() -> None:
    answer = Client().delete("/api/v1/items")
    assert problem(answer, 405)["title"] == "不能这样打开"
    assert answer.headers["Allow"] == "GET"


def test_a_form_without_its_boundary_is_a_bad_request(caller: Caller) -> None:
    answer = caller("wangfang").post("/api/v1/files", data=b"x", content_type="multipart/form-data")
    assert problem(answer, 400)["code"] == "bad_request"


@pytest.mark.parametrize("post_id", ["9" * 30, "9" * 5000])
def test_a_post_nobody_holds_is_not_permitted(caller: Caller, post_id: str) -> None:
    problem(caller("zhaomin").get("/api/v1/desk/tasks", headers={"X-Post-Id": post_id}), 403)


def test_errors_name_the_place_as_the_caller_wrote_it(caller: Caller) -> None:
    fang = caller("wangfang")
    body = {"task_code": "x", "materials": [{"name": "户口簿", "file_id": "x"}], "zz": 1}
    wrong = problem(fang.post("/api/v1/cases", data=body, content_type="application/json"), 422)
    assert {tuple(e["loc"]) for e in wrong["errors"]} == {("materials", 0, "file_id"), ("zz",)}
    wrong = problem(fang.post("/api/v1/cases", data="[]", content_type="application/json"), 422)
    assert [e["loc"] for e in wrong["errors"]] == [["body"]]
    assert [e["loc"] for e in problem(fang.get("/api/v1/items?limit=0"), 422)["errors"]] == [["limit"]]
    assert [e["loc"] for e in problem(fang.post("/api/v1/files"), 422)["errors"]] == [["file"]]


@pytest.mark.parametrize(
    ("address", "who", "body"),
    [
        (f"{CASE}/rating", "wangfang", {"grade": True}),
        (f"{CASE}/rating", "wangfang", {"grade": "1"}),
        (f"{DESK}/extend", "zhouzheng", {"days": "3", "reason": "情况复杂"}),
        (f"{DESK}/start-special-procedure", "sunli", {"type": "检测", "planned_days": True, "basis": "法"}),
        (f"{CASE}/supply", "wangfang", {"materials": [{"name": "户口簿", "tolerate": "yes"}]}),
    ],
)
def test_numbers_and_yes_or_no_are_not_guessed(caller: Caller, address: str, who: str, body: dict[str, Any]) -> None:
    problem(caller(who).post(address, data=body, content_type="application/json"), 422)


def test_an_unknown_item_is_not_repeated_at_length(caller: Caller) -> None:
    assert len(problem(caller("wangfang").get("/api/v1/items/" + "a" * 4000), 404)["detail"]) < 150


def test_the_description_says_how_every_endpoint_refuses() -> None:
    schema = api.get_openapi_schema()
    for operations in schema["paths"].values():
        for operation in operations.values():
            assert "application/problem+json" in operation["responses"]["default"]["content"]
    assert json.dumps(schema, sort_keys=True, default=str), "the description can be written down in order"
    assert {"type", "title", "status", "detail"} <= set(schema["components"]["schemas"]["Problem"]["required"])


def test_pages_of_a_short_list_join_without_gap() -> None:
    rows, cursor = list(range(7)), ""
    seen: list[int] = []
    while True:
        shown, following = one_page(rows, limit=3, cursor=cursor)
        seen += shown
        if following is None:
            break
        cursor = following
    assert seen == rows


@pytest.mark.parametrize("cursor", ["zzz", "é", "ZnJvbTotMQ", "x" * 5000])
def test_a_cursor_of_somebody_else_is_refused(cursor: str) -> None:
    with pytest.raises(BadInput):
        one_page([1], limit=1, cursor=cursor)


def test_my_work_comes_in_pages(caller: Caller) -> None:
    page = caller("zhaomin").get("/api/v1/desk/tasks?limit=1").json()
    assert page == {"items": [], "next": None, "total": 0, "total_is_estimate": False}
    problem(caller("zhaomin").get("/api/v1/desk/tasks?limit=101"), 422)


def test_no_two_shapes_share_a_name() -> None:
    """The description knows shapes by their names: the second of a name would be described as the first."""
    shapes = [shape for shape in subclasses_of(Schema) if shape.__module__.startswith("zhengwu.doors.api_v1.")]
    names = [shape.__name__ for shape in shapes]
    assert sorted(name for name in names if names.count(name) > 1) == []
    assert len(names) > 20


def subclasses_of(kind: type) -> set[type]:
    found: set[type] = set()
    children: list[type] = kind.__subclasses__()
    for below in children:
        found |= {below, *subclasses_of(below)}
    return found


def test_an_emergency_account_calls_nothing(caller: Caller) -> None:
    """It sits before a screen, sealed or open."""
    program = caller("guanli")
    assert program.get("/api/v1/me").status_code == 200
    Account.objects.filter(username="guanli").update(is_emergency=True)
    assert problem(program.get("/api/v1/me"), 401)["code"] == "sign_in_first"
