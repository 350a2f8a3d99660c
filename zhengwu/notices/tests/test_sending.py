"""What goes outside: tried again, given up, sent once however many workers there are, and again by an official."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core import mail
from django.test import override_settings

from zhengwu.cases.tests.factories import MONDAY, World, open_world, submitted, together
from zhengwu.kernel.public import NotPermitted, Provider, events_of
from zhengwu.notices import tasks
from zhengwu.notices.models import NoticeSending
from zhengwu.notices.operations import send_due as module
from zhengwu.notices.operations.resend import NotFailed, resend
from zhengwu.notices.operations.send_due import send_due
from zhengwu.notices.providers.carrying import Carrier, NotCarried
from zhengwu.notices.providers.email.smtp import SmtpEmail
from zhengwu.notices.providers.sms.http import HttpSms
from zhengwu.notices.rules.retry import LEASE, MOST_TRIES
from zhengwu.notices.tests.factories import Carried, outside, tell_all
from zhengwu.notices.tests.officials import official

LATER = MONDAY + dt.timedelta(days=1)


@pytest.fixture
def queued(world: World) -> NoticeSending:
    case = submitted(world)
    tell_all(case, MONDAY)
    (sending,) = outside(case)
    return sending


def carried_by(monkeypatch: pytest.MonkeyPatch, client: Carrier) -> None:
    monkeypatch.setattr(module, "carrier", lambda channel: Provider("test", "试", True, client))


def test_it_goes_out_once_and_keeps_by_whom(queued: NoticeSending, monkeypatch: pytest.MonkeyPatch) -> None:
    vendor = Carried()
    carried_by(monkeypatch, vendor)
    assert send_due(now=MONDAY - dt.timedelta(seconds=1)) == 0
    assert [send_due(now=MONDAY), send_due(now=LATER)] == [1, 0]
    queued.refresh_from_db()
    assert (queued.state, queued.provider, queued.tries, queued.sent_at) == ("sent", "test", 1, MONDAY)
    assert vendor.out == [(queued.address, queued.text, f"notice-{queued.pk}")]


def test_a_failure_waits_longer_each_time_until_an_official_sends_it_again(
    queued: NoticeSending, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor = Carried(*(NotCarried("busy") for _try in range(MOST_TRIES)))
    carried_by(monkeypatch, vendor)
    now = MONDAY
    for turn in range(1, MOST_TRIES + 1):
        assert send_due(now=now) == 0
        queued.refresh_from_db()
        assert (queued.tries, queued.error) == (turn, "busy")
        now = queued.next_at
    assert queued.state == "failed"
    assert send_due(now=LATER) == 0
    with pytest.raises(NotPermitted):
        resend(sending_id=queued.pk, by=world.zhao_min, now=LATER)
    editor = official()
    resend(sending_id=queued.pk, by=editor, now=LATER)
    with pytest.raises(NotFailed):
        resend(sending_id=queued.pk, by=editor, now=LATER)
    assert send_due(now=LATER) == 1
    assert [event.type for event in events_of(f"notice-sending:{queued.pk}")] == ["notices.NoticeResent"]


def test_what_never_will_work_is_not_tried_again(queued: NoticeSending, monkeypatch: pytest.MonkeyPatch) -> None:
    carried_by(monkeypatch, Carried(NotCarried("no such number", final=True)))
    send_due(now=MONDAY)
    queued.refresh_from_db()
    assert (queued.state, queued.tries) == ("failed", 1)


def test_a_worker_that_died_gives_its_message_up(queued: NoticeSending, monkeypatch: pytest.MonkeyPatch) -> None:
    class Died(BaseException):
        pass

    def die() -> None:
        raise Died

    carried_by(monkeypatch, Carried(before=die))
    with pytest.raises(Died):
        send_due(now=MONDAY)
    vendor = Carried()
    carried_by(monkeypatch, vendor)
    assert [send_due(now=MONDAY), send_due(now=MONDAY + LEASE)] == [0, 1]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_ring_once(monkeypatch: pytest.MonkeyPatch) -> None:
    case = submitted(open_world())
    tell_all(case, MONDAY)
    vendor = Carried()
    carried_by(monkeypatch, vendor)
    together(*[lambda: send_due(now=MONDAY)] * 4)
    assert len(vendor.out) == 1


@pytest.mark.django_db
def test_a_portion_is_followed_by_another_until_nothing_is_due(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    woken: list[int] = []
    monkeypatch.setattr(tasks, "wake_sending", lambda: woken.append(1))
    monkeypatch.setattr(tasks, "current_time", lambda: LATER)
    monkeypatch.setattr(tasks, "send_due", lambda *, now: send_due(now=now, limit=2))
    for _ in range(3):
        tell_all(submitted(world), MONDAY)
    vendor = Carried()
    carried_by(monkeypatch, vendor)
    told = []
    for _ in range(3):
        tasks.send()
        told.append((len(vendor.out), len(woken)))
    assert told == [(2, 1), (3, 1), (3, 1)]


class Gateway(BaseHTTPRequestHandler):
    """A gateway on this machine: keeps what it got, answers what it is told."""

    got: list[tuple[str | None, dict[str, object]]] = []
    answers: list[tuple[int, str]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.got.append((self.headers["X-Key"], body))
        status, said = self.answers.pop(0)
        self.send_response(status)
        self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        self.wfile.write(said.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def gateway() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Gateway)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/send"
    server.shutdown()
    server.server_close()


def test_a_gateway_is_asked_in_its_own_shape_and_believed_only_on_its_word(gateway: str) -> None:
    options = {
        "url": gateway,
        "headers": {"X-Key": "secret"},
        "body": {"mobiles": ["{phone}"], "content": "【政务】{text}", "id": "{key}"},
        "ok_path": "result.code",
        "ok_value": "0",
    }
    Gateway.got.clear()
    Gateway.answers[:] = [
        (200, '{"result": {"code": 0}}'),
        (200, '{"result": {"code": 17}}'),
        (200, "<html>"),
        (503, ""),
        (429, ""),
        (403, ""),
        (302, ""),
    ]

    def send() -> None:
        HttpSms().carry(to="13800000012", title="", text="{phone} 办好了", key="notice-1")

    with override_settings(NOTICE_SMS_HTTP=options):
        send()
        assert Gateway.got == [
            ("secret", {"mobiles": ["13800000012"], "content": "【政务】{phone} 办好了", "id": "notice-1"})
        ]
        for reason, final in [
            ("result.code = 17", False),
            ("the answer is no JSON", False),
            ("HTTP 503", False),
            ("HTTP 429", False),
            ("HTTP 403", True),
            ("HTTP 302", False),
        ]:
            with pytest.raises(NotCarried) as problem:
                send()
            assert (problem.value.reason, problem.value.final) == (reason, final)
    for url in ("", "http://sms.example/send", "file:///etc/passwd"):
        with override_settings(NOTICE_SMS_HTTP=options | {"url": url}), pytest.raises(NotCarried, match="https"):
            send()


def test_a_letter_is_a_letter() -> None:
    SmtpEmail().carry(to="fang@example.cn", title="“租房补贴”受理了", text="正文", key="notice-1")
    (letter,) = mail.outbox
    assert (letter.subject, letter.to, letter.extra_headers["X-Notice"]) == (
        "“租房补贴”受理了",
        ["fang@example.cn"],
        "notice-1",
    )
