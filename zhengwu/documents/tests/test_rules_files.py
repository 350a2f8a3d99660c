"""What people really upload: honest files pass, everything else is refused in words that help."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.documents.rules import file_types as t
from zhengwu.documents.rules.file_checks import inspect
from zhengwu.documents.rules.file_names import clean_file_name
from zhengwu.documents.rules.refused_files import (
    ActiveContent,
    Bomb,
    BrokenFile,
    EmptyFile,
    FileRefused,
    FileTooLarge,
    NotWhatItClaims,
    TooManyPixels,
    TwoInOne,
    UnknownFileType,
    UnsafeFile,
)
from zhengwu.documents.tests.factories import docx, ofd, picture, small_pdf, xlsx, zipped
from zhengwu.kernel.pure import Refusal

LIMIT = 1024 * 1024
HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
EXE = b"MZ\x90\x00" + b"\x00" * 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def look(name: str, content: bytes, declared_type: str = "") -> t.FileType:
    return inspect(name=name, content=content, declared_type=declared_type, max_bytes=LIMIT)


def said(name: str, content: bytes) -> str:
    """The type it was taken as, or the sentence it was refused with."""
    try:
        return look(name, content).label
    except Refusal as refused:
        return refused.say()


def png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\x00")) + chunk(b"IEND", b"")


def encrypted_docx() -> bytes:
    out = bytearray(docx())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(signature)
        while at >= 0:
            out[at + offset] |= 1
            at = out.find(signature, at + 4)
    return bytes(out)


def damaged_docx() -> bytes:
    whole = docx(**{"word/media/a.bin": bytes(range(256)) * 20})
    at = whole.find(b"word/media/a.bin") + 40
    return whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]


def told(value: object) -> str:
    """A name for each case that is the same on every worker: the content of a file says nothing and may hold the time."""
    return value if isinstance(value, str) else getattr(value, "__name__", "content")


@pytest.mark.parametrize(
    ("name", "content", "declared", "actual"),
    [
        ("户口簿.pdf", small_pdf(), "application/pdf", t.PDF),
        ("照片.jpg", picture("JPEG"), "image/jpeg", t.JPEG),
        ("照片.JPEG", picture("JPEG"), "image/jpg", t.JPEG),
        ("截图.png", picture("PNG"), "image/png", t.PNG),
        ("图.webp", picture("WEBP"), "image/webp", t.WEBP),
        ("微信图片.jpg", picture("PNG"), "image/jpeg", t.PNG),  # phones name pictures as they like
        ("图.png", picture("WEBP"), "image/png", t.WEBP),
        ("申请书.docx", docx(), "application/octet-stream", t.DOCX),
        ("申请书.docx", docx(), "application/zip", t.DOCX),
        ("清单.xlsx", xlsx(), t.XLSX.media_type, t.XLSX),
        ("发票.ofd", ofd(), "application/ofd", t.OFD),
        ("无后缀", small_pdf(), "", t.PDF),
        ("2024.11.24扫描件", small_pdf(), "", t.PDF),
        ("合同v1.final", small_pdf(), "application/pdf; charset=binary", t.PDF),
    ],
    ids=told,
)
def test_honest_files_pass(name: str, content: bytes, declared: str, actual: t.FileType) -> None:
    assert look(name, content, declared) is actual


@pytest.mark.parametrize(
    ("name", "content", "declared", "refusal"),
    [
        ("空.pdf", b"", "application/pdf", EmptyFile),
        ("大.pdf", small_pdf() + b" " * LIMIT, "application/pdf", FileTooLarge),
        ("假.jpg", b"not a picture at all", "image/jpeg", UnknownFileType),
        ("假.jpg", small_pdf(), "image/jpeg", NotWhatItClaims),
        ("假.pdf", picture("JPEG"), "application/pdf", NotWhatItClaims),
        ("假.docx", xlsx(), "", NotWhatItClaims),
        ("网页.pdf", HTML, "application/pdf", UnknownFileType),
        ("程序.exe", EXE, "application/x-msdownload", UnknownFileType),
        ("程序.pdf", EXE, "application/pdf", UnknownFileType),
        ("程序.pdf.exe", small_pdf(), "application/pdf", NotWhatItClaims),
        ("脚本.png", b"#!/bin/sh\nrm -rf /\n", "image/png", UnknownFileType),
        ("图.svg", SVG, "image/svg+xml", UnknownFileType),
        ("图.png", SVG, "image/png", UnknownFileType),
        ("图.png", picture("PNG"), "image/svg+xml", NotWhatItClaims),
        ("图.png", picture("PNG"), "text/html", NotWhatItClaims),
        ("图.png", picture("PNG"), "application/zip", NotWhatItClaims),
        ("老.doc", OLE, "application/msword", UnknownFileType),
        ("照片.heic", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "image/heic", UnknownFileType),
        ("录像.mp4", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 50, "video/mp4", UnknownFileType),
        ("说明.txt", "说明文字".encode("gb18030"), "text/plain", UnknownFileType),
        ("包.zip", zipped({"a.txt": b"a"}), "application/zip", UnknownFileType),
        ("认不出.bin", b"\x00\x01\x02\x03" * 9, "", UnknownFileType),
        ("断.png", picture("PNG")[:-30], "image/png", BrokenFile),
        ("断.png", picture("PNG")[:60], "image/png", BrokenFile),
        ("断.jpg", picture("JPEG", (400, 300))[:2000], "image/jpeg", BrokenFile),
        ("断.webp", picture("WEBP")[:-40], "image/webp", BrokenFile),
        ("断.pdf", small_pdf()[:-60], "application/pdf", BrokenFile),
        ("头.pdf", b"%PDF-1.7\n%%EOF", "application/pdf", BrokenFile),
        ("断.docx", docx()[:-10], "", UnknownFileType),
        ("坏.docx", damaged_docx(), "", BrokenFile),
        ("加密.docx", encrypted_docx(), "", BrokenFile),
        (
            "脚本.pdf",
            small_pdf().replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(1)>>"),
            "",
            ActiveContent,
        ),
        ("脚本.pdf", small_pdf().replace(b"/Catalog", b"/Catalog/OpenAction<</S/J#61vaScript>>"), "", ActiveContent),
        ("启动.pdf", small_pdf().replace(b"/Catalog", b"/Catalog/OpenAction<</S/Launch>>"), "", ActiveContent),
        ("宏.docx", docx(**{"word/vbaProject.bin": b"x"}), "", ActiveContent),
        ("程序.docx", docx(**{"word/embeddings/setup.EXE": b"x"}), "", ActiveContent),
        ("两样.png", picture("PNG") + zipped({"a.class": b"x"}), "image/png", TwoInOne),
        ("两样.pdf", small_pdf() + zipped({"a.class": b"x"}), "", TwoInOne),
        ("缺页.ofd", zipped({"OFD.xml": b"<x/>"}), "", BrokenFile),
        ("越界.ofd", zipped({"OFD.xml": b"<x/>", "../evil.sh": b"x"}), "", UnsafeFile),
        ("实体.ofd", zipped({"OFD.xml": b"<!DOCTYPE x []><x/>"}), "", UnsafeFile),
        ("炸弹.docx", docx(**{"word/media/a.bmp": b"\x00" * 60_000_000}), "", Bomb),
        ("炸弹.png", png_claiming(20_000, 20_000), "image/png", TooManyPixels),
        ("炸弹.png", png_claiming(10_000, 9_000), "image/png", TooManyPixels),
    ],
    ids=told,
)
def test_everything_else_is_refused(name: str, content: bytes, declared: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        look(name, content, declared)
    assert refused.value.status == (413 if refusal is FileTooLarge else 422)
    assert "请" in refused.value.say()
    assert "{" not in refused.value.say()


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    whole = bytearray(docx(**{"word/media/a.bin": b"\x00" * 1000}))
    at = whole.rfind(b"PK\x01\x02")
    whole[at + 20 : at + 24] = struct.pack("<I", 5 * LIMIT)
    with pytest.raises(FileRefused):
        look("包.docx", bytes(whole))


def test_a_phone_may_append_its_own_data_to_a_picture() -> None:
    assert look("动态照片.jpg", picture("JPEG") + b"SEFT\x00\x00" * 9, "image/jpeg") is t.JPEG


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.4\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04"])
)
def test_no_bytes_whatever_break_the_checks(content: bytes, start: bytes) -> None:
    assert said("文件", start + content)


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_package_breaks_the_checks(at: int, damage: bytes) -> None:
    whole = docx()
    at %= len(whole)
    assert said("文件.docx", whole[:at] + damage + whole[at + len(damage) :])


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("户口簿.pdf", "户口簿.pdf"),
        ("户口簿.PDF", "户口簿.pdf"),
        ("扫描件", "扫描件.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\wang\\证明.pdf", "证明.pdf"),
        ("/etc/cron.d/", "材料.pdf"),
        ("..", "材料.pdf"),
        (".pdf", "材料.pdf"),
        ("", "材料.pdf"),
        ("\x00\x01a\nb.pdf", "ab.pdf"),
        ("证明\u202efdp.exe", "证明fdp.exe.pdf"),
        ("\u200f证\u2067明\ufeff.pdf", "证明.pdf"),
        ('a<b>:"|?*.pdf', "a_b______.pdf"),
        ("  很   多  空格 .pdf", "很 多 空格.pdf"),
        ("照片.jpg", "照片.pdf"),
        ("㛃𬭼.pdf", "㛃𬭼.pdf"),
        ("一家👨\u200d👩\u200d👧.pdf", "一家👨\u200d👩\u200d👧.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1.x.pdf", "_LPT1.x.pdf"),
        ("e\u0301.pdf", "\u00e9.pdf"),
        ("\ud800坏.pdf", "坏.pdf"),
    ],
)
def test_names_are_cleaned_as_labels(name: str, cleaned: str) -> None:
    assert clean_file_name(name, t.PDF) == cleaned


def test_long_names_are_cut_but_keep_their_ending() -> None:
    assert clean_file_name("证" * 300 + ".pdf", t.PDF) == "证" * 66 + ".pdf"
    assert clean_file_name("a" * 300 + ".jpeg", t.JPEG) == "a" * 100 + ".jpeg"


@given(st.text(max_size=400))
def test_any_name_becomes_a_safe_label(name: str) -> None:
    cleaned = clean_file_name(name, t.PNG)
    assert cleaned.endswith(".png")
    assert len(cleaned) <= 105
    assert len(cleaned.encode()) <= 205
    assert not set(cleaned) & set('/\\\x00\n\r\u202e<>:"|?*')
    assert not cleaned.startswith(".")
    assert clean_file_name(cleaned, t.PNG) == cleaned
