"""What comes in as an attack goes out as nothing: refused, or saved under a tame name, cut off from every page of ours."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image, PngImagePlugin

from zhengwu.documents.public import StoredFile, store_file
from zhengwu.documents.tests.factories import zipped
from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.citizen.downloads import user_file
from zhengwu.doors.desk.cases._sending import send
from zhengwu.kernel.public import SYSTEM, Refusal
from zhengwu.people.public import Account, open_account
from zhengwu.people.tests.factories import NOW

pytestmark = pytest.mark.django_db
SCRIPT = b"<script>fetch('/my/profile')</script>"
HTML = b"<!DOCTYPE html><html><body>" + SCRIPT + b"</body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
NAMES = [
    '"><script>alert(1)</script>.jpg',
    "a.jpg\r\nSet-Cookie: sessionid=x",
    "../../../etc/passwd.jpg",
    "..\\..\\windows\\x.jpg",
    "合同\u202egpj.exe.jpg",
    "x.jpg\x00.html",
    "a;filename=evil.html;.jpg",
    "index.html",
    "x" * 5000 + ".jpg",
]


def picture(kind: str = "JPEG", **more: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(out, kind, **more)
    return out.getvalue()


def png_that_speaks() -> bytes:
    """An honest picture with a page in its comment."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", HTML.decode())
    return picture("PNG", pnginfo=words)


@pytest.fixture
def fang(tmp_path: Path, settings: Any) -> Account:
    settings.MEDIA_ROOT = tmp_path
    return open_account(username="wangfang", display_name="王芳", by=SYSTEM, now=NOW)


def kept(name: str, content: bytes, declared: str, owner: Account) -> StoredFile:
    return store_file(name=name, stream=io.BytesIO(content), declared_type=declared, owner_ref=owner.ref, now=NOW)


@pytest.mark.parametrize(
    ("name", "content", "declared"),
    [
        ("户口簿.jpg", HTML, "image/jpeg"),
        ("户口簿.html", HTML, "text/html"),
        ("图.png", SVG, "image/png"),
        ("图.svg", SVG, "image/svg+xml"),
        ("图.gif", b"GIF89a/*" + b"\x00" * 8 + b"*/=1;alert(1)//", "image/gif"),
        ("两用.jpg", picture() + zipped({"x.html": HTML}), "image/jpeg"),
        ("页.pdf", b"%PDF-1.4\n" + HTML, "application/pdf"),
        (
            "页.xml",
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            "text/xml",
        ),
        ("脚本.js", b"alert(1)", "text/javascript"),
        ("图.png", picture("PNG"), "text/html"),
    ],
    ids=lambda value: value if isinstance(value, str) else "content",
)
def test_what_comes_in_as_an_attack_goes_out_as_nothing(
    fang: Account, name: str, content: bytes, declared: str
) -> None:
    bearer = {"Authorization": f"Bearer {token_for(fang)}"}
    given = SimpleUploadedFile(name, content, content_type=declared)
    answer = Client().post("/api/v1/files", {"file": given}, headers=bearer)
    assert answer.status_code == 422, answer.content.decode()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_a_label_and_nothing_more(fang: Account, name: str) -> None:
    try:
        file = kept(name, picture(), "image/jpeg", fang)
    except Refusal:
        return  # a name that claims to be a page is refused as such
    for answer in (user_file(file), send(b"x", media_type=file.media_type, name=file.name, inline=True)):
        told = answer.headers["Content-Disposition"]
        assert not set("\r\n\x00\u202e<>") & set(told)
        assert not {"Set-Cookie"} & set(answer.headers)
        assert "/" not in file.name
        assert "\\" not in file.name
        assert file.name.endswith(".jpg")
        assert len(file.name) < 255


def test_a_picture_that_holds_a_page_is_shown_as_a_picture_alone(fang: Account) -> None:
    for content, declared in ((png_that_speaks(), "image/png"), (picture() + SCRIPT, "image/jpeg")):
        try:
            file = kept("户口簿.png", content, declared, fang)
        except Refusal:
            continue  # as good
        answer = user_file(file)
        assert answer.headers["Content-Type"] == file.media_type
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "kind", ["application/pdf", "application/ofd", "application/zip", "text/html", "image/svg+xml"]
)
def test_everything_but_a_picture_is_saved(fang: Account, kind: str) -> None:
    file = StoredFile(sha256="0" * 64, size=1, media_type=kind, name="x", owner_ref=fang.ref, created_at=NOW)
    shown = send(b"x", media_type=kind, name="x", inline=False)
    assert shown.headers["Content-Disposition"].startswith("attachment")
    policy = shown.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert ("sandbox" in policy) is (kind != "application/pdf"), "browsers keep their PDF viewer apart by themselves"
    assert file.media_type == kind
