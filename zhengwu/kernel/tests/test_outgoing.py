"""What leaves the platform: to whom somebody configured, never elsewhere, never endlessly (服务端请求伪造)."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from zhengwu.kernel import outgoing
from zhengwu.kernel.public import NotAllowed, NotReached, ask, line_to

HERE = "127.0.0.1"


class Neighbour(BaseHTTPRequestHandler):
    """Answers well, sends away, talks without end, or drips."""

    asked: list[str] = []

    def do_GET(self) -> None:
        Neighbour.asked.append(self.path)
        self.send_response(302 if self.path == "/away" else 200)
        self.send_header("Location", f"http://{HERE}:{self.server.server_port}/well")  # type: ignore[attr-defined]
        self.end_headers()
        if self.path == "/endless":
            self.wfile.write(b"x" * 300_000)
        elif self.path == "/drips":
            for _ in range(20):
                self.wfile.write(b" ")
                time.sleep(0.05)
        else:
            self.wfile.write(b'{"well": true}')

    def log_message(self, *_: Any) -> None: ...


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = HTTPServer((HERE, 0), Neighbour)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def get(address: str, *, configured: str = "", seconds: float = 2, **more: Any) -> outgoing.Answer:
    return ask("GET", address, configured=configured or address, seconds=seconds, **more)


def test_a_configured_neighbour_is_asked_and_read(port: int) -> None:
    assert get(f"http://{HERE}:{port}/well").json() == {"well": True}


def test_a_redirect_is_told_and_not_followed(port: int) -> None:
    Neighbour.asked.clear()
    answer = get(f"http://{HERE}:{port}/away")
    assert (answer.status, answer.ok, Neighbour.asked) == (302, False, ["/away"])


def test_an_answer_ends(port: int) -> None:
    with pytest.raises(NotReached, match="longer than 1000 bytes"):
        get(f"http://{HERE}:{port}/endless", most_bytes=1000)
    with pytest.raises(NotReached):
        get(f"http://{HERE}:{port}/drips", seconds=0.1)


@pytest.mark.parametrize(
    ("address", "configured", "why"),
    [
        ("http://sms.example/", "http://sms.example/", "https"),
        ("file:///etc/passwd", "file:///etc/passwd", "https"),
        ("gopher://sms.example/", "https://sms.example/", "https"),
        ("", "", "https"),
        ("https://evil.example/", "https://sms.example/", "nobody configured"),
        ("https://sms.example@evil.example/", "https://sms.example/", "nobody configured"),
        ("https://sms.example.evil.example/", "https://sms.example/", "nobody configured"),
        ("https://127.0.0.1/", "https://sms.example/", "nobody configured"),
        ("https://u:p@sms.example/", "https://sms.example/", "no password"),
    ],
)
def test_who_is_not_configured_is_not_asked(address: str, configured: str, why: str) -> None:
    with pytest.raises(NotAllowed, match=why):
        ask("GET", address, configured=configured, seconds=1)


def test_another_host_can_be_named(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing, "carry", lambda *_, **__: outgoing.Answer(status=204, content=b""))
    settings.OUTGOING_HOSTS = ["Keys.example"]
    assert get("https://keys.example/jwks", configured="https://id.example").ok


@pytest.mark.parametrize(
    ("found", "host", "private", "may"),
    [
        ("93.184.216.34", "sms.example", [], True),
        ("10.1.2.3", "sms.example", [], False),  # a name that points into the own network
        ("10.1.2.3", "sms.example", ["10.0.0.0/8"], True),
        ("10.1.2.3", "10.1.2.3", [], True),  # written down as it is
        ("127.0.0.1", "sms.example", [], False),
        ("127.0.0.1", "localhost", [], True),
        ("10.1.2.3", "localhost", [], False),
        ("169.254.169.254", "169.254.169.254", [], False),  # a cloud's keys
        ("169.254.169.254", "metadata.example", ["169.254.0.0/16"], True),
        ("0.0.0.0", "0.0.0.0", [], False),
        ("224.0.0.1", "sms.example", [], False),
        ("::1", "sms.example", [], False),
        ("::ffff:127.0.0.1", "sms.example", [], False),
        ("64:ff9b::7f00:1", "sms.example", [], False),
        ("2002:7f00:1::", "sms.example", [], False),
        ("fe80::1%eth0", "sms.example", [], False),
        ("fc00::1", "sms.example", [], False),
        ("100.64.0.1", "sms.example", [], False),
        ("2606:2800:220:1::1", "sms.example", [], True),
    ],
)
def test_what_a_name_may_point_at(settings: Any, found: str, host: str, private: list[str], may: bool) -> None:
    settings.OUTGOING_PRIVATE = private
    assert outgoing.may_reach(found, host=host) is may


def test_a_name_that_points_home_gets_no_byte(port: int, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def points_here(_host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (HERE, port))]

    monkeypatch.setattr(socket, "getaddrinfo", points_here)
    Neighbour.asked.clear()
    address = f"http://sms.example:{port}/well"
    with pytest.raises(NotReached):
        get(address, plain=True)
    with pytest.raises(PermissionError):
        line_to(f"sms.example:{port}", seconds=1)
    assert Neighbour.asked == []
    settings.OUTGOING_PRIVATE = ["127.0.0.0/8"]
    assert get(address, plain=True).ok


def test_no_proxy_of_the_surroundings_is_used(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert get(f"http://{HERE}:{port}/well").ok
