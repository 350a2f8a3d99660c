"""The OFD of a document: kept like its PDF, recognised by the public check; and what seals on uploaded files are worth."""

from __future__ import annotations

import datetime as dt
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from zhengwu.documents.models import Document
from zhengwu.documents.public import ContentLost, issue, ofd, pdf, revoke, signatures_of, store_file, verify_file
from zhengwu.documents.tests.factories import CIVIL_AFFAIRS, NOW, VALUES, ZHOU_ZHENG
from zhengwu.ofd.public import Box, Place, demo_material, read, sign

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> Document:
    return issue(
        kind="receipt",
        issuer=CIVIL_AFFAIRS,
        subject="case:1",
        values=VALUES["receipt"]["plain"],
        by=ZHOU_ZHENG,
        at=NOW,
    )


def test_it_says_what_it_is_and_where_each_thing_stands(document: Document) -> None:
    made = read(ofd(document))
    assert (made.metadata.title, made.metadata.author, made.metadata.created) == (
        "收件凭证",
        "肥西县民政局",
        dt.date(2026, 11, 24),
    )
    assert made.metadata.custom == {
        "issuer_code": CIVIL_AFFAIRS.code,
        "number": document.number,
        "project_no": document.values["project_no"],
        "verify_code": document.verify_code,
    }
    tagged = {
        tag.name: "".join(getattr(made.pages[tag.page].graphics[run], "text", "") for run in tag.runs)
        for tag in made.tags
    }
    assert tagged["title"] == "收件凭证"
    assert tagged["number"] == "".join(document.number.split())
    assert {"issuer", "date"} < set(tagged)
    for said in (document.values["applicant"], "〔2026〕", "扫码核验真伪"):
        assert said in made.text


def test_it_is_made_once_and_kept_and_set_anew_when_lost(document: Document, settings: Any, tmp_path: Path) -> None:
    first, again = ofd(document), ofd(Document.objects.get(pk=document.pk))
    assert first == again
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.unlink()
    assert ofd(document) == first
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.unlink()
    settings.SITE_URL = "https://elsewhere.example"
    with pytest.raises(ContentLost):
        ofd(document)


def test_the_database_refuses_another_one(document: Document) -> None:
    ofd(document)
    with pytest.raises(DatabaseError, match="is set once"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(ofd_sha256="0" * 64)


def test_the_public_check_knows_it_byte_for_byte(document: Document) -> None:
    content = ofd(document)
    assert verify_file(content).outcome == verify_file(pdf(document)).outcome == "valid"
    files = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["Doc_0/Pages/Page_0/Content.xml"] = files["Doc_0/Pages/Page_0/Content.xml"].replace(
        "王芳".encode(), "李强".encode()
    )
    changed = BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    told = verify_file(changed.getvalue())
    assert (told.outcome, told.number) == ("altered", document.number)
    assert verify_file(b"PK\x03\x04 something else").outcome == "not_found"
    revoke(document_id=document.pk, reason="发错了", by=ZHOU_ZHENG, at=NOW)
    assert verify_file(content).outcome == "revoked"


def test_seals_are_believed_by_the_authorities_of_the_installation(
    document: Document, settings: Any, tmp_path: Path
) -> None:
    material, root = demo_material(
        name="肥西县民政局", seal_id="1", valid_from=NOW - dt.timedelta(days=9), valid_to=NOW + dt.timedelta(days=900)
    )
    place = Place(page=1, box=Box(x=120, y=200, width=42, height=42))
    content = sign(ofd(document), seal=material, at=NOW, place=place)
    stored = store_file(name="凭证.ofd", stream=BytesIO(content), declared_type="", owner_ref="account:1", now=NOW)
    assert signatures_of(stored).outcome == "not_trusted"
    roots = tmp_path / "roots"
    roots.mkdir()
    (roots / "demo.cer").write_bytes(root)
    settings.SM2_ROOTS = str(roots)
    assert signatures_of(stored).outcome == "genuine"
