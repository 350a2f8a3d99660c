"""Whoever asks too often is told to wait, in plain words and with Retry-After; a hall behind one address never is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.test_walls import every_address
from zhengwu.doors.ui.limits import RETRY_AFTER
from zhengwu.doors.ui.rates import DOWNLOADS, SEARCHES, forget_rates

pytestmark = pytest.mark.django_db
OFF = dict.fromkeys(("search", "forms", "files", "downloads", "calls", "open_calls"), 0)


@pytest.fixture(autouse=True)
def rates(settings: Any) -> Iterator[dict[str, int]]:
    settings.RATES = dict(OFF)
    forget_rates()
    yield settings.RATES
    forget_rates()


def statuses(times: int, ask: Any) -> list[int]:
    return [ask().status_code for _ in range(times)]


def test_searching_is_slowed_by_address_and_reading_is_not(county: None, rates: dict[str, int]) -> None:
    rates["search"] = 2
    client = Client()
    answers = [client.get("/search?q=失业") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].headers["Retry-After"] == str(RETRY_AFTER)
    assert "请过一分钟再试" in answers[-1].content.decode()
    assert client.get(reverse("suggest"), {"q": "失"}).status_code == 429, "one counter for whatever searches"
    assert client.get("/search?q=失业", REMOTE_ADDR="10.0.0.9").status_code == 200, "another address"
    assert client.get("/").status_code == 200


def test_posted_forms_and_files_have_counters_of_their_own(rates: dict[str, int]) -> None:
    rates |= {"forms": 1, "files": 1}
    client = Client()
    form: dict[str, Any] = {"data": "x=1", "content_type": "application/x-www-form-urlencoded"}
    assert 429 not in statuses(1, lambda: client.post("/verify/file", {"x": "1"}))
    assert client.post("/verify/file", {"x": "1"}).status_code == 429
    assert client.post("/large-type", **form).status_code != 429
    refused = client.post("/large-type", **form)
    assert refused.status_code == 429
    assert "填好的内容还在" in refused.content.decode()


def test_programs_are_counted_by_token_and_strangers_by_address(rates: dict[str, int]) -> None:
    rates |= {"calls": 2, "open_calls": 2}
    client = Client()
    assert statuses(3, lambda: client.get("/api/v1/divisions")) == [200, 200, 429]
    problem = client.get("/api/v1/divisions")
    assert problem.headers["Content-Type"] == "application/problem+json"
    assert problem.headers["Retry-After"] == str(RETRY_AFTER)
    assert problem.json()["status"] == 429


def test_inventing_tokens_helps_nobody(rates: dict[str, int]) -> None:
    rates |= {"calls": 100, "open_calls": 3}
    client = Client()

    def invented(n: int) -> int:
        return client.get("/api/v1/me", headers={"Authorization": f"Bearer x{n}"}).status_code

    assert [invented(n) for n in range(6)] == [401] * 4 + [429] * 2


def test_a_proxy_of_ours_is_believed_and_nobody_else(rates: dict[str, int], settings: Any) -> None:
    rates["open_calls"] = 1
    client = Client()

    def called(told: str) -> int:
        return client.get("/api/v1/divisions", headers={"X-Forwarded-For": told}).status_code

    assert [called("1.2.3.4"), called("5.6.7.8")] == [200, 429], "without a proxy anybody could write that"
    forget_rates()
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert [called("1.2.3.4"), called("9.9.9.9, 5.6.7.8"), called("8.8.8.8, 5.6.7.8")] == [200, 200, 429]


def test_the_names_counted_are_names_of_pages() -> None:
    names = {pattern.name for _, pattern in every_address(get_resolver())}
    assert names >= SEARCHES | DOWNLOADS
