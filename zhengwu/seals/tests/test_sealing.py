"""Sealing a PDF, and what the sealed file says to those who check it: poppler, pyHanko, and we ourselves."""

from __future__ import annotations

import datetime as dt
import functools
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typst
from django.db import DatabaseError, transaction
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader

from zhengwu.kernel.public import BadInput, events_of
from zhengwu.organisations.tests.factories import CIVIL
from zhengwu.seals.models import DemoKey, Seal, SealUse
from zhengwu.seals.operations._apply import SealedFile
from zhengwu.seals.operations._pades import put_seal
from zhengwu.seals.operations.picture import picture_of
from zhengwu.seals.operations.revoke import revoke_seal
from zhengwu.seals.operations.seal_pdf import seal_pdf
from zhengwu.seals.operations.suspend import resume_seal, suspend_seal
from zhengwu.seals.operations.withdraw_standing import withdraw_standing
from zhengwu.seals.providers.signing import SIGNING
from zhengwu.seals.providers.signing.demo.authority import _issuing
from zhengwu.seals.providers.signing.demo.certificates import make_pair
from zhengwu.seals.providers.signing.failing import SigningNotSetUp
from zhengwu.seals.providers.stamping import stamper
from zhengwu.seals.queries.check_pdf import check_pdf
from zhengwu.seals.queries.told import seal_told
from zhengwu.seals.rules.findings import Finding, worst
from zhengwu.seals.tests.factories import MINUTE, NOW, Town

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=30)


@functools.cache
def a_pdf(pages: int = 1, *, place: bool = True) -> bytes:
    """A paper whose last page keeps a place for the seal 100 points from the left and from below."""
    kept = 'place(bottom + left, dx: 100pt, dy: -100pt, link("https://x.example/v/A#seal", box(width: 42mm, height: 42mm)))'
    source = f"#set page(width: 400pt, height: 600pt, margin: 0pt)\n{'a #pagebreak() ' * (pages - 1)}b\n"
    made = typst.compile((source + (f"#{kept}\n" if place else "")).encode(), format="pdf", pdf_standards=["a-2b"])
    assert isinstance(made, bytes)
    return made


def sealed(content: bytes | None = None, *, at: dt.datetime = NOW) -> SealedFile | None:
    return seal_pdf(
        content or a_pdf(), body_code=CIVIL, purpose="approval", subject="document:1", kind="approval_decision", at=at
    )


def checked(content: bytes) -> Finding:
    return worst(check_pdf(content, now=LATER))


@pytest.fixture
def town(db: None) -> Town:
    made = Town()
    made.allow("approval_decision", "receipt")
    return made


@pytest.fixture
def done(town: Town) -> SealedFile:
    made = sealed(a_pdf(3))
    assert made is not None
    return made


def test_a_sealed_file_is_genuine_to_poppler_and_to_us(town: Town, done: SealedFile, tmp_path: Path) -> None:
    assert done.content.startswith(a_pdf(3)), "nothing of the paper itself is touched"
    pdfsig = shutil.which("pdfsig")
    assert pdfsig, "pdfsig is missing: install poppler-utils"
    (file := tmp_path / "sealed.pdf").write_bytes(done.content)
    said = subprocess.run([pdfsig, str(file)], capture_output=True, check=False).stdout.decode()
    for words in (
        "Signature is Valid",
        "Total document signed",
        "ETSI.CAdES.detached",
        "演示 肥西县民政局行政审批专用章",
    ):
        assert words in said
    found = check_pdf(done.content, now=LATER)
    assert [(f.outcome, f.sealed_at, f.whole) for f in found] == [("genuine", NOW, True)]
    assert (found[0].seal_number, found[0].body_name) == (town.special.number, "肥西县民政局")
    use = SealUse.objects.get()
    assert (use.mode, use.subject, use.sha256_before, use.sha256_after) == (
        "standing", "document:1", done.sha256_before, done.sha256_after
    )  # fmt: skip
    assert [e.type for e in events_of(town.special.subject)][-1] == "seals.SealUsed"
    for attack in (lambda: SealUse.objects.update(used_by="外人"), lambda: SealUse.objects.all().delete()):
        with pytest.raises(DatabaseError, match="stays as it was written"), transaction.atomic():
            attack()


def test_the_seal_stands_where_the_paper_keeps_its_place(town: Town, done: SealedFile) -> None:
    annotations = PdfFileReader(io.BytesIO(done.content)).root["/Pages"]["/Kids"][2]["/Annots"]
    box = [float(edge) for edge in annotations[1]["/Rect"]]
    assert box == pytest.approx([100, 100, 219.06, 219.06], abs=0.1)
    nowhere = sealed(a_pdf(place=False))
    assert nowhere
    box = [
        float(e) for e in PdfFileReader(io.BytesIO(nowhere.content)).root["/Pages"]["/Kids"][0]["/Annots"][0]["/Rect"]
    ]
    assert box == pytest.approx([210.94, 90, 330, 209.06], abs=0.1)


