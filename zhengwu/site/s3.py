"""Files in an S3-compatible store (`FILES=s3`): put, get, head and delete, signed with AWS Signature Version 4.

The platform keeps contents under their own digest and asks for four things alone, so these hundred lines stand in for a client of
fifteen megabytes; they are held against the published examples of the signature. Addresses are path-style
(`endpoint/bucket/key`), which every store of this kind answers.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import tempfile
import time
from collections.abc import Mapping
from typing import IO, Any
from urllib.parse import quote, urlsplit

from django.core.files.base import File
from django.core.files.storage import Storage
from django.utils.deconstruct import deconstructible

_EMPTY = hashlib.sha256(b"").hexdigest()
_PIECE = 256 * 1024
_IN_MEMORY = 8 * 1024 * 1024
_TRIES = 3
_PATIENCE_SECONDS = 30
_OK, _NOT_FOUND, _THEIR_FAULT = 200, 404, 500


class StoreSilent(OSError):
    """The store answered nothing sensible. What was being kept is not kept, and nothing that refers to it is written."""


def authorization(
    *, method: str, path: str, headers: Mapping[str, str], region: str, access_key: str, secret_key: str
) -> str:
    """The value of `Authorization`.

    Args:
        path: encoded as it is sent; requests with a query are not made.
        headers: lower-case names; all of them are signed. `x-amz-date` and `x-amz-content-sha256` must be there.
    """
    names = ";".join(sorted(headers))
    canonical = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
    request = "\n".join((method, path, "", canonical, names, headers["x-amz-content-sha256"]))
    at = headers["x-amz-date"]
    scope = f"{at[:8]}/{region}/s3/aws4_request"
    to_sign = "\n".join(("AWS4-HMAC-SHA256", at, scope, hashlib.sha256(request.encode()).hexdigest()))
    key = f"AWS4{secret_key}".encode()
    for part in scope.split("/"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
    return f"AWS4-HMAC-SHA256 Credential={access_key}/{scope}, SignedHeaders={names}, Signature={signature}"


@deconstructible
class S3Storage(Storage):
    """Django's storage over it."""

    def __init__(self, *, endpoint: str, bucket: str, region: str, access_key: str, secret_key: str) -> None:
        parts = urlsplit(endpoint)
        if parts.scheme not in {"http", "https"} or not parts.netloc or not bucket:
            raise ValueError("S3_ENDPOINT is http(s)://host[:port], and S3_BUCKET has a name")
        self._secure, self._host = parts.scheme == "https", parts.netloc
        self._root = f"{parts.path.rstrip('/')}/{bucket}/"
        self._keys = {"region": region, "access_key": access_key, "secret_key": secret_key}

    def exists(self, name: str) -> bool:
        """Whether there is something under this key."""
        return self._ask("HEAD", name)[0] == _OK

    def size(self, name: str) -> int:
        """Its length in bytes."""
        status, headers = self._ask("HEAD", name)
        if status != _OK:
            raise FileNotFoundError(name)
        return int(headers.get("Content-Length", "0"))

    def delete(self, name: str) -> None:
        """Remove it; nothing happens when it is not there."""
        self._ask("DELETE", name)

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name itself: what has a key of its own content, or of nobody else, may be put there twice."""
        return name

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        if mode != "rb":
            raise ValueError("what is stored is not written into")
        kept: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  the caller closes it
        if self._ask("GET", name, into=kept)[0] == _NOT_FOUND:
            raise FileNotFoundError(name)
        kept.seek(0)
        return File(kept, name)

    def _save(self, name: str, content: File[bytes]) -> str:
        running = hashlib.sha256()
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as body:
            for piece in content.chunks(_PIECE):
                running.update(piece)
                body.write(piece)
            self._ask("PUT", name, body=body, sha256=running.hexdigest())
        return name

    def _ask(
        self, method: str, name: str, *, body: Any = None, sha256: str = _EMPTY, into: IO[bytes] | None = None
    ) -> tuple[int, Mapping[str, str]]:
        """Status and headers. Everything asked can be asked again: the same bytes under the same key.

        Raises:
            StoreSilent
        """
        said = ""
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(0.2 * attempt)
            try:
                status, headers = self._once(method, name, body=body, sha256=sha256, into=into)
            except (OSError, http.client.HTTPException) as error:
                said = f"{type(error).__name__}: {error}"
                continue
            if status in {_OK, 204, _NOT_FOUND}:
                return status, headers
            said = str(status)
            if status < _THEIR_FAULT:
                break
        raise StoreSilent(f"{method} {self._host}{self._root}{name}: {said}")

    def _once(
        self, method: str, name: str, *, body: Any, sha256: str, into: IO[bytes] | None
    ) -> tuple[int, Mapping[str, str]]:
        path = quote(f"{self._root}{name}", safe="/-._~")
        headers = {
            "host": self._host,
            "x-amz-content-sha256": sha256,
            "x-amz-date": time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()),
        }
        headers["authorization"] = authorization(method=method, path=path, headers=headers, **self._keys)
        if body is not None:
            headers["content-length"] = str(body.seek(0, 2))
            body.seek(0)
        if into is not None:
            into.seek(0)
            into.truncate()
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self._host, timeout=_PATIENCE_SECONDS)
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            got = 0
            while piece := answer.read(_PIECE):
                got += len(piece)
                if into is not None and answer.status == _OK:
                    into.write(piece)
            expected = answer.headers.get("Content-Length")
            if into is not None and expected is not None and got != int(expected):
                raise http.client.IncompleteRead(b"", int(expected) - got)
            return answer.status, dict(answer.headers.items())
        finally:
            connection.close()
