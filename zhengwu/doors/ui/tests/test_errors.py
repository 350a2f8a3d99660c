"""Every error page as people reach it, through the real middleware; programs get problems; nothing asks a database that fell."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from zhengwu.doors.desk.tests.factories import at_the_desk
from zhengwu.doors.ui.error_words import ERROR_WORDS
from zhengwu.doors.ui.refusals import error_page

THREE_MEGABYTES = "x" * 3 * 1024 * 1024


def boom(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("ours")


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("theirs")


@pytest.fixture(autouse=True)
def statics(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)


@pytest.fixture
def broken(settings: Any) -> Client:
    """The site with two addresses that fail, and no database: any question to it would fail this test."""
    site_urls = import_module("zhengwu.site.urls")
    addresses = ModuleType("broken_addresses")
    addresses.__dict__.update(
        {name: value for name, value in vars(site_urls).items() if name.startswith("handler")},
        urlpatterns=[path("boom", boom), path("suspicious", suspicious), *site_urls.urlpatterns],
    )
    settings.ROOT_URLCONF = addresses
    return Client(raise_request_exception=False)


def test_ours_is_said_so_without_a_database(broken: Client) -> None:
    broken.cookies["sessionid"] = "somebody-was-signed-in"
    answer = broken.get("/boom")
    html = answer.content.decode()
    assert answer.status_code == 500
    assert str(ERROR_WORDS[500].message) in html
    assert 'href="/boom"' in html, "the same page again"
    assert "ZeroDivisionError" not in html
    assert "Something went wrong on our side" in broken.get("/en/boom").content.decode()


def test_a_post_that_failed_is_not_offered_again(broken: Client) -> None:
    assert 'href="/boom"' not in broken.post("/boom").content.decode()


def test_what_we_do_not_understand(broken: Client) -> None:
    answer = broken.get("/suspicious")
    assert answer.status_code == 400
    assert "没看懂这个请求" in answer.content.decode()
    assert "data-back" in answer.content.decode()


@pytest.mark.parametrize("address", ["/large-type", "/track", "/en/track"])
def test_a_form_that_is_too_big(client: Client, address: str) -> None:
    answer = client.post(address, {"next": THREE_MEGABYTES})
    assert answer.status_code == 413
    assert str(ERROR_WORDS[413].title) in answer.content.decode() or "Too large" in answer.content.decode()


def test_a_verb_nobody_takes(client: Client) -> None:
    answer = client.get("/large-type")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "不能这样打开" in answer.content.decode()


def test_a_form_from_elsewhere() -> None:
    answer = Client(enforce_csrf_checks=True).post("/large-type")
    assert answer.status_code == 403
    assert "这一页打开太久了" in answer.content.decode()


@pytest.mark.usefixtures("county")
def test_trying_too_often(client: Client) -> None:
    cache.clear()
    answers = [client.post("/track", {"project_no": "1", "query_password": "2"}) for _n in range(21)]
    cache.clear()
    assert answers[-1].status_code == 429
    assert "试的次数太多了" in answers[-1].content.decode()


@pytest.mark.usefixtures("county")
def test_officers_get_the_same_pages() -> None:
    desk, stranger = at_the_desk("zhaomin"), Client()
    theirs, ours = desk.get("/no-such-page"), stranger.get("/no-such-page")
    assert theirs.status_code == ours.status_code == 404
    title = str(ERROR_WORDS[404].title)
    assert title in theirs.content.decode()
    assert title in ours.content.decode()
    refused = at_the_desk("wangfang").get("/desk")
    assert refused.status_code == 403
    assert "审批台只对有岗位的工作人员开放" in refused.content.decode()


# ── maintenance ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def closed(settings: Any, tmp_path: Path) -> Path:
    """The platform is being looked after; no test below may touch the database."""
    file = tmp_path / "maintenance"
    settings.MAINTENANCE_FILE = file
    file.write_text("今晚 <22:00>")
    return file


@pytest.mark.parametrize("address", ["/", "/desk", "/my", "/no-such-page", "/sign-in"])
def test_everybody_is_told_before_a_session_or_a_database_is_asked(closed: Path, address: str) -> None:
    client = Client()
    client.cookies["sessionid"] = "somebody-was-signed-in"
    answer = client.get(address)
    html = answer.content.decode()
    assert answer.status_code == 503
    assert answer["Retry-After"] == "600"
    assert answer["Cache-Control"] == "no-store"
    assert "系统正在维护" in html
    assert "恢复时间：今晚 &lt;22:00&gt;" in html
    assert "nonce-" in answer["Content-Security-Policy"]


def test_it_is_told_in_english_too(closed: Path) -> None:
    answer = Client().post("/en/track")
    assert answer.status_code == 503
    assert "The platform is being maintained" in answer.content.decode()


def test_programs_get_a_problem(closed: Path) -> None:
    answer = Client().get("/api/v1/items", headers={"accept-language": "zh-CN"})
    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"] == "600"
    problem = json.loads(answer.content)
    assert (problem["status"], problem["title"]) == (503, "系统正在维护")
    assert problem["detail"].endswith("今晚 <22:00>")


def test_health_and_static_files_stay_up(closed: Path) -> None:
    assert Client().get("/healthz").content == b"ok\n"
    assert Client().get("/static/app.css").status_code == 200


@pytest.mark.usefixtures("county")
def test_without_the_file_everything_goes_on(closed: Path) -> None:
    closed.write_text("")
    client = Client()
    assert "恢复时间" not in client.get("/").content.decode()
    assert client.get("/").status_code == 503
    closed.unlink()
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("status", ERROR_WORDS)
def test_a_sample_is_marked_and_answers_200(status: int) -> None:
    page = error_page(RequestFactory().get("/ui/errors/1"), status, sample=True)
    assert page.status_code == 200
    assert "样张" in page.content.decode()
