"""Complete values of every kind, with the fixed cast; and small honest files of every type."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

from PIL import Image

from zhengwu.documents.operations.issue import Issuer
from zhengwu.documents.rules.wordings.samples import SAMPLES as VALUES
from zhengwu.kernel.public import Actor
from zhengwu.ofd.public import Document as OfdDocument
from zhengwu.ofd.public import Page as OfdPage
from zhengwu.ofd.public import write

CIVIL_AFFAIRS = Issuer(code="11340123003040118K", name="肥西县民政局", doc_prefix="肥民")
ZHAO_MIN = Actor(ref="account:3", name="赵敏")
ZHOU_ZHENG = Actor(ref="account:5", name="周正")
WANG_FANG = "account:1"
NOW = dt.datetime(2026, 11, 24, 1, 30, tzinfo=dt.UTC)
__all__ = ["CIVIL_AFFAIRS", "NOW", "VALUES", "WANG_FANG", "ZHAO_MIN", "ZHOU_ZHENG"]


def picture(kind: str, size: tuple[int, int] = (64, 48)) -> bytes:
    """An honest picture: JPEG, PNG or WEBP, with enough detail that a cut shows."""
    image = Image.effect_noise(size, 80).convert("RGB")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


def small_pdf() -> bytes:
    """The smallest honest PDF: one empty page."""
    parts = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for part in parts:
        offsets.append(len(body))
        body += part
    table = b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return (
        body
        + b"xref\n0 4\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    )


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(**more: bytes) -> bytes:
    """The members every Word file has, and `more`."""
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>", **more})


def xlsx() -> bytes:
    """The members every Excel file has."""
    return zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})


def ofd() -> bytes:
    """One empty page."""
    return write(OfdDocument(doc_id="0" * 32, pages=(OfdPage(width=210, height=297),)))
