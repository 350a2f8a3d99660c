"""Every request has a number, one line, and a count; a whole story through real doors leaves no trace of a person in the log."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import yaml
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from tests.seen_lines import Caught, caught
from zhengwu.cases.public import Case
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.doors.ops.demo import data
from zhengwu.doors.ops.seen.at_once import SeenAtOnce
from zhengwu.doors.ops.seen.jobs import job_seen
from zhengwu.doors.ops.seen.numbers import Numbers
from zhengwu.kernel.models import OutboxMessage
from zhengwu.kernel.public import StoredEvent, pinned_time, relay
from zhengwu.people.public import Account

FANG = "340123199112030028"
MOBILE = "13800000012"
CAST = yaml.safe_load((Path(data.__file__).parent / "cast.yaml").read_text())
#: What must not stand in a log: every identity number and phone of the cast.
OF_PERSONS = sorted(
    {
        person[key]
        for group in ("people", "legal_persons")
        for person in CAST[group]
        for key in ("id_number", "phone")
        if key in person
    }
)


def boom(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError(f"王芳 {FANG}，电话 {MOBILE}，{request.headers.get('Authorization')}")


def broken_rule(request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        Account.objects.create(username="wangfang", display_name="重名", password=FANG)
    return HttpResponse()


@pytest.fixture
def county(the_county: None, settings: Any) -> Iterator[None]:
    """The county, and two addresses that fail."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    site_urls = import_module("zhengwu.site.urls")
    addresses = ModuleType("broken_addresses")
    addresses.__dict__.update(
        {name: value for name, value in vars(site_urls).items() if name.startswith("handler")},
        urlpatterns=[path("boom", boom, name="boom"), path("broken-rule", broken_rule), *site_urls.urlpatterns],
    )
    settings.ROOT_URLCONF = addresses
    with pinned_time(desk.NOW):
        yield


def program(username: str) -> Client:
    account = desk.account(username)
    return Client(raise_request_exception=False, headers={"Authorization": f"Bearer {token_for(account)}"})


# ── numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("given", ["0b9cdb3e-7f7b-4ef5-9c3e-3d4a8c9a1f00", "gateway.17:3".replace(":", "_"), "A" * 64])
def test_a_number_that_comes_along_is_kept(given: str) -> None:
    assert Client().get("/healthz", headers={"X-Request-ID": given})["X-Request-ID"] == given


@pytest.mark.parametrize(
    "given", ["", "short", "A" * 65, "a b c d e f g", "<script>alert", "13800000012", FANG, "a\nb-12345678"]
)
def test_what_is_none_is_replaced(given: str) -> None:
    number = Numbers().number(given)
    assert re.fullmatch(r"[0-9a-f]{6}-1", number)


def test_no_two_requests_share_a_number() -> None:
    client = Client()
    assert len({client.get("/healthz")["X-Request-ID"] for _ in range(5)}) == 5


def test_processes_that_parted_give_other_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = Numbers()
    here = [numbers.number(None) for _ in range(2)]
    monkeypatch.setattr(os, "getpid", lambda: 1)
    assert not {here[0], here[1]} & {numbers.number(None) for _ in range(2)}


# ── lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("county")
def test_a_line_says_door_verb_status_time_statements_kind_of_account_and_case() -> None:
    case = desk.applied()
    with caught() as log:
        answer = program("zhaomin").post(f"/api/v1/desk/cases/{case.project_no}/receive")
        desk.at_the_desk("zhaomin").get(f"/desk/cases/{case.project_no}")
        Client().get("/")
    received, looked, home = log.requests()
    assert answer.status_code == 200
    assert received["request"] == answer["X-Request-ID"]
    assert (received["method"], received["status"], received["account"]) == ("POST", 200, "officer")
    assert received["case"] == looked["case"] == case.project_no
    assert (looked["door"], looked["account"]) == ("desk-case", "officer")
    assert received["sql"] > 5
    assert received["ms"] >= received["sql_ms"] > 0
    assert home["door"] == "home"
    assert home.get("account", "anyone") == "anyone"
    assert "case" not in home


