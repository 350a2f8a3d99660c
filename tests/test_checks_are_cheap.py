"""Programs that check papers by the code: the same answer as through the whole chain, by one statement and without a session."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.certificates.public import Certificate
from zhengwu.site.wsgi import application

pytestmark = pytest.mark.usefixtures("the_county")


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
    return int(said[0].split()[0]), dict(said[1]), json.loads(body)


def test_the_short_way_says_what_the_long_one_says() -> None:
    held = Certificate.objects.exclude(verify_code=None).filter(sealed_by="").first()
    assert held is not None
    path = f"/api/v1/verify/{held.verify_code}"
    whole = Client().get(path)
    with CaptureQueriesContext(connection) as statements:
        status, headers, said = asked(path)
    assert (status, said) == (200, whole.json())
    assert said["number"] == held.number
    assert len(statements) == 1
    assert "Set-Cookie" not in headers
    for name in ("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy", "Referrer-Policy"):
        assert headers[name] == whole.headers[name], name


def test_what_is_nobody_s_is_said_in_the_reader_s_language() -> None:
    status, _headers, said = asked(f"/api/v1/verify/{'Z' * 26}", HTTP_ACCEPT_LANGUAGE="en")
    assert (status, said["outcome"]) == (404, "not_found")
