"""A small HTTP client that keeps its connection: on the same two cores as the server, a comfortable one would be measured too."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from typing import Any, Self

_END_OF_HEAD = b"\r\n\r\n"
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, head in lower case, body as it came."""

    status: int
    head: bytes
    body: bytes

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    def header(self, name: str) -> str:
        """One header, or ""."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip() == name.lower().encode():
                return value.strip().decode("latin-1")
        return ""


class Wire:
    """One connection to a server on this machine."""

    def __init__(self, port: int, *, patience: float = _PATIENCE_SECONDS) -> None:
        self._port = port
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""

    def __enter__(self) -> Self:
        """The connection is open since it was made."""
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def ask(self, prepared: bytes) -> Answer:
        """Send a request made by `request` and wait for its answer."""
        self._socket.sendall(prepared)
        head = self._until(_END_OF_HEAD).lower()
        status = int(head[9:12])
        body = self._body(head, status)
        return Answer(status, head, body)

    def _body(self, head: bytes, status: int) -> bytes:
        if b"transfer-encoding: chunked" in head:
            return self._chunks()
        at = head.find(b"\r\ncontent-length:")
        if at < 0:
            raise ConnectionError(f"answer {status} does not say how long it is")
        end = head.find(b"\r\n", at + 2)
        return self._exactly(int(head[at + 17 : end]))

    def _chunks(self) -> bytes:
        parts = []
        while size := int(self._until(b"\r\n").split(b";")[0], 16):
            parts.append(self._exactly(size))
            self._exactly(2)
        self._until(b"\r\n")
        return b"".join(parts)

    def _until(self, mark: bytes) -> bytes:
        while (at := self._rest.find(mark)) < 0:
            self._receive()
        found, self._rest = self._rest[: at + len(mark)], self._rest[at + len(mark) :]
        return found

    def _exactly(self, size: int) -> bytes:
        while len(self._rest) < size:
            self._receive()
        found, self._rest = self._rest[:size], self._rest[size:]
        return found

    def _receive(self) -> None:
        more = self._socket.recv(262_144)
        if not more:
            raise ConnectionError("the server closed the connection")
        self._rest += more


def request(method: str, path: str, *, headers: dict[str, str] | None = None, body: bytes | None = None) -> bytes:
    """A request as the bytes to send."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + (body or b"")
