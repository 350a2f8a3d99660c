"""Who uses the platform while it is hurt: applicants who try until they are told, an officer who accepts, somebody who uploads."""

from __future__ import annotations

import hashlib
import io
import secrets
import time
import uuid
from typing import Any

from PIL import Image

from zhengwu.doors.ops.bench import journey
from zhengwu.doors.ops.bench.county import County
from zhengwu.doors.ops.bench.journey import Ask
from zhengwu.doors.ops.bench.wire import Answer, Wire, request
from zhengwu.doors.ops.chaos.ledger import Ledger

#: A client waits so long for an answer before it asks again, elsewhere.
_PATIENCE_SECONDS = 15
_AGAIN_SECONDS = 0.2
_CREATED, _OK, _SERVERS_FAULT, _TOO_MANY = 201, 200, 500, 429
_OFFICER_WAITS, _UPLOADER_WAITS = 0.4, 1.0


class Line:
    """A connection to whichever server answers."""

    def __init__(self, ports: list[int], ledger: Ledger, *, until: float) -> None:
        self._ports, self._ledger, self._until = ports, ledger, until
        self._nth = 0
        self._wire: Wire | None = None

    def ask(self, prepared: bytes) -> tuple[Answer | None, int]:
        """Ask until the answer is more than "not now"; it, or None when time is up, and how many tries it took."""
        tries = 0
        while time.monotonic() < self._until:
            tries += 1
            try:
                answer = self._once(prepared)
            except (OSError, ValueError) as fault:
                self._ledger.note(type(fault).__name__)
            else:
                if answer.status < _SERVERS_FAULT and answer.status != _TOO_MANY:
                    return answer, tries
                self._ledger.note(str(answer.status))
            self._elsewhere()
            time.sleep(_AGAIN_SECONDS)
        return None, tries

    def _once(self, prepared: bytes) -> Answer:
        if self._wire is None:
            self._wire = Wire(self._ports[self._nth % len(self._ports)], patience=_PATIENCE_SECONDS)
        return self._wire.ask(prepared)

    def _elsewhere(self) -> None:
        self.close()
        self._nth += 1

    def close(self) -> None:
        """Hang up."""
        if self._wire is not None:
            self._wire.__exit__()
            self._wire = None


def applicant(
    county: County, application: dict[str, Any], line: Line, ledger: Ledger, *, first: float, every: float, until: float
) -> int:
    """Hand in one application every `every` seconds from `first` on, as long as it is before `until` (both of the monotonic clock);
    who is late makes up for it. How many were begun."""
    due, begun = first, 0
    while due < until:
        time.sleep(max(0.0, due - time.monotonic()))
        if time.monotonic() >= until:
            break
        begun += 1
        _hand_in(county, journey.submission(application), line, ledger)
        due += every
    line.close()
    return begun


def _hand_in(county: County, ask: Ask, line: Line, ledger: Ledger) -> None:
    began = time.monotonic()
    answer, tries = line.ask(prepared(county, ask))
    if answer is None:
        ledger.open.append(ask.key)
    elif answer.status == _CREATED:
        ledger.acknowledge(ask.key, str(answer.json()["project_no"]), tries=tries, seconds=time.monotonic() - began)
    else:
        ledger.refused.append(f"submit {ask.key}: {answer.status} {answer.body[:300].decode(errors='replace')}")


def prepared(county: County, ask: Ask) -> bytes:
    """The request as it is sent, the same at every try."""
    headers = county.headers(ask) | ({"Content-Type": "application/json"} if ask.body is not None else {})
    return request("POST", ask.path, headers=headers, body=ask.content)


def officer(county: County, line: Line, ledger: Ledger, *, until: float) -> None:
    """Receive and accept one application after the other."""
    nth = 0
    while time.monotonic() < until:
        time.sleep(_OFFICER_WAITS)
        if (number := ledger.next_number(nth)) is None:
            continue
        nth += 1
        receive, accept = journey.afterwards(number)[:2]
        if _done(county, receive, line, ledger) and _done(county, accept, line, ledger):
            ledger.accepted.append(number)
    line.close()


def _done(county: County, ask: Ask, line: Line, ledger: Ledger) -> bool:
    """Whether it was done. Refused at a later try is done at an earlier one whose answer did not arrive: what the database has is
    counted afterwards."""
    answer, tries = line.ask(prepared(county, ask))
    if answer is None:
        return False
    if answer.status == _OK or tries > 1:
        return True
    ledger.refused.append(f"{ask.path}: {answer.status} {answer.body[:300].decode(errors='replace')}")
    return False


def uploader(county: County, line: Line, ledger: Ledger, *, until: float) -> None:
    """Upload one picture after the other, each another one."""
    while time.monotonic() < until:
        time.sleep(_UPLOADER_WAITS)
        content = picture()
        answer, _tries = line.ask(_upload(county, content))
        if answer is None:
            continue
        if answer.status == _CREATED:
            told = answer.json()
            if told["sha256"] != hashlib.sha256(content).hexdigest():
                ledger.refused.append(f"upload: another digest than that of what was sent ({told['file_id']})")
            ledger.files[str(told["file_id"])] = str(told["sha256"])
        else:
            ledger.refused.append(f"upload: {answer.status} {answer.body[:300].decode(errors='replace')}")
    line.close()


def picture() -> bytes:
    """A small picture that nobody has seen."""
    out = io.BytesIO()
    Image.frombytes("RGB", (40, 40), secrets.token_bytes(40 * 40 * 3)).save(out, "PNG")
    return out.getvalue()


def _upload(county: County, content: bytes) -> bytes:
    mark = uuid.uuid4().hex
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{mark}.png"\r\nContent-Type: image/png\r\n\r\n'
    body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
    headers = {
        "Authorization": f"Bearer {county.tokens[journey.APPLICANT]}",
        "Content-Type": f"multipart/form-data; boundary={mark}",
    }
    return request("POST", "/api/v1/files", headers=headers, body=body)
