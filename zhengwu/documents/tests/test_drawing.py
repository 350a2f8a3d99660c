"""Pages as pictures, copies with a mark, and files with something bad in them."""

from __future__ import annotations

import io
import socket
import struct
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from zhengwu.documents.models import StoredFile
from zhengwu.documents.operations.drawing import page_count, page_picture, watermarked
from zhengwu.documents.operations.scan import scan
from zhengwu.documents.operations.sheet import Sheet, SheetPart, sheet_pdf
from zhengwu.documents.operations.store_file import store_file
from zhengwu.documents.providers.scanning import SCANNERS
from zhengwu.documents.providers.scanning.demo import _SAMPLE
from zhengwu.documents.rules.marks import CannotMark, CannotShow
from zhengwu.documents.rules.refused_files import Infected, NotScanned
from zhengwu.documents.tests.factories import NOW

LINES = ("仅用于办理：租房补贴", "有效期至 2026-12-31")


@pytest.fixture(scope="module")
def two_pages() -> bytes:
    part = SheetPart(title="长", paragraphs=tuple(f"第 {n} 行" for n in range(120)))
    sheet = Sheet(title="样张", issuer="肥西县", link="https://s.example/", qr_caption="", footer="样张", parts=(part,))
    return sheet_pdf(sheet, at=NOW)


def picture(size: tuple[int, int] = (60, 40), form: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "white").save(buffer, form)
    return buffer.getvalue()


def size_of(content: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(content)) as opened:
        return opened.size


def test_a_page_of_a_pdf_is_drawn_and_turned(two_pages: bytes) -> None:
    assert page_count(two_pages) > 1
    upright = size_of(page_picture(two_pages, media_type="application/pdf", page=2))
    assert size_of(page_picture(two_pages, media_type="application/pdf", page=2, turn=90)) == upright[::-1]
    assert size_of(page_picture(picture(), media_type="image/png", turn=270)) == (40, 60)
    assert max(size_of(page_picture(picture((3000, 10)), media_type="image/png"))) < 3000
    for content, media_type, page in [
        (two_pages, "application/pdf", 99),
        (b"%PDF-1.4 junk", "application/pdf", 1),
        (b"junk", "image/png", 1),
        (picture(), "text/plain", 1),
    ]:
        with pytest.raises(CannotShow):
            page_picture(content, media_type=media_type, page=page)


def test_a_copy_carries_its_mark_on_every_page(two_pages: bytes) -> None:
    marked, media_type = watermarked(two_pages, media_type="application/pdf", lines=LINES)
    assert (media_type, page_count(marked)) == ("application/pdf", page_count(two_pages))
    first, plain = (page_picture(c, media_type="application/pdf", page=2) for c in (marked, two_pages))
    assert (size_of(first), first != plain) == (size_of(plain), True)
    drawn, media_type = watermarked(picture((600, 400)), media_type="image/png", lines=LINES)
    assert (media_type, size_of(drawn)) == ("image/jpeg", (600, 400))
    with Image.open(io.BytesIO(drawn)) as opened:
        grey = opened.convert("L").histogram()
    assert sum(grey[:230]) > 100  # the white picture has writing on it now
    for content, kind in [(b"%PDF-1.4 junk", "application/pdf"), (b"PK", "application/zip"), (b"junk", "image/png")]:
        with pytest.raises(CannotMark):
            watermarked(content, media_type=kind, lines=LINES)


def test_the_demonstration_finds_its_sample_and_says_what_it_is() -> None:
    provider = SCANNERS.get("demo")
    assert provider.demonstration
    assert not SCANNERS.get("clamd").demonstration
    assert scan(b"harmless") == "demo"
    with pytest.raises(Infected):
        scan(b"x" + _SAMPLE)


@pytest.mark.django_db
def test_an_infected_file_is_not_kept() -> None:
    info = PngInfo()
    info.add_text("Comment", _SAMPLE.decode())
    buffer = io.BytesIO()
    Image.new("RGB", (60, 40)).save(buffer, "PNG", pnginfo=info)
    buffer.seek(0)
    with pytest.raises(Infected):
        store_file(name="a.png", stream=buffer, declared_type="image/png", owner_ref="account:1", now=NOW)
    assert not StoredFile.objects.exists()


@pytest.fixture
def daemon(settings: Any) -> Iterator[list[bytes]]:
    """A clamd that answers once with what was put into the list, and puts there what it was sent."""
    told: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)  # closing a socket wakes nobody who waits on it
        settings.VIRUS_SCANNER = "clamd"
        settings.CLAMD_ADDRESS = f"127.0.0.1:{server.getsockname()[1]}"
        thread = Thread(target=_serve, args=(server, told), daemon=True)
        thread.start()
        yield told
    thread.join(timeout=30)


def _serve(server: socket.socket, told: list[bytes]) -> None:
    while True:
        try:
            line, _ = server.accept()
        except TimeoutError:
            continue
        except OSError:
            return
        with line, line.makefile("rb") as said:
            assert said.read(10) == b"zINSTREAM\0"
            content = b""
            while length := struct.unpack("!L", said.read(4))[0]:
                content += said.read(length)
            answer = told.pop(0)
            told.append(content)  # before the answer: whoever has it may look at once
            line.sendall(answer)


def test_the_daemon_is_asked_piece_by_piece(daemon: list[bytes]) -> None:
    big = bytes(range(256)) * 1000
    daemon.append(b"stream: OK\0")
    assert scan(big) == "clamd"
    assert daemon == [big]
    daemon[:] = [b"stream: Eicar-Signature FOUND\0"]
    with pytest.raises(Infected) as refused:
        scan(b"bad")
    assert refused.value.facts["found"] == "Eicar-Signature"
    daemon[:] = [b"INSTREAM size limit exceeded. ERROR\0"]
    with pytest.raises(NotScanned):
        scan(b"odd")


def test_a_silent_daemon_means_no_file_is_taken(settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    settings.VIRUS_SCANNER, settings.CLAMD_ADDRESS = "clamd", address
    with pytest.raises(NotScanned):
        scan(b"anything")
