"""Files in an S3-compatible store: the signature is the published one, and the platform's files live there as in a folder."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from django.core.files.base import ContentFile
from django.test import override_settings

from zhengwu.documents.operations.contents import ContentLost, digest, fetch, forget, keep
from zhengwu.site.s3 import S3Storage, StoreSilent, authorization

#: The example keys of the AWS documentation ("Signature Calculations for the Authorization Header"); they open nothing.
EXAMPLE = {
    "region": "us-east-1",
    "access_key": "AKIAIOSFODNN7EXAMPLE",
    "secret_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
}
HOST = "examplebucket.s3.amazonaws.com"


@pytest.mark.parametrize(
    ("method", "path", "headers", "signature"),
    [
        (
            "GET",
            "/test.txt",
            {"range": "bytes=0-9", "x-amz-content-sha256": hashlib.sha256(b"").hexdigest()},
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        ),
        (
            "PUT",
            "/test%24file.text",
            {
                "date": "Fri, 24 May 2013 00:00:00 GMT",
                "x-amz-storage-class": "REDUCED_REDUNDANCY",
                "x-amz-content-sha256": hashlib.sha256(b"Welcome to Amazon S3.").hexdigest(),
            },
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ),
    ],
)
def test_the_signature_is_that_of_the_published_examples(
    method: str, path: str, headers: dict[str, str], signature: str
) -> None:
    whole = headers | {"host": HOST, "x-amz-date": "20130524T000000Z"}
    said = authorization(method=method, path=path, headers=whole, **EXAMPLE)
    assert said.endswith(f"Signature={signature}")


class Store(BaseHTTPRequestHandler):
    """A bucket in memory. Recomputes every signature from what really arrived."""

    objects: ClassVar[dict[str, bytes]] = {}
    refused: ClassVar[list[str]] = []
    #: So many answers are faults of the store's own.
    stumbles: ClassVar[int] = 0

    def handle_one(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.stumbles:
            type(self).stumbles -= 1
            return self.say(503)
        given = self.headers["Authorization"]
        names = re.search(r"SignedHeaders=([^,]+)", given)
        assert names
        signed = {name: self.headers[name] for name in names[1].split(";")}
        expected = authorization(method=self.command, path=self.path, headers=signed, **EXAMPLE)
        whole = hashlib.sha256(content).hexdigest() == self.headers["x-amz-content-sha256"]
        if given != expected or not whole or "host" not in signed:
            self.refused.append(self.path)
            return self.say(403)
        match self.command:
            case "PUT":
                self.objects[self.path] = content
                return self.say(200)
            case "DELETE":
                self.objects.pop(self.path, None)
                return self.say(204)
        found = self.objects.get(self.path)
        return self.say(404) if found is None else self.say(200, found)

    do_GET = do_HEAD = do_PUT = do_DELETE = handle_one

    def say(self, status: int, content: bytes = b"") -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    Store.objects.clear()
    Store.refused.clear()
    Store.stumbles = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Store)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def storage(address: str, **other: str) -> S3Storage:
    return S3Storage(endpoint=address, bucket="files", **EXAMPLE | other)


def test_what_is_put_there_is_found_measured_read_and_removed(address: str) -> None:
    files, name = storage(address), "stock/证照 一$.zip"
    assert not files.exists(name)
    assert files.save(name, ContentFile(b"x" * 300_000)) == name
    assert (files.exists(name), files.size(name)) == (True, 300_000)
    with files.open(name) as stored:
        assert stored.read() == b"x" * 300_000
    files.delete(name)
    files.delete(name)
    assert not files.exists(name)
    for ask in (files.open, files.size):
        with pytest.raises(FileNotFoundError):
            ask(name)
    assert Store.refused == []


def test_a_zip_is_read_in_place(address: str) -> None:
    files, content = storage(address), io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("一.txt", "甲")
    files.save("a.zip", ContentFile(content.getvalue()))
    with files.open("a.zip") as stored, zipfile.ZipFile(stored) as archive:
        assert archive.read("一.txt").decode() == "甲"


def test_a_store_that_stumbles_is_asked_again_and_one_that_refuses_is_not(address: str) -> None:
    files = storage(address)
    Store.stumbles = 2
    files.save("a", ContentFile(b"1"))
    with files.open("a") as stored:
        assert stored.read() == b"1"
    with pytest.raises(StoreSilent, match="403"):
        storage(address, secret_key="other").save("b", ContentFile(b"1"))
    assert Store.refused == ["/files/b"]
    with pytest.raises(StoreSilent):
        storage("http://127.0.0.1:9").exists("a")


def test_the_contents_of_the_platform_live_there_as_in_a_folder(address: str) -> None:
    options = {"endpoint": address, "bucket": "files", **EXAMPLE}
    with override_settings(STORAGES={"default": {"BACKEND": "zhengwu.site.s3.S3Storage", "OPTIONS": options}}):
        sha256 = keep(b"a paper")
        assert keep(b"a paper") == sha256 == digest(b"a paper")
        assert fetch(sha256) == b"a paper"
        (path,) = Store.objects
        Store.objects[path] = b"a pap3r"
        with pytest.raises(ContentLost):
            fetch(sha256)
        Store.objects[path] = b"cut"
        assert keep(b"a paper") == sha256
        assert fetch(sha256) == b"a paper", "what was cut off is put there whole"
        forget(sha256)
        with pytest.raises(ContentLost):
            fetch(sha256)


#: Ways around Django's storage.
_PAST_IT = re.compile(r"MEDIA_ROOT|default_storage\.path|FileSystemStorage")
#: Where they are right.
_MAY = {
    "site/settings.py": "says where the folder is",
    "documents/operations/contents.py": "writes beside and moves, where the storage is a folder",
    "doors/ops/backup/command.py": "copies the folder, and says of a store elsewhere that it does not",
    "doors/ops/examining.py": "how much room the disk of the folder has",
    "doors/ops/figures/read.py": "the same, as a figure",
}


def test_files_are_reached_through_the_storage_alone() -> None:
    house = Path(__file__).resolve().parents[1] / "zhengwu"
    past = {
        str(path.relative_to(house))
        for path in house.rglob("*.py")
        if "tests" not in path.parts and _PAST_IT.search(path.read_text())
    }
    assert past == set(_MAY)
