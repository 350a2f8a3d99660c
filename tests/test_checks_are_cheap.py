"""Programs that check papers by the code: the same answer as through the whole chain, by one statement and without a session, and
past the chain once it is known what the chain says around it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import OperationalError, close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.certificates.public import Certificate
from zhengwu.doors.api_v1.public import verify_at_once
from zhengwu.doors.ui.limits import forget_looks
from zhengwu.site.wsgi import _checks as checks
from zhengwu.site.wsgi import application

pytestmark = pytest.mark.usefixtures("the_county")


@pytest.fixture(autouse=True)
def nothing_learned() -> Iterator[None]:
    """Every test begins with the chain, and with no looks counted."""
    checks._learned.clear()
    forget_looks()
    yield
    forget_looks()


@pytest.fixture
def chain(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths the chain was asked for."""
    went: list[str] = []
    through = checks._chain

    def counted(environ: dict[str, Any], start_response: Any) -> Any:
        went.append(environ["PATH_INFO"])
        return through(environ, start_response)

    monkeypatch.setattr(checks, "_chain", counted)
    return went


def held() -> Certificate:
    found = Certificate.objects.exclude(verify_code=None).filter(sealed_by="").first()
    assert found is not None
    return found


def asked(path: str, **headers: str) -> tuple[int, dict[str, str], Any]:
    """What the server itself answers to a GET."""
    said: list[Any] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.errors": io.StringIO(),
        **headers,
    }
    # A server looks after its connections around each request; a test keeps the one it has.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        body = b"".join(application(environ, lambda status, pairs: said.extend((status, pairs))))
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)
    headers = dict(said[1])
    assert headers.pop("X-Request-ID"), "every answer has a number of its own, whichever way it came"
    return int(said[0].split()[0]), headers, json.loads(body) if "json" in headers["Content-Type"] else None


def test_the_short_way_and_the_way_past_it_say_what_the_long_one_says(chain: list[str]) -> None:
    certificate = held()
    path = f"/api/v1/verify/{certificate.verify_code}"
    whole = Client().get(path)
    answers = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as statements:
            answers.append(asked(path))
        assert len(statements) == 1
    assert chain == [path], "the chain is asked once"
    for status, headers, said in answers:
        assert (status, said) == (200, whole.json())
        assert said["number"] == certificate.number
        assert "Set-Cookie" not in headers
        assert headers["Content-Length"] == str(len(whole.content))
        for name in ("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy", "Referrer-Policy"):
            assert headers[name] == whole.headers[name], name
    assert answers[0][1] == answers[1][1]


def test_whoever_asks_in_another_way_is_answered_by_the_chain_first(chain: list[str]) -> None:
    path = f"/api/v1/verify/{held().verify_code}"
    for headers in ({}, {"HTTP_ACCEPT_LANGUAGE": "en"}, {"HTTP_HOST": "localhost"}, {"wsgi.url_scheme": "https"}):
        before = len(chain)
        assert asked(path, **headers)[1] == asked(path, **headers)[1]
        assert len(chain) == before + 1
    assert asked(path, HTTP_HOST="somebody.else")[0] == 400, "a host we are not"


def test_all_but_the_plain_answer_is_left_to_the_chain(
    chain: list[str], settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/api/v1/verify/{held().verify_code}"
    asked(path)
    chain.clear()
    assert asked(path, REQUEST_METHOD="POST")[0] == 405
    assert asked(f"/api/v1/verify/{'Z' * 26}")[0] == 404
    assert asked("/api/v1/verify/%00")[0] == 404
    file = tmp_path / "maintenance"
    file.touch()
    settings.MAINTENANCE_FILE = str(file)
    asked(path)
    file.unlink()
    monkeypatch.setattr(verify_at_once, "verify", away)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert asked(path)[0] == 200
    assert len(chain) == 5


def away(*_args: Any, **_values: Any) -> Any:
    raise OperationalError("the server closed the connection unexpectedly")


def test_guessing_is_slowed_past_the_chain_too(settings: Any) -> None:
    settings.VERIFY_A_MINUTE = 3
    path = f"/api/v1/verify/{held().verify_code}"
    statuses = [asked(path, HTTP_ACCEPT_LANGUAGE="en") for _ in range(5)]
    assert [status for status, *_ in statuses] == [200, 200, 200, 429, 429]
    assert "Try again" in statuses[-1][2]["detail"] or "try again" in statuses[-1][2]["detail"]


def test_a_code_that_is_nobody_s_counts_once_though_the_chain_answers_it(settings: Any) -> None:
    settings.VERIFY_A_MINUTE = 4
    asked(f"/api/v1/verify/{held().verify_code}")
    assert [asked(f"/api/v1/verify/{'Z' * 26}")[0] for _ in range(5)] == [404, 404, 404, 429, 429]


def test_what_is_nobody_s_is_said_in_the_reader_s_language() -> None:
    status, _headers, said = asked(f"/api/v1/verify/{'Z' * 26}", HTTP_ACCEPT_LANGUAGE="en")
    assert (status, said["outcome"]) == (404, "not_found")
