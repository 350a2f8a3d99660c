"""The demonstration county in the scratch database, and what the clients need from it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import django.test
from django.conf import settings
from django.core.management import call_command
from PIL import Image

from zhengwu.certificates.public import Certificate
from zhengwu.documents.public import Document
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.ops.bench import journey
from zhengwu.doors.ops.bench.journey import Ask
from zhengwu.doors.ops.bench.recording import Recording, move_sequences_apart, recording
from zhengwu.doors.ops.bench.wire import Wire, request
from zhengwu.doors.ops.demo.load import is_loaded, load_demo
from zhengwu.kernel.public import current_time, local_date
from zhengwu.people.public import account_by_username


class NotDone(RuntimeError):
    """The platform did not do what the bench asked for."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One application from submitted to rated: its statements, request by request, and the texts that are its own."""

    requests: tuple[Recording, ...]
    codes: tuple[str, ...]

    def only(self, verb: str) -> Recording:
        """The statements of one request."""
        return next(r for r in self.requests if r.verb == verb)

    @property
    def statements(self) -> int:
        """All of them."""
        return sum(len(r.statements) for r in self.requests)


class County:
    """The county, loaded; with tokens of its cast and files of the applicant."""

    def __init__(self, *, pages: bool = True) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        if pages:
            call_command("collectstatic", verbosity=0, interactive=False)
        if not is_loaded():
            load_demo(password=os.environ["DEMO_PASSWORD"], now=current_time())
        move_sequences_apart()
        accounts = {name: account_by_username(username=name) for name in journey.CAST}
        self.tokens = {name: token_for(account) for name, account in accounts.items() if account is not None}
        self._inside = django.test.Client()
        self._guide = self._inside.get(f"/api/v1/items/{journey.TASK_CODE}").json()

    def application(self) -> dict[str, Any]:
        """A complete application with files of its own."""
        today = local_date(current_time())
        return journey.application(self._guide, today=today, file_of=self._upload)

    def desk_session(self) -> str:
        """The cookie of the window officer, signed in."""
        client = django.test.Client()
        account = account_by_username(username=journey.WINDOW)
        if account is None:
            raise NotDone("演示县里没有窗口人员。")
        client.force_login(account)
        return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"

    def record(self, application: dict[str, Any]) -> Recorded:
        """Play one application through, inside this process. The first play only warms up."""
        journey.lifecycle(self._send_inside([]), application)
        taken: list[Recording] = []
        asked: list[Ask] = []
        number = journey.lifecycle(self._send_inside(taken, asked), application)
        subject = f"case:{number}"
        papers = Document.objects.filter(subject=subject).values_list("number", "verify_code")
        granted = Certificate.objects.filter(subject_ref=subject).values_list("number", "verify_code", "identifier")
        keys = [ask.key for ask in asked if ask.key]
        own = (code for codes in (*papers, *granted) for code in codes if code)
        return Recorded(requests=tuple(taken), codes=(number, *keys, *own))

    def _send_inside(self, taken: list[Recording], asked: list[Ask] | None = None) -> journey.Send:
        def send(ask: Ask) -> dict[str, Any]:
            with recording(ask.verb) as statements:
                answer = self._inside.post(
                    ask.path, data=ask.content, content_type="application/json", headers=self.headers(ask)
                )
            taken.append(statements)
            if asked is not None:
                asked.append(ask)
            return checked(ask, answer.status_code, answer.content, answer.json)

        return send

    def _upload(self, name: str) -> str:
        image = Image.new("RGB", (120, 80), (sum(name.encode()) % 200, 180, 160))
        content = io.BytesIO()
        image.save(content, "PNG")
        content.name = f"{name}.png"
        content.seek(0)
        headers = {"Authorization": f"Bearer {self.tokens[journey.APPLICANT]}"}
        answer = self._inside.post("/api/v1/files", data={"file": content}, headers=headers)
        if answer.status_code != 201:  # noqa: PLR2004  HTTP's own word
            raise NotDone(f"上传没有成功：{answer.content.decode()[:600]}")
        return str(answer.json()["file_id"])

    def headers(self, ask: Ask) -> dict[str, str]:
        """Who asks, and the key that makes a repeated submit one case."""
        headers = {"Authorization": f"Bearer {self.tokens[ask.who]}"}
        return headers | ({"Idempotency-Key": ask.key} if ask.key else {})

    def sender(self, wire: Wire) -> journey.Send:
        """Send over HTTP."""

        def send(ask: Ask) -> dict[str, Any]:
            headers = self.headers(ask) | ({"Content-Type": "application/json"} if ask.body is not None else {})
            answer = wire.ask(request("POST", ask.path, headers=headers, body=ask.content))
            return checked(ask, answer.status, answer.body, answer.json)

        return send


def checked(ask: Ask, status: int, body: bytes, read: Callable[[], Any]) -> dict[str, Any]:
    """The answer, when it is the one a done request gives.

    Raises:
        NotDone
    """
    if status != ask.status:
        raise NotDone(f"{ask.path} 回答 {status}，应该是 {ask.status}：{body.decode(errors='replace')[:1000]}")
    answer: dict[str, Any] = read()
    return answer


def file_ids(applications: Sequence[dict[str, Any]]) -> list[str]:
    """The files these applications hand in."""
    return [m["file_id"] for application in applications for m in application["materials"]]