def test_nothing_is_said_unless_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert Client().get("/healthz").status_code == 200
    assert not logging.getLogger("zhengwu.requests").isEnabledFor(logging.INFO), "tests are silent"
    assert "request" not in capsys.readouterr().err


@pytest.mark.usefixtures("county")
def test_a_fault_of_ours_has_a_number_on_the_page_and_in_the_log() -> None:
    client = Client(raise_request_exception=False)
    with caught() as log:
        answer = client.get("/boom")
        program_answer = client.get("/api/v1/nowhere", headers={"X-Request-ID": "gateway-1234"})
    number = answer["X-Request-ID"]
    assert answer.status_code == 500
    assert f"错误编号 500-{number}" in answer.content.decode()
    (fault,) = [row for row in log.rows if "ZeroDivisionError" in json.dumps(row)]
    assert fault["request"] == number
    assert fault["door"] == "boom"
    assert program_answer.status_code == 404
    assert log.requests()[-1]["request"] == "gateway-1234"


@pytest.mark.usefixtures("county")
def test_a_program_is_told_the_number_of_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError(f"{FANG} fell over")

    monkeypatch.setattr("zhengwu.doors.api_v1.public.items.search_items", breaks, raising=False)
    monkeypatch.setattr("zhengwu.doors.api_v1.public.items.search", breaks, raising=False)
    with caught() as log:
        answer = Client(raise_request_exception=False).get("/api/v1/items?q=失业")
    assert answer.status_code == 500
    assert answer.json()["instance"] == f"urn:zhengwu:request:{answer['X-Request-ID']}"
    assert "fell over" in log.text
    assert FANG not in log.text


def test_an_address_that_opens_something_is_not_written_down() -> None:
    secret = "kZ8vT3mQpW"
    with caught() as log:
        Client().get(f"/no-such-door/{secret}")
        Client().get(f"/rate/{secret}/{secret}")
    assert log.requests()
    assert secret not in log.text