def one_byte(content: bytes) -> bytes:
    at = content.index(b"stream") + 20
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def _appended(content: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def words_over_the_page(content: bytes) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        RawContent(b"0 0 0 rg 10 10 200 80 re f", box=BoxConstraints(400, 600)).add_to_page(writer, 0)

    return _appended(content, change)


def a_note_over_the_seal(content: bytes) -> bytes:
    """Shadow attack "hide": something laid over the page, as an annotation."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        name = generic.pdf_name
        note: Any = generic.DictionaryObject(
            {name("/Type"): name("/Annot"), name("/Subtype"): name("/Square"), name("/F"): generic.NumberObject(4)}
        )
        note["/Rect"] = generic.ArrayObject([generic.FloatObject(n) for n in (0, 0, 400, 600)])
        writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(note))

    return _appended(content, change)


def another_page_shown(content: bytes) -> bytes:
    """Shadow attack "replace": what lies hidden in the file is put in the place of what was sealed."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        pages = writer.root["/Pages"]
        pages["/Kids"] = generic.ArrayObject(list(reversed(pages.raw_get("/Kids"))))
        writer.update_container(pages)

    return _appended(content, change)


def test_an_altered_file_is_called_altered(done: SealedFile) -> None:
    for change, why in (
        (one_byte, "bytes"),
        (lambda content: content + b" ", "added"),
        (words_over_the_page, "added"),
        (a_note_over_the_seal, "added"),
        (another_page_shown, "added"),
    ):
        found = checked(change(done.content))
        assert (found.outcome, found.why) == ("altered", why), change


def test_a_second_seal_beside_the_first_alters_nothing(town: Town, done: SealedFile) -> None:
    again = sealed(done.content, at=NOW + MINUTE)
    assert again
    found = check_pdf(again.content, now=LATER)
    assert [(f.outcome, f.whole) for f in found] == [("genuine", False), ("genuine", True)]
    assert checked(words_over_the_page(again.content)).outcome == "altered"


def test_what_bears_no_seal_is_unsigned_and_what_is_broken_is_an_answer_too(done: SealedFile) -> None:
    for content in (b"", b"%PDF-1.7 nothing", b"PK\x03\x04", a_pdf()):
        assert checked(content).outcome == "unsigned"
    cut = done.content[: len(done.content) // 2] + b"/ByteRange"
    assert checked(cut).outcome in {"altered", "unsigned"}


def test_a_seal_of_somebody_else_is_not_ours(town: Town, done: SealedFile) -> None:
    Seal.objects.filter(pk=town.special.pk).update(certificate_sha256="0" * 64)
    found = checked(done.content)
    assert (found.outcome, found.seal_number, found.sealed_at) == ("not_ours", "", NOW)


def test_a_certificate_that_had_run_out_seals_nothing_and_proves_nothing(town: Town, done: SealedFile) -> None:
    old = make_pair(
        role="seal", name="x", organisation="x", issuer=_issuing(), since=dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    )
    row = DemoKey.objects.get(name=f"seal:{town.special.number}")
    row.certificate_pem, row.private_pem = old.certificate, old.key
    row.save()
    with pytest.raises(SigningNotSetUp, match="有效期"):
        sealed()
    signer = SIGNING.get("demo").client.signer(town.special)
    assert signer.signing_cert is not None
    Seal.objects.filter(pk=town.special.pk).update(certificate_sha256=signer.signing_cert.sha256.hex())
    with stamper(at=NOW) as stamps:
        content = put_seal(a_pdf(), signer=signer, stamper=stamps, picture=picture_of(town.special), name="x", at=NOW)
    assert checked(content).outcome == "expired"


def test_what_was_sealed_before_the_end_stands_and_what_strange_hands_sealed_is_in_doubt(town: Town) -> None:
    early, late = sealed(), sealed(at=NOW + 60 * MINUTE)
    assert early
    assert late
    number, half = town.special.number, NOW + 30 * MINUTE
    suspend_seal(seal_number=number, reason="查找印章", by=town.keeper, now=NOW + 70 * MINUTE)
    assert sealed(at=NOW + 71 * MINUTE) is None, "a suspended seal seals nothing"
    resume_seal(seal_number=number, reason="找到了", by=town.registrar, now=NOW + 72 * MINUTE)
    assert sealed(at=NOW + 73 * MINUTE)
    with pytest.raises(BadInput):
        revoke_seal(seal_number=number, reason=" ", by=town.registrar, now=NOW + 80 * MINUTE)
    revoke_seal(seal_number=number, reason="密钥失窃", compromised_from=half, by=town.registrar, now=NOW + 80 * MINUTE)
    assert sealed(at=NOW + 81 * MINUTE) is None
    assert [checked(f.content).outcome for f in (early, late)] == ["genuine", "revoked"]
    assert checked(late.content).why == "doubtful"
    told = [seal_told(number=number, sealed_at=f.sealed_at) for f in (early, late)]
    assert [t.means for t in told if t] == ["counts", "doubtful"]


def test_what_is_not_allowed_any_more_goes_out_without_a_seal(town: Town) -> None:
    assert withdraw_standing(seal_number=town.special.number, papers=["approval_decision"], by=town.keeper, now=NOW)
    assert sealed() is None
    town.allow("approval_decision")
    assert sealed()
    assert sealed(at=NOW - dt.timedelta(days=365)) is None, "the seal is not in use yet"
