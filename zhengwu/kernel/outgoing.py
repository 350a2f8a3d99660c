"""The one way out: whatever this platform asks of another machine goes through here, and `tests/test_way_out.py` sees to it.

Asked is only what somebody configured (防服务端请求伪造): the host of the configured address, or one named in `OUTGOING_HOSTS`.
What such a name resolves to must be a public address, one of `OUTGOING_PRIVATE`, or the very address that was written down; it is
looked at when the line is opened, so that a name cannot point elsewhere between the look and the call. No redirect is followed, no
proxy or password is taken from the surroundings, and neither time nor size of an answer is without limit.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from time import monotonic
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

import requests
from django.conf import settings
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

_MIB: Final = 1024 * 1024
_PIECE: Final = 64 * 1024
#: The whole of an answer may take so many times as long as its first byte.
_PATIENCE: Final = 3
_GOOD: Final = range(200, 300)
_NEAR: Final = "localhost"


class NotReached(Exception):
    """Nobody was asked, or nobody answered as one may expect; the words are for the log, and name no person."""


class NotAllowed(NotReached):
    """Nobody was asked: the settings do not allow it, and will not in a minute either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back. A redirect is an answer like any other that is not `ok`: it is never followed."""

    status: int
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether it is what was asked for (2xx)."""
        return self.status in _GOOD

    def json(self) -> Any:
        """The content read as JSON.

        Raises:
            NotReached: it is none
        """
        try:
            return json.loads(self.content)
        except ValueError:
            raise NotReached("the answer is no JSON") from None


def ask(
    method: str,
    address: str,
    *,
    configured: str,
    seconds: float,
    plain: bool = False,
    most_bytes: int = _MIB,
    **sends: Any,
) -> Answer:
    """Ask one machine one thing.

    Args:
        configured: the address that stands in the settings; `address` must be at its host, or at one of `OUTGOING_HOSTS`.
        seconds: to reach it, and until its first byte.
        plain: whether the line may be open (http): only for what is signed and names nobody. To this machine itself it always may.
        sends: `json`, `data`, `params`, `headers`, as the library behind takes them.

    Raises:
        NotAllowed, NotReached
    """
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and (plain or _is_near(parts.hostname or ""))):
        raise NotAllowed("the address is missing, or not https")
    _must_be_known(parts, configured=configured)
    return carry(method, address, seconds=seconds, most_bytes=most_bytes, **sends)


def line_to(host_and_port: str, *, seconds: float) -> socket.socket:
    """An open line to a configured `host:port`, for what is no HTTP.

    Raises:
        OSError: nobody there, or nobody one may ask
        ValueError: no port
    """
    host, _, port = host_and_port.rpartition(":")
    return _line(host.strip("[]"), int(port), seconds=seconds)


def may_reach(found: str, *, host: str) -> bool:
    """Whether what a host's name resolved to may be asked."""
    address = _unwrapped(ip_address(found.partition("%")[0]))
    if any(address in ip_network(one, strict=False) for one in settings.OUTGOING_PRIVATE):
        return True
    if address.is_link_local or address.is_multicast or address.is_unspecified:
        return False  # where clouds keep the keys of their machines, among others
    if address.is_global:
        return True
    return (address.is_loopback and host == _NEAR) or _is_literal(host)


def carry(method: str, address: str, *, seconds: float, most_bytes: int, **sends: Any) -> Answer:
    """Send it and read the answer to its end, within its limits. Tests put another side in its place (`tests/outside.py`)."""
    with requests.Session() as session:
        session.trust_env = False
        session.mount("http://", _Guarded())
        session.mount("https://", _Guarded())
        try:
            with session.request(
                method,
                address,
                timeout=seconds,
                allow_redirects=False,
                stream=True,
                verify=settings.OUTGOING_CA_FILE or True,
                **sends,
            ) as answer:
                return Answer(
                    status=answer.status_code,
                    content=_read(answer, most_bytes=most_bytes, until=monotonic() + _PATIENCE * seconds),
                    headers=answer.headers,
                )
        except (requests.RequestException, ValueError) as problem:
            raise NotReached(type(problem).__name__) from problem


def _read(answer: requests.Response, *, most_bytes: int, until: float) -> bytes:
    read = bytearray()
    for piece in answer.iter_content(_PIECE):
        read += piece
        if len(read) > most_bytes:
            raise NotReached(f"the answer is longer than {most_bytes} bytes")
        if monotonic() > until:
            raise NotReached("the answer does not end")
    return bytes(read)


def _must_be_known(parts: SplitResult, *, configured: str) -> None:
    known = {urlsplit(configured).hostname, *(host.lower() for host in settings.OUTGOING_HOSTS)}
    if not parts.hostname or parts.hostname not in known:
        raise NotAllowed(f"nobody configured the host {parts.hostname!r}")
    if parts.username or parts.password:
        raise NotAllowed("an address carries no password")


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The address of version 4 that one of version 6 stands for, if it does."""
    if isinstance(address, IPv6Address):
        return address.ipv4_mapped or address.sixtofour or _translated(address) or address
    return address


def _translated(address: IPv6Address) -> IPv4Address | None:
    """RFC 6052: the last four bytes behind the well-known prefix."""
    return IPv4Address(address.packed[12:]) if address in ip_network("64:ff9b::/96") else None


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_near(host: str) -> bool:
    return host == _NEAR or (_is_literal(host) and ip_address(host).is_loopback)


def _line(host: str, port: int, *, seconds: float | None) -> socket.socket:
    """A connection to the first address of the host that may be asked and answers."""
    failed: OSError = PermissionError(f"{host} is at no address that may be asked")
    for family, kind, protocol, _name, where in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not may_reach(str(where[0]), host=host):
            continue
        line = socket.socket(family, kind, protocol)
        try:
            line.settimeout(seconds)
            line.connect(where)
        except OSError as problem:
            line.close()
            failed = problem
        else:
            return line
    raise failed


def _guarded(connection: HTTPConnection) -> socket.socket:
    seconds = connection.timeout if isinstance(connection.timeout, int | float) else None
    try:
        line = _line(connection.host, connection.port, seconds=seconds)
    except OSError as problem:
        raise NewConnectionError(connection, str(problem)) from problem
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line


class _Http(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _guarded(self)


class _Https(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _guarded(self)


class _HttpPool(HTTPConnectionPool):
    ConnectionCls = _Http


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _Https


class _Guarded(HTTPAdapter):
    """The library's own way of sending, over lines that were looked at."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Pools whose connections open guarded lines."""
        self.poolmanager = PoolManager(num_pools=1, maxsize=1)
        self.poolmanager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}