def test_what_is_answered_before_any_chain_is_seen_too() -> None:
    told: list[Any] = []

    def plain(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Length", "2")])
        return [b"{}"]

    def chain(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        environ["zhengwu.answered"] = True
        start_response("404 Not Found", [("X-Request-ID", "of-the-chain")])
        return [b""]

    with caught() as log:
        for inner in (plain, chain):
            SeenAtOnce(inner)({"REQUEST_METHOD": "GET"}, lambda status, headers: told.append((status, dict(headers))))
    (first, second) = told
    assert re.fullmatch(r"[0-9a-f]{6}-1", first[1]["X-Request-ID"])
    assert second[1] == {"X-Request-ID": "of-the-chain"}
    (line,) = log.requests()
    assert line["request"] == first[1]["X-Request-ID"]


def test_the_lines_of_a_job_carry_its_number() -> None:
    job = SimpleNamespace(id=17, task_name="kernel.relay_outbox", attempts=0)
    with caught() as log:
        job_seen(lambda: logging.getLogger("zhengwu.somewhere").warning("working"), SimpleNamespace(job=job), None)
    (line,) = log.rows
    assert (line["job"], line["task"], line["event"]) == (17, "kernel.relay_outbox", "working")


# ── nobody is told of ───────────────────────────────────────────────────────────────────────────────────────────────


def story() -> Case:
    """Sign in, apply, accept, grant, rate; be refused, be wrong, and break us."""
    browser = Client(raise_request_exception=False)
    for login, password in ((FANG, "wrong"), (MOBILE, "wrong"), ("wangfang", desk.PASSWORD)):
        browser.post("/sign-in", {"login": login, "password": password})
    browser.get("/my")
    browser.post("/track", {"project_no": FANG, "query_password": MOBILE})
    browser.get(f"/search?q={FANG}")
    granted, refused = desk.applied().project_no, desk.applied().project_no
    window, reviewer, head = program("zhaomin"), program("sunli"), program("zhouzheng")
    for number in (granted, refused):
        for verb in ("receive", "accept"):
            assert window.post(f"/api/v1/desk/cases/{number}/{verb}", {}, "application/json").status_code == 200
        for _step in range(3):
            answered = reviewer.post(
                f"/api/v1/desk/cases/{number}/review",
                {"outcome": "approve", "opinion": f"{FANG} 属实"},
                content_type="application/json",
            )
            assert answered.status_code == 200
    decided = {"outcome": "approve", "reason": "符合条件。"}
    assert head.post(f"/api/v1/desk/cases/{granted}/decide", decided, "application/json").status_code == 200
    rejected = {"outcome": "reject", "reason": f"证件 {FANG} 与登记不符。"}
    assert head.post(f"/api/v1/desk/cases/{refused}/decide", rejected, "application/json").status_code == 200
    by_hand = {"method": "window", "recipient": f"王芳 {MOBILE}"}
    window.post(f"/api/v1/desk/cases/{granted}/deliver", by_hand, "application/json")
    rating = {"grade": 5, "tags": ["slow"], "text": f"打 {MOBILE} 找我"}
    program("wangfang").post(f"/api/v1/cases/{granted}/rating", rating, "application/json")
    wrong = {"task_code": FANG, "form": {"phone": MOBILE, "id": FANG}, "materials": MOBILE}
    assert program("wangfang").post("/api/v1/cases", wrong, "application/json").status_code == 422
    program("wangfang").post("/api/v1/cases", f"{{{FANG}", "application/json")
    Client(raise_request_exception=False).get(f"/no-such-page/{FANG}?phone={MOBILE}")
    assert program("wangfang").get("/boom").status_code == 500
    assert browser.get("/broken-rule").status_code == 500
    for _round in range(3):
        relay(now=desk.NOW)
    return Case.objects.get(project_no=granted)


@pytest.mark.usefixtures("county")
def test_no_line_of_a_whole_story_tells_of_a_person() -> None:
    with caught() as log:
        case = story()
        logging.getLogger("elsewhere").error("sent to %s: %r", MOBILE, {"id": FANG})
        _a_handler_chokes(case)
    assert len(log.requests()) > 20
    assert {row["status"] for row in log.requests()} >= {200, 404, 422, 500}
    assert case.project_no in log.text, "cases are found by their number"
    assert "ZeroDivisionError" in log.text
    assert "IntegrityError" in log.text
    assert "outbox.failed" in log.text
    assert told_of_persons(log) == []
    for key in (
        "Bearer eyJ",
        desk.PASSWORD,
        *(client_key for client_key in (token_for(desk.account("wangfang"))[:40],)),
    ):
        assert key not in log.text
    assert "王芳" not in "".join(json.dumps(row, ensure_ascii=False) for row in log.requests())


@pytest.mark.usefixtures("county")
def test_the_search_above_finds_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the mask off the very same story is full of persons."""
    monkeypatch.setattr("zhengwu.site.logs.hide_in", lambda value: value)
    with caught() as log:
        Client(raise_request_exception=False).get("/boom")
    assert {FANG, MOBILE} <= set(told_of_persons(log))


def told_of_persons(log: Caught) -> list[str]:
    assert len(OF_PERSONS) >= 6
    return [number for number in OF_PERSONS if number in log.text]


def _a_handler_chokes(case: Case) -> None:
    event = StoredEvent.objects.filter(subject=case.subject).order_by("seq")[0]
    OutboxMessage.objects.create(event=event, handler=f"nobody.{MOBILE}", next_at=desk.NOW, cause="7f3a9c-1")
    relay(now=desk.NOW)
